import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/ui/action-form';
import { SubmitButton } from '@/components/ui/submit-button';
import { openInstanceAction } from './actions';

/** Logs the buyer in at the vendor's application: the address is signed at each press. FUL-04. */
export async function OpenInstance({ instanceId, size }: { instanceId: string; size?: 'sm' | 'md' | 'lg' }) {
  const t = await getTranslations('buyer.products');
  return (
    <ActionForm action={openInstanceAction} layout="inline" quiet>
      <input type="hidden" name="instanceId" value={instanceId} />
      <SubmitButton size={size}>{t('logIn')}</SubmitButton>
    </ActionForm>
  );
}
