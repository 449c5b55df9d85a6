import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/ui/action-form';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { cancelOrderAction } from './actions';

type CancelProps = {
  orderId: string;
  number: string;
  size?: 'sm' | 'md';
  /** Not beside the order it belongs to, so it says what it cancels. */
  isAlone?: boolean;
};

/** Gives an unpaid order up, after a question. ORD-04. */
export async function CancelOrder({ orderId, number, size, isAlone }: CancelProps) {
  const t = await getTranslations('buyer.orders');
  return (
    <ActionForm action={cancelOrderAction} layout="inline">
      <input type="hidden" name="orderId" value={orderId} />
      <ConfirmButton
        id={`cancel-${orderId}`}
        label={t(isAlone ? 'cancelConfirm' : 'cancel')}
        title={t('cancelTitle', { number })}
        confirmLabel={t('cancelConfirm')}
        keepLabel={t('keep')}
        size={size}
      >
        {t('cancelDetail')}
      </ConfirmButton>
    </ActionForm>
  );
}
