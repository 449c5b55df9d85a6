import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { RevisionState } from '@/components/products/states';
import { DecidedAlert } from '@/components/review/decided-alert';
import { PromiseCard } from '@/components/review/promise-card';
import { Badge } from '@/components/ui/badge';
import { Countdown } from '@/components/ui/countdown';
import { type ListQuery, oneOf } from '@/components/ui/list-address';
import { PageHeader } from '@/components/ui/page-header';
import { findReviewDossier, listReviewQueue, type ReviewDossier } from '@/lib/catalog';
import { revisionSteps } from '@/lib/catalog/status';
import { loadInterfacePage } from '@/lib/delivery';
import { can } from '@/lib/kernel/transitions';
import { operatorContext } from '@/lib/web/contexts';
import '@/app/[locale]/(market)/market.css';
import { AgreementCard } from './agreement-card';
import { ChangesCard } from './changes-card';
import { ContentCard } from './content-card';
import { HistoryCard } from './history-card';
import { PrecheckCard } from './precheck-card';
import { AskedCard, ChecksCard, InterfaceCard, VendorCard } from './side-cards';
import { SpecsCard } from './specs-card';
import { VerdictCard } from './verdict-card';

interface Props {
  params: Promise<{ revisionId: string }>;
  searchParams: Promise<ListQuery>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('operations-business.products');
  return { title: t('reviewTitle') };
}

/** Everything staff need to decide a revision, and where they decide it. LST-01…08, LST-10, LST-13, LST-14. */
export default async function ProductReviewPage({ params, searchParams }: Props) {
  const [{ revisionId }, query] = await Promise.all([params, searchParams]);
  const { db, now } = await operatorContext('PRODUCT_REVIEW', `/operations/products/${revisionId}`);
  const dossier = await findReviewDossier(db, revisionId);
  if (!dossier) notFound();
  const { revision, vendor, product, changes } = dossier;
  const isOpen = can(revisionSteps.approve, revision.status);
  const [delivery, next] = await Promise.all([
    product.deliveryType === 'SAAS' ? loadInterfacePage(db, vendor.vendorId) : null,
    isOpen ? null : listReviewQueue(db, { decided: false, page: 1, pageSize: 1 }),
  ]);
  return (
    <>
      <Head dossier={dossier} now={now} />
      {oneOf(query, 'done') === revision.status && (
        <DecidedAlert
          verdict={revision.status}
          group="products"
          next={next?.rows[0] && `/operations/products/${next.rows[0].revisionId}`}
          queue="/operations/products"
        />
      )}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem] xl:grid-cols-[minmax(0,1fr)_25rem]">
        <div className="grid gap-4">
          {dossier.asked && <AskedCard asked={dossier.asked} />}
          <PrecheckCard precheck={dossier.precheck} />
          {changes && <ChangesCard changes={changes} liveNumber={dossier.liveNumber ?? 0} />}
          <ContentCard dossier={dossier} />
          <SpecsCard revision={revision} changes={changes} />
          <AgreementCard dossier={dossier} />
          <HistoryCard events={dossier.events} />
        </div>
        <aside className="grid gap-4">
          {dossier.deadline && (
            <PromiseCard
              derivation={dossier.deadline.derivation}
              decidedAt={dossier.revision.status === 'UNDER_REVIEW' ? null : dossier.revision.decidedAt}
              now={now}
            />
          )}
          {isOpen && <VerdictCard revisionId={revisionId} isFirst={!changes} />}
          <ChecksCard checklist={dossier.checklist} />
          {delivery && <InterfaceCard delivery={delivery} />}
          <VendorCard dossier={dossier} />
        </aside>
      </div>
    </>
  );
}

async function Head({ dossier: { revision, vendor, changes, deadline }, now }: { dossier: ReviewDossier; now: Date }) {
  const [t, shell] = await Promise.all([getTranslations('operations-business.products'), getTranslations('shell')]);
  const isOpen = can(revisionSteps.approve, revision.status);
  return (
    <PageHeader
      title={revision.name}
      description={t('submittedBy', { store: vendor.storeName })}
      crumbs={[
        { label: shell('faces.operations'), href: '/operations' },
        { label: t('title'), href: '/operations/products' },
        { label: revision.name },
      ]}
      badge={
        <span className="inline-flex flex-wrap items-center gap-1.5">
          <RevisionState status={revision.status} />
          <Badge tone={changes ? 'info' : 'neutral'}>
            {revision.number > 1 ? t('edition', { number: revision.number }) : t('firstEdition')}
          </Badge>
          {isOpen && deadline && <Countdown derivation={deadline.derivation} now={now} />}
        </span>
      }
    />
  );
}
