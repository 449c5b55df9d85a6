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
import { type BeijingDay, dueOf, formatBeijing } from '@/lib/kernel/clock';
import type { FindingPreview } from '@/lib/violations';
import { recordFindingAction } from './actions';

/** The last step: what will follow, in words and with its arithmetic, and the facts it rests on. VIO-02. */
export async function ConfirmFinding({ preview, chosen, storeName, now }: ConfirmFindingProps) {
  const [t, words] = await Promise.all([
    getTranslations('operations-business.violations.create'),
    getTranslations('violations'),
  ]);
  const until = formatBeijing(dueOf(preview.term));
  const figures = { store: storeName, count: preview.productsListed, until };
  return (
    <>
      <Card title={t('follows')} actions={<Countdown derivation={preview.term} now={now} />}>
        <Alert tone="danger" title={t('followsTitle', { row: chosen.rowId })}>
          <ul className="list-disc pl-4">
            {preview.sanctions.map((kind) => (
              <li key={kind}>{t(`effects.${kind}`, figures)}</li>
            ))}
            <li>{t('effects.told')}</li>
            <li>{t('effects.ends', figures)}</li>
          </ul>
        </Alert>
      </Card>
      <DecisionCard decision={preview.decision} title={t('decision')} />
      <Card title={t('steps.facts')}>
        <ActionForm action={recordFindingAction} idempotencyKey={randomUUID()}>
          {Object.entries(chosen).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Field name="facts" label={words('fields.facts')} hint={t('factsHint')} required>
            <Textarea rows={6} maxLength={2000} required={false} placeholder={t('factsPlaceholder')} />
          </Field>
          <div className="form-actions">
            <ConfirmButton
              id="record-finding"
              label={t('submit')}
              title={t('confirmTitle', { store: storeName })}
              confirmLabel={t('submit')}
            >
              {t('confirmDetail', figures)}
            </ConfirmButton>
          </div>
        </ActionForm>
      </Card>
    </>
  );
}

type ConfirmFindingProps = {
  preview: FindingPreview;
  chosen: { vendorId: string; occurredOn: BeijingDay; rowId: string };
  storeName: string;
  now: Date;
};
