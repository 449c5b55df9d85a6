import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OfVendor } from '@/components/review/of-vendor';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Filter, FilterBar, SearchFilter } from '@/components/ui/filter-bar';
import { Select } from '@/components/ui/inputs';
import { type ListQuery, oneOf, pageOf } from '@/components/ui/list-address';
import { choiceOf, searchOf } from '@/components/ui/list-query';
import { PageHeader } from '@/components/ui/page-header';
import { listStaffWithdrawals } from '@/lib/settlement';
import { findStoreName } from '@/lib/vendors';
import { operatorContext } from '@/lib/web/contexts';
import { PayoutTable } from './payout-table';

const path = '/operations/payouts';
const pageSize = 20;
const sorts = ['requestedAt', '-requestedAt', 'amount', '-amount'] as const;
const statuses = ['REQUESTED', 'PAYING', 'PAID', 'FAILED'] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('operations-business.payouts');
  return { title: t('title') };
}

/** Withdrawals on their way to vendors' banks, those promised earliest first. SET-07, SET-09. */
export default async function PayoutsPage({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const { db, now } = await operatorContext('FINANCE', path);
  const [t, shell, query] = await Promise.all([
    getTranslations('operations-business.payouts'),
    getTranslations('shell'),
    searchParams,
  ]);
  const page = pageOf(query);
  const filter = {
    search: searchOf(query),
    status: choiceOf(query, 'status', statuses),
    lateAt: oneOf(query, 'status') === 'LATE' ? now : undefined,
    vendorId: searchOf(query, 'vendor'),
  };
  const [{ rows, total }, storeName] = await Promise.all([
    listStaffWithdrawals(db, { ...filter, sort: choiceOf(query, 'sort', sorts), page, pageSize }),
    filter.vendorId ? findStoreName(db, filter.vendorId) : null,
  ]);
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        crumbs={[{ label: shell('faces.operations'), href: '/operations' }, { label: t('title') }]}
      />
      <Card flush>
        <Filters query={query} />
        {filter.vendorId && <OfVendor path={path} query={query} vendorId={filter.vendorId} name={storeName} />}
        <PayoutTable
          rows={rows}
          now={now}
          list={{ path, query, page, pageSize, total }}
          empty={<Nothing isFiltered={isFiltered} />}
        />
      </Card>
    </>
  );
}

async function Filters({ query }: { query: ListQuery }) {
  const [t, status] = await Promise.all([
    getTranslations('operations-business.payouts'),
    getTranslations('settlement.status'),
  ]);
  return (
    <FilterBar path={path} query={query} keep={['sort', 'vendor']}>
      <SearchFilter label={t('filters.search')} hint={t('filters.hint')} query={query} />
      <Filter label={t('filters.status')}>
        <Select
          name="status"
          defaultValue={oneOf(query, 'status') ?? ''}
          placeholder={t('filters.anyStatus')}
          options={[
            ...statuses.map((value) => ({ value, label: status(value) })),
            { value: 'LATE', label: t('filters.late') },
          ]}
        />
      </Filter>
    </FilterBar>
  );
}

async function Nothing({ isFiltered }: { isFiltered: boolean }) {
  const t = await getTranslations('operations-business.payouts.empty');
  const why = isFiltered ? 'filtered' : 'all';
  return (
    <div className="border-line border-t">
      <EmptyState
        drawing="money"
        title={t(`${why}.title`)}
        action={isFiltered && <LinkButton href={path}>{t('filtered.action')}</LinkButton>}
      >
        {t(`${why}.detail`)}
      </EmptyState>
    </div>
  );
}
