import { randomUUID } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { ClaimFirst } from '@/components/review/claim-first';
import { ReasonFields, Verdict } from '@/components/review/verdict';
import { Alert } from '@/components/ui/alert';
import { Card } from '@/components/ui/card';
import { ConfirmButton } from '@/components/ui/confirm-button';
import type { ApplicationDossier } from '@/lib/onboarding';
import { claimApplicationAction } from '../actions';
import { approveApplicationAction, refuseApplicationAction, requestChangesAction } from './actions';
import { RemarkFields } from './remark-fields';

/** Where staff decide, once they have taken the application on: two never decide at once. ONB-22. */
export async function VerdictCard({ dossier, myId }: { dossier: ApplicationDossier; myId: string }) {
  const t = await getTranslations('operations-business.onboarding.verdict');
  const { id, claimedById, claimedBy, checks } = dossier;
  const subject = { name: 'applicationId', value: id };
  if (claimedById !== myId) {
    return <ClaimFirst subject={subject} claimedBy={claimedBy ?? claimedById} action={claimApplicationAction} />;
  }
  const words = (verdict: 'return' | 'refuse') => ({
    reason: t('reason'),
    hint: t(`${verdict}.hint`),
    placeholder: t(`${verdict}.placeholder`),
    submit: t(`${verdict}.submit`),
    confirmTitle: t(`${verdict}.confirmTitle`),
    confirmDetail: t(`${verdict}.confirmDetail`),
  });
  const missing = checks.filter(({ met }) => !met).length;
  return (
    <Card title={t('title')} flush>
      <Verdict kind="approve" title={t('approve.title')} action={approveApplicationAction} once={randomUUID()} open>
        <input type="hidden" name="applicationId" value={id} />
        {missing > 0 && <Alert tone="warning" title={t('notAdmissible', { count: missing })} />}
        <p className="text-13 text-secondary">{t('approve.hint')}</p>
        <div className="form-actions">
          <ConfirmButton
            id="approve"
            label={t('approve.submit')}
            title={t('approve.confirmTitle', { company: dossier.companyName ?? '' })}
            confirmLabel={t('approve.submit')}
            tone="primary"
          >
            {t('approve.confirmDetail', { store: dossier.storeName ?? '' })}
          </ConfirmButton>
        </div>
      </Verdict>
      <Verdict kind="return" title={t('return.title')} action={requestChangesAction}>
        <RemarkFields dossier={dossier} />
        <ReasonFields subject={subject} id="return" words={words('return')} />
      </Verdict>
      <Verdict kind="refuse" title={t('refuse.title')} action={refuseApplicationAction}>
        <ReasonFields subject={subject} id="refuse" words={words('refuse')} danger />
      </Verdict>
    </Card>
  );
}
