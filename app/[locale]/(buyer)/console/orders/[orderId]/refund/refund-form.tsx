import { randomUUID } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/ui/action-form';
import { LinkButton } from '@/components/ui/button';
import { RadioCards } from '@/components/ui/choices';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { Field } from '@/components/ui/field';
import { type Fen, formatYuanSigned } from '@/lib/kernel/money';
import { refundReasons } from '@/lib/refunds/schema';
import { selfServiceRefundAction } from './actions';

/** Why, and a last question. RFD-24, RFD-30. */
export async function RefundForm({ orderId, amount }: { orderId: string; amount: Fen }) {
  const [t, reasons] = await Promise.all([getTranslations('buyer.refund'), getTranslations('refunds.reasons')]);
  return (
    <ActionForm action={selfServiceRefundAction} idempotencyKey={randomUUID()}>
      <input type="hidden" name="orderId" value={orderId} />
      <Field name="reason" label={t('reason')} hint={t('reasonHint')} group required>
        <RadioCards columns={3} options={refundReasons.map((value) => ({ value, label: reasons(value) }))} />
      </Field>
      <div className="form-actions">
        <ConfirmButton
          id="confirm-refund"
          label={t('go', { amount: formatYuanSigned(amount) })}
          title={t('confirmTitle', { amount: formatYuanSigned(amount) })}
          confirmLabel={t('confirm')}
        >
          {t('confirmDetail')}
        </ConfirmButton>
        <LinkButton href={`/console/orders/${orderId}`}>{t('keep')}</LinkButton>
      </div>
    </ActionForm>
  );
}
