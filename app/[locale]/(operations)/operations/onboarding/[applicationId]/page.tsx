import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ApplicationStatusMark } from '@/components/onboarding/application-status';
import { DecidedAlert } from '@/components/review/decided-alert';
import { PromiseCard } from '@/components/review/promise-card';
import { LinkButton } from '@/components/ui/button';
import { Countdown } from '@/components/ui/countdown';
import { type ListQuery, oneOf } from '@/components/ui/list-address';
import { PageHeader } from '@/components/ui/page-header';
import { privateFileLink } from '@/lib/files';
import { can } from '@/lib/kernel/transitions';
import { type ApplicationDossier, findApplicationDossier, listApplications } from '@/lib/onboarding';
import { applicationSteps } from '@/lib/onboarding/status';
import { operatorContext } from '@/lib/web/contexts';
import { BankCard } from './bank-card';
import { CompanyCard, DeclarationsCard } from './company-cards';
import { DocumentsCard } from './documents-card';
import { HistoryCard } from './history-card';
import { ChecksCard } from './side-cards';
import { VerdictCard } from './verdict-card';

interface Props {
  params: Promise<{ applicationId: string }>;
  searchParams: Promise<ListQuery>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('operations-business.onboarding');
  return { title: t('reviewTitle') };
}

/** A company's data beside its licence, what the rules ask for, and where staff decide. ONB-02…15, ONB-22. */
export default async function ApplicationPage({ params, searchParams }: Props) {
  const [{ applicationId }, query] = await Promise.all([params, searchParams]);
  const { db, now, actor } = await operatorContext('ONBOARDING_REVIEW', `/operations/onboarding/${applicationId}`);
  const dossier = await findApplicationDossier(db, applicationId, now);
  if (!dossier) notFound();
  const { status } = dossier;
  const isOpen = can(applicationSteps.approve, status);
  const next = isOpen ? null : await listApplications(db, { statuses: ['UNDER_REVIEW'], page: 1, pageSize: 1 });
  const documents = dossier.documents.map((document) => ({
    ...document,
    link: privateFileLink(document.fileId, actor.accountId, now),
  }));
  return (
    <>
      <Head dossier={dossier} now={now} />
      {oneOf(query, 'done') === status && (
        <DecidedAlert
          verdict={status}
          group="onboarding"
          next={next?.rows[0] && `/operations/onboarding/${next.rows[0].id}`}
          queue="/operations/onboarding"
        />
      )}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem] xl:grid-cols-[minmax(0,1fr)_25rem]">
        <div className="grid gap-4">
          <div className="grid items-start gap-4 xl:grid-cols-2">
            <CompanyCard dossier={dossier} />
            <DocumentsCard documents={documents} mayJudge={isOpen && dossier.claimedById === actor.accountId} />
          </div>
          <BankCard verifications={dossier.verifications} />
          <DeclarationsCard dossier={dossier} />
          <HistoryCard events={dossier.events} />
        </div>
        <aside className="grid gap-4">
          {dossier.review && (
            <PromiseCard
              derivation={dossier.review.derivation}
              decidedAt={dossier.status === 'UNDER_REVIEW' ? null : dossier.decidedAt}
              now={now}
            />
          )}
          <ChecksCard checks={dossier.checks} />
          {isOpen && <VerdictCard dossier={dossier} myId={actor.accountId} />}
        </aside>
      </div>
    </>
  );
}

async function Head({ dossier, now }: { dossier: ApplicationDossier; now: Date }) {
  const [t, shell] = await Promise.all([getTranslations('operations-business.onboarding'), getTranslations('shell')]);
  const { companyName, storeName, status, review, vendorId } = dossier;
  const title = companyName ?? t('unnamed');
  return (
    <PageHeader
      title={title}
      description={storeName && t('storeNamed', { store: storeName })}
      crumbs={[
        { label: shell('faces.operations'), href: '/operations' },
        { label: t('title'), href: '/operations/onboarding' },
        { label: title },
      ]}
      badge={
        <span className="inline-flex flex-wrap items-center gap-3 text-13">
          <ApplicationStatusMark status={status} />
          {review && can(applicationSteps.approve, status) && <Countdown derivation={review.derivation} now={now} />}
        </span>
      }
      actions={
        vendorId && (
          <LinkButton href={`/operations/vendors/${vendorId}`} icon="building">
            {t('openVendor')}
          </LinkButton>
        )
      }
    />
  );
}
