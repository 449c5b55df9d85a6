import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ChangeStatusMark } from '@/components/changes/change-status';
import { ChangeTimeline } from '@/components/changes/change-timeline';
import { Difference } from '@/components/changes/difference';
import { DocumentList } from '@/components/documents/document-list';
import { ActionForm } from '@/components/ui/action-form';
import { Alert } from '@/components/ui/alert';
import { Card } from '@/components/ui/card';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { Countdown, DerivationList } from '@/components/ui/countdown';
import { DateTime } from '@/components/ui/date-time';
import { PageHeader } from '@/components/ui/page-header';
import { type ChangeDossier, findChange } from '@/lib/changes';
import { changeSteps } from '@/lib/changes/status';
import { privateFileLink } from '@/lib/files';
import { can } from '@/lib/kernel/transitions';
import { may, vendorContext } from '@/lib/web/vendor-context';
import { withdrawChangeAction } from '../actions';
import { CorrectionCard } from './correction-card';
import { ProofCard } from './proof-card';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('changes');
  return { title: t('one') };
}

/** One change: what of what, the amount to be read off, the papers with staff's word, and how far it has come. ACC-01, ONB-21, SET-10. */
export default async function ChangePage({ params }: { params: Promise<{ changeId: string }> }) {
  const { changeId } = await params;
  const context = await vendorContext('account:view', `/seller/account/changes/${changeId}`);
  const { db, actor, now } = context;
  const change = await findChange(db, changeId, now, actor.vendorId);
  if (!change) notFound();
  const [t, shell, account] = await Promise.all([
    getTranslations('changes'),
    getTranslations('shell'),
    getTranslations('joining.account'),
  ]);
  const mayManage = may(context, 'account:manage');
  const documents = change.documents.map((document) => ({
    ...document,
    link: privateFileLink(document.fileId, actor.accountId, now),
  }));
  const title = t(`kinds.${change.kind}`);
  const mayCorrect = mayManage && can(changeSteps.resubmit, change.status);
  return (
    <>
      <PageHeader
        title={title}
        badge={<ChangeStatusMark status={change.status} />}
        crumbs={[
          { label: shell('faces.seller'), href: '/seller' },
          { label: account('title'), href: '/seller/account' },
          { label: title },
        ]}
        actions={mayManage && can(changeSteps.withdraw, change.status) && <Withdraw changeId={changeId} />}
      />
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="grid min-w-0 gap-4">
          <Standing change={change} />
          {mayManage && change.status === 'VERIFYING' && <ProofCard change={change} now={now} />}
          {mayCorrect && <CorrectionCard change={change} now={now} />}
          <Card title={t('difference.title')}>
            <Difference before={change.before} wanted={change.wanted} />
            <p className="mt-3 border-line border-t pt-2.5 text-13 text-secondary">{change.explanation}</p>
            {change.changedOn && (
              <p className="mt-1 text-muted text-xs">
                {t('fields.changedOn')} {change.changedOn}
                {change.isLate && <span className="text-error"> · {t('late')}</span>}
              </p>
            )}
          </Card>
          {documents.length > 0 && (
            <Card title={t('papers')}>
              <DocumentList documents={documents} />
            </Card>
          )}
        </div>
        <div className="grid min-w-0 gap-4">
          {change.review && change.status === 'UNDER_REVIEW' && (
            <Card title={t('promise')} actions={<Countdown derivation={change.review.derivation} now={now} />}>
              <DerivationList derivation={change.review.derivation} />
            </Card>
          )}
          <Card title={t('history')}>
            {/* Which of the market's staff it was is not for the vendor. */}
            <ChangeTimeline events={change.events.map((event) => ({ ...event, actor: undefined }))} />
          </Card>
        </div>
      </div>
    </>
  );
}

async function Standing({ change }: { change: ChangeDossier }) {
  const t = await getTranslations('changes.standing');
  const { status, reason, decidedAt } = change;
  if (status === 'REFUSED') {
    return (
      <Alert tone="danger" title={t('REFUSED')}>
        <p className="whitespace-pre-line">{reason}</p>
      </Alert>
    );
  }
  if (status === 'CHANGES_REQUESTED') {
    return (
      <Alert tone="warning" title={t('CHANGES_REQUESTED')}>
        <p className="whitespace-pre-line">{reason}</p>
      </Alert>
    );
  }
  if (status === 'APPROVED' && decidedAt) {
    return (
      <Alert tone="success" title={t('APPROVED')}>
        <DateTime at={decidedAt} />
      </Alert>
    );
  }
  return status === 'UNDER_REVIEW' ? <Alert title={t('UNDER_REVIEW')} /> : null;
}

async function Withdraw({ changeId }: { changeId: string }) {
  const t = await getTranslations('changes.withdraw');
  return (
    <ActionForm action={withdrawChangeAction} layout="inline">
      <input type="hidden" name="changeId" value={changeId} />
      <ConfirmButton id="withdraw" label={t('button')} title={t('title')} confirmLabel={t('button')} tone="danger">
        {t('detail')}
      </ConfirmButton>
    </ActionForm>
  );
}
