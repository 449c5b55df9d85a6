import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/ui/action-form';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { withdrawInvoiceAction } from './actions';

type WithdrawProps = { applicationId: string; number: string; size?: 'sm' | 'md' };

/** Takes an application back while the vendor has not begun. INV-11. */
export async function WithdrawInvoice({ applicationId, number, size }: WithdrawProps) {
  const t = await getTranslations('buyer.invoices');
  return (
    <ActionForm action={withdrawInvoiceAction} layout="inline">
      <input type="hidden" name="applicationId" value={applicationId} />
      <ConfirmButton
        id={`withdraw-${applicationId}`}
        label={t('withdraw')}
        title={t('withdrawTitle', { number })}
        confirmLabel={t('withdrawConfirm')}
        keepLabel={t('keep')}
        size={size}
      >
        {t('withdrawDetail')}
      </ConfirmButton>
    </ActionForm>
  );
}
