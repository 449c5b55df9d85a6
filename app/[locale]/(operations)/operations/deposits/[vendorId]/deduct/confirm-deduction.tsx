import { randomUUID } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { DecisionCard } from '@/components/receipts/decision-card';
import { ActionForm } from '@/components/ui/action-form';
import { Alert } from '@/components/ui/alert';
import { Card } from '@/components/ui/card';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { Countdown } from '@/components/ui/countdown';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/inputs';
import type { previewDeduction } from '@/lib/deposits';
import { type Fen, fenFromJson, formatYuanSigned, minFen } from '@/lib/kernel/money';
import type { findBuyerOfOrder } from '@/lib/settlement';
import { chargeVendorAction } from './actions';

export interface DeductionPreview {
  decision: Awaited<ReturnType<typeof previewDeduction>>;
  /** Whose buyer is compensated, or which order it is about. */
  order: Awaited<ReturnType<typeof findBuyerOfOrder>>;
}

type ConfirmProps = {
  preview: DeductionPreview;
  typed: { amount: string; ground: string; beneficiary: string; orderNumber: string };
  vendorId: string;
  storeName: string;
  payable: Fen;
  now: Date;
};

/** The whole effect before it is done: deposit, debt, income, the time to make it up; and the evidence. DEP-15, DEP-16, DEC-02. */
export async function ConfirmDeduction({ preview, typed, vendorId, storeName, payable, now }: ConfirmProps) {
  const [t, words] = await Promise.all([
    getTranslations('operations-deposits.deduction'),
    getTranslations('deposits.fields'),
  ]);
  const { decision, order } = preview;
  const read = (name: string) => fenFromJson(String(decision.outcome[name]));
  const netted = minFen(payable, read('debtAfter'));
  const figures = {
    store: storeName,
    amount: formatYuanSigned(fenFromJson(decision.inputs.amount)),
    fromDeposit: formatYuanSigned(read('fromDeposit')),
    held: formatYuanSigned(read('heldAfter')),
    toDebt: formatYuanSigned(read('toDebt')),
    netted: formatYuanSigned(netted),
    tier: formatYuanSigned(read('tier')),
    missing: formatYuanSigned(read('missing')),
    order: order?.number ?? '',
  };
  const effects = [
    t('effects.deposit', figures),
    t(typed.beneficiary === 'BUYER' ? 'effects.toBuyer' : 'effects.toPlatform', figures),
    ...(read('toDebt') > 0n ? [t('effects.debt', figures)] : []),
    ...(netted > 0n ? [t('effects.netted', figures)] : []),
    ...(read('missing') > 0n ? [t('effects.topUp', figures)] : []),
    t('effects.told'),
  ];
  return (
    <>
      <Card
        title={t('follows')}
        actions={read('missing') > 0n && <Countdown derivation={decision.inputs.topUp} now={now} />}
      >
        <Alert tone="danger" title={t('followsTitle', figures)}>
          <ul className="list-disc pl-4">
            {effects.map((effect) => (
              <li key={effect}>{effect}</li>
            ))}
          </ul>
        </Alert>
      </Card>
      <DecisionCard decision={decision} />
      <Card title={t('steps.confirm')}>
        <ActionForm action={chargeVendorAction} idempotencyKey={randomUUID()}>
          {Object.entries({ vendorId, ...typed }).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Field name="evidence" label={words('evidence')} hint={t('evidenceHint')} required>
            <Textarea rows={5} maxLength={2000} required={false} />
          </Field>
          <div className="form-actions">
            <ConfirmButton
              id="charge-vendor"
              label={t('submit', figures)}
              title={t('confirmTitle', figures)}
              confirmLabel={t('submit', figures)}
            >
              {t('confirmDetail', figures)}
            </ConfirmButton>
          </div>
        </ActionForm>
      </Card>
    </>
  );
}
