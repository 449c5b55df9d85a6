import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ChangeStatusMark } from '@/components/changes/change-status';
import { ChangeTimeline } from '@/components/changes/change-timeline';
import { Difference } from '@/components/changes/difference';
import { JudgedDocument } from '@/components/documents/judged-document';
import { CheckList } from '@/components/review/check-list';
import { PromiseCard } from '@/components/review/promise-card';
import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { type ChangeDossier, findChange } from '@/lib/changes';
import { changeSteps } from '@/lib/changes/status';
import { privateFileLink } from '@/lib/files';
import { can } from '@/lib/kernel/transitions';
import { operatorContext } from '@/lib/web/contexts';
import { judgeChangeDocumentAction } from './actions';
import { VerdictCard } from './verdict-card';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('changes');
  return { title: t('one') };
}

/** What a vendor wants changed beside the papers that show it, and where staff decide. ONB-21, SET-10. */
export default async function ChangePage({ params }: { params: Promise<{ changeId: string }> }) {
  const { changeId } = await params;
  const { db, now, actor } = await operatorContext('ONBOARDING_REVIEW', `/operations/changes/${changeId}`);
  const change = await findChange(db, changeId, now);
  if (!change) notFound();
  const [t, steps] = await Promise.all([getTranslations('changes'), getTranslations('changes.steps')]);
  const isOpen = can(changeSteps.approve, change.status);
  const mayJudge = isOpen && change.claimedById === actor.accountId;
  return (
    <>
      <Head change={change} />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem] xl:grid-cols-[minmax(0,1fr)_25rem]">
        <div className="grid items-start gap-4 xl:grid-cols-2">
          <DataCard change={change} />
          <Card title={t('papers')}>
            {change.documents.length === 0 && <EmptyState compact title={t('noPapers')} />}
            {change.documents.map((document) => (
              <JudgedDocument
                key={document.id}
                document={document}
                link={privateFileLink(document.fileId, actor.accountId, now)}
                judge={mayJudge ? judgeChangeDocumentAction : null}
              />
            ))}
          </Card>
        </div>
        <aside className="grid gap-4">
          {isOpen && change.review && <PromiseCard derivation={change.review.derivation} decidedAt={null} now={now} />}
          <Card title={t('checks')}>
            <CheckList
              checks={change.checks.map(({ name, ruleId, met }) => ({ key: name, label: steps(name), ruleId, met }))}
            />
          </Card>
          {isOpen && <VerdictCard change={change} myId={actor.accountId} />}
          <Card title={t('history')}>
            <ChangeTimeline events={change.events} />
          </Card>
        </aside>
      </div>
    </>
  );
}

async function Head({ change }: { change: ChangeDossier }) {
  const [t, words, shell] = await Promise.all([
    getTranslations('operations-business.changes'),
    getTranslations('changes'),
    getTranslations('shell'),
  ]);
  return (
    <PageHeader
      title={change.companyName}
      description={words(`kinds.${change.kind}`)}
      crumbs={[
        { label: shell('faces.operations'), href: '/operations' },
        { label: t('title'), href: '/operations/changes' },
        { label: change.companyName },
      ]}
      badge={
        <span className="inline-flex flex-wrap items-center gap-3 text-13">
          <ChangeStatusMark status={change.status} />
          {change.isLate && <Badge tone="danger">{words('late')}</Badge>}
        </span>
      }
      actions={
        <LinkButton href={`/operations/vendors/${change.vendorId}`} icon="building">
          {t('openVendor')}
        </LinkButton>
      }
    />
  );
}

async function DataCard({ change }: { change: ChangeDossier }) {
  const [t, fields] = await Promise.all([getTranslations('changes'), getTranslations('onboarding.fields')]);
  return (
    <Card title={t('difference.title')}>
      <Difference before={change.before} wanted={change.wanted} />
      <div className="mt-4 border-line border-t pt-3">
        <DescriptionList
          columns={1}
          items={[
            ...(change.representativeId
              ? [
                  {
                    term: fields('representativeIdNumber'),
                    description: <code className="font-mono text-xs">{change.representativeId}</code>,
                  },
                ]
              : []),
            { term: t('fields.changedOn'), description: change.changedOn },
            { term: t('fields.explanation'), description: change.explanation },
          ]}
        />
      </div>
    </Card>
  );
}
