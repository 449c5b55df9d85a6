import { randomUUID } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { ClaimFirst } from '@/components/review/claim-first';
import { ReasonFields, Verdict } from '@/components/review/verdict';
import { Alert } from '@/components/ui/alert';
import { Card } from '@/components/ui/card';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/inputs';
import type { ChangeDossier } from '@/lib/changes';
import { changeRemarkFields } from '@/lib/changes/schema';
import type { ChangeKind } from '@/lib/changes/status';
import { claimChangeAction } from '../actions';
import { approveChangeAction, refuseChangeAction, returnChangeAction } from './actions';

/** Where staff decide on a change they have taken on. ONB-21, SET-10. */
export async function VerdictCard({ change, myId }: { change: ChangeDossier; myId: string }) {
  const t = await getTranslations('operations-business.changes.verdict');
  const { id, claimedById, claimedBy, checks } = change;
  const subject = { name: 'changeId', value: id };
  if (claimedById !== myId) {
    return <ClaimFirst subject={subject} claimedBy={claimedBy ?? claimedById} action={claimChangeAction} />;
  }
  const missing = checks.filter(({ met }) => !met).length;
  return (
    <Card title={t('title')} flush>
      <Verdict kind="approve" title={t('approve')} action={approveChangeAction} once={randomUUID()} open>
        <input type="hidden" name="changeId" value={id} />
        {missing > 0 && <Alert tone="warning" title={t('notYet', { count: missing })} />}
        <p className="text-13 text-secondary">{t('approveHint')}</p>
        <div className="form-actions">
          <ConfirmButton
            id="approve"
            label={t('approve')}
            title={t('approveTitle', { company: change.companyName })}
            confirmLabel={t('approve')}
            tone="primary"
          >
            {t('approveDetail')}
          </ConfirmButton>
        </div>
      </Verdict>
      <Verdict kind="return" title={t('return')} action={returnChangeAction}>
        <RemarkFields kind={change.kind} />
        <ReasonFields
          subject={subject}
          id="return"
          words={{
            reason: t('reason'),
            hint: t('returnHint'),
            placeholder: t('returnExample'),
            submit: t('return'),
            confirmTitle: t('returnTitle'),
            confirmDetail: t('returnDetail'),
          }}
        />
      </Verdict>
      <Verdict kind="refuse" title={t('refuse')} action={refuseChangeAction}>
        <ReasonFields
          subject={subject}
          id="refuse"
          danger
          words={{
            reason: t('reason'),
            hint: t('reasonHint'),
            placeholder: t('reasonExample'),
            submit: t('refuse'),
            confirmTitle: t('refuseTitle'),
            confirmDetail: t('refuseDetail'),
          }}
        />
      </Verdict>
    </Card>
  );
}

/** A line for each field: what is written there the vendor reads beside that field. ONB-22. */
async function RemarkFields({ kind }: { kind: ChangeKind }) {
  const [t, own, fields] = await Promise.all([
    getTranslations('operations-business.onboarding.verdict'),
    getTranslations('changes.fields'),
    getTranslations('onboarding.fields'),
  ]);
  return (
    <details className="rounded-box border border-line">
      <summary className="px-3 py-2 text-13 text-primary">{t('remarks')}</summary>
      <div className="grid gap-3 px-3 pb-3">
        <p className="text-muted text-xs">{t('remarksHint')}</p>
        {changeRemarkFields[kind].map((field) => (
          <Field key={field} name={`remarks.${field}`} label={own.has(field) ? own(field) : fields(field)}>
            <Input maxLength={200} autoComplete="off" />
          </Field>
        ))}
      </div>
    </details>
  );
}
