import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Filter, FilterBar, SearchFilter } from '@/components/ui/filter-bar';
import { Select } from '@/components/ui/inputs';
import { type ListQuery, oneOf, pageOf } from '@/components/ui/list-address';
import { choiceOf, searchOf } from '@/components/ui/list-query';
import { PageHeader } from '@/components/ui/page-header';
import { certificationStates } from '@/lib/certification';
import { listStaffVendors } from '@/lib/vendors';
import { operatorContext } from '@/lib/web/contexts';
import { VendorTable } from './vendor-table';

const path = '/operations/vendors';
const pageSize = 20;
const sorts = ['admittedAt', '-admittedAt', 'deposit', '-deposit', 'payable', '-payable'] as const;
const statuses = ['ADMITTED', 'EXITED', 'CLEARED_OUT'] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('operations-business.vendors');
  return { title: t('title') };
}

/** Every vendor with its standing: certified, held for which reasons, what the market keeps for it. GEN-05, DEC-17. */
export default async function VendorsPage({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const { db, now, actor } = await operatorContext(undefined, path);
  const [t, shell, query] = await Promise.all([
    getTranslations('operations-business.vendors'),
    getTranslations('shell'),
    searchParams,
  ]);
  const page = pageOf(query);
  const filter = {
    search: searchOf(query),
    status: choiceOf(query, 'status', statuses),
    held: choiceOf(query, 'held', ['hidden', 'banned'] as const),
  };
  const { rows, total } = await listStaffVendors(db, now, {
    ...filter,
    sort: choiceOf(query, 'sort', sorts),
    page,
    pageSize,
  });
  const certifications = await certificationStates(
    db,
    rows.map(({ id }) => id),
    now,
  );
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
        <VendorTable
          rows={rows}
          certifications={certifications}
          isFinance={actor.duties.includes('FINANCE')}
          list={{ path, query, page, pageSize, total }}
          empty={<Nothing isFiltered={isFiltered} />}
        />
      </Card>
    </>
  );
}

async function Filters({ query }: { query: ListQuery }) {
  const [t, status] = await Promise.all([
    getTranslations('operations-business.vendors.filters'),
    getTranslations('vendors.status'),
  ]);
  return (
    <FilterBar path={path} query={query}>
      <SearchFilter label={t('search')} hint={t('hint')} query={query} />
      <Filter label={t('status')}>
        <Select
          name="status"
          defaultValue={oneOf(query, 'status') ?? ''}
          placeholder={t('anyStatus')}
          options={statuses.map((value) => ({ value, label: status(value) }))}
        />
      </Filter>
      <Filter label={t('held')}>
        <Select
          name="held"
          defaultValue={oneOf(query, 'held') ?? ''}
          placeholder={t('anyHeld')}
          options={[
            { value: 'hidden', label: t('hidden') },
            { value: 'banned', label: t('banned') },
          ]}
        />
      </Filter>
    </FilterBar>
  );
}

async function Nothing({ isFiltered }: { isFiltered: boolean }) {
  const t = await getTranslations('operations-business.vendors.empty');
  const why = isFiltered ? 'filtered' : 'all';
  return (
    <div className="border-line border-t">
      <EmptyState
        drawing={isFiltered ? 'search' : 'list'}
        title={t(`${why}.title`)}
        action={<LinkButton href={isFiltered ? path : '/operations/onboarding'}>{t(`${why}.action`)}</LinkButton>}
      >
        {t(`${why}.detail`)}
      </EmptyState>
    </div>
  );
}
