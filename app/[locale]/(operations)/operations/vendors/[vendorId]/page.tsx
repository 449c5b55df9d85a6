import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { VendorStanding } from '@/components/vendors/standing';
import { operatorContext } from '@/lib/web/contexts';
import { orMissing } from '../../or-missing';
import { CompanyCard } from './company-card';
import { FindingsCard } from './findings-card';
import { HoldsCard } from './holds-card';
import { loadVendorDossier } from './load-vendor-dossier';
import { MoneyTiles } from './money-tiles';
import { OrdersCard } from './orders-card';
import { AgreementsCard, PeopleCard } from './people-cards';
import { ProductsCard } from './products-card';
import { StandingCard } from './standing-card';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('operations-business.vendors');
  return { title: t('vendorTitle') };
}

/** A vendor whole: company, store, standing, money, what it sells and what it was found guilty of. ACC-01, GEN-05. */
export default async function VendorPage({ params }: { params: Promise<{ vendorId: string }> }) {
  const { vendorId } = await params;
  const { db, now, actor } = await operatorContext(undefined, `/operations/vendors/${vendorId}`);
  const dossier = await orMissing(loadVendorDossier(db, vendorId, now));
  const [t, shell] = await Promise.all([getTranslations('operations-business.vendors'), getTranslations('shell')]);
  const { info, holds } = dossier;
  const isConduct = actor.duties.includes('CONDUCT');
  const isPublic = info.status === 'ADMITTED' && !holds.some(({ hides }) => hides);
  return (
    <>
      <PageHeader
        title={info.companyName}
        description={`${info.storeName} · ${t('number', { number: info.number })}`}
        crumbs={[
          { label: shell('faces.operations'), href: '/operations' },
          { label: t('title'), href: '/operations/vendors' },
          { label: info.companyName },
        ]}
        badge={<VendorStanding status={info.status} holds={[...new Set(holds.map(({ kind }) => kind))]} />}
        actions={
          <>
            {isPublic && (
              <LinkButton href={`/stores/${vendorId}`} icon="store">
                {t('openStore')}
              </LinkButton>
            )}
            {isConduct && (
              <LinkButton href={`/operations/violations/new?vendor=${vendorId}`} icon="gavel">
                {t('newFinding')}
              </LinkButton>
            )}
          </>
        }
      />
      <div className="grid gap-4">
        <MoneyTiles dossier={dossier} isFinance={actor.duties.includes('FINANCE')} />
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
          <div className="grid gap-4">
            <CompanyCard info={info} />
            <ProductsCard
              products={dossier.products}
              onShelf={dossier.onShelf}
              reviewsOf={actor.duties.includes('PRODUCT_REVIEW') ? info.storeName : null}
            />
            <OrdersCard orders={dossier.orders} vendorId={vendorId} />
            <FindingsCard findings={dossier.findings} vendorId={vendorId} now={now} linked={isConduct} />
          </div>
          <aside className="grid gap-4">
            <HoldsCard holds={holds} now={now} />
            <StandingCard dossier={dossier} />
            <PeopleCard people={dossier.people} names={dossier.names} />
            <AgreementsCard acceptances={dossier.acceptances} />
          </aside>
        </div>
      </div>
    </>
  );
}
