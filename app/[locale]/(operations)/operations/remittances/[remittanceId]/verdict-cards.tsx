import { randomUUID } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/ui/action-form';
import { Card } from '@/components/ui/card';
import { RadioCards } from '@/components/ui/choices';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/inputs';
import { SubmitButton } from '@/components/ui/submit-button';
import type { listOpenLines } from '@/lib/deposits';
import { formatBeijing } from '@/lib/kernel/clock';
import { formatYuanSigned } from '@/lib/kernel/money';
import { matchRemittanceAction, readStatementAction, refuseRemittanceAction } from './actions';

type VerdictProps = {
  remittanceId: string;
  lines: Awaited<ReturnType<typeof listOpenLines>>;
  companyName: string;
};

/** Choosing the line that pays a claim, or refusing it with a reason; the statement can be read anew. DEP-13, C-20. */
export async function VerdictCards({ remittanceId, lines, companyName }: VerdictProps) {
  const t = await getTranslations('operations-deposits.remittances');
  return (
    <>
      <Card
        title={t('match')}
        description={t('matchDetail', { company: companyName })}
        actions={
          <ActionForm action={readStatementAction} layout="inline" quiet>
            <SubmitButton size="sm" tone="plain">
              {t('read')}
            </SubmitButton>
          </ActionForm>
        }
      >
        {lines.length === 0 ? (
          <p className="text-13 text-muted">{t('noLines')}</p>
        ) : (
          <ActionForm action={matchRemittanceAction} idempotencyKey={randomUUID()}>
            <input type="hidden" name="remittanceId" value={remittanceId} />
            <Field name="bankLineId" label={t('line')} group required>
              <RadioCards
                columns={2}
                options={lines.map((line) => ({
                  value: line.id,
                  label: `${line.payerName}（${line.payerTail}）`,
                  aside: formatYuanSigned(line.amount),
                  description: `${formatBeijing(line.bookedAt, 'yyyy-MM-dd HH:mm')} ${line.memo}`,
                }))}
              />
            </Field>
            <Field name="exceptionReason" label={t('exceptionReason')} hint={t('exceptionHint')} optional>
              <Input maxLength={300} />
            </Field>
            <div className="form-actions">
              <ConfirmButton
                id="match-remittance"
                label={t('confirmMatch')}
                title={t('confirmMatchTitle')}
                confirmLabel={t('confirmMatch')}
                tone="primary"
              >
                {t('confirmMatchDetail')}
              </ConfirmButton>
            </div>
          </ActionForm>
        )}
      </Card>
      <Card title={t('refuse')}>
        <ActionForm action={refuseRemittanceAction}>
          <input type="hidden" name="remittanceId" value={remittanceId} />
          <Field name="reason" label={t('refusal')} required>
            <Input maxLength={300} />
          </Field>
          <div className="form-actions">
            <ConfirmButton
              id="refuse-remittance"
              label={t('refuse')}
              title={t('refuseTitle')}
              confirmLabel={t('refuse')}
            >
              {t('refuseDetail')}
            </ConfirmButton>
          </div>
        </ActionForm>
      </Card>
    </>
  );
}
