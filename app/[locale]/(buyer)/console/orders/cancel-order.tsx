import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/ui/action-form';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { cancelOrderAction } from './actions';

/** Gives an unpaid order up, after a question. ORD-04. */
export async function CancelOrder({ orderId, number, size }: { orderId: string; number: string; size?: 'sm' | 'md' }) {
  const t = await getTranslations('buyer.orders');
  return (
    <ActionForm action={cancelOrderAction} layout="inline">
      <input type="hidden" name="orderId" value={orderId} />
      <ConfirmButton
        id={`cancel-${orderId}`}
        label={t('cancel')}
        title={t('cancelTitle', { number })}
        confirmLabel={t('cancelConfirm')}
        size={size}
      >
        {t('cancelDetail')}
      </ConfirmButton>
    </ActionForm>
  );
}
