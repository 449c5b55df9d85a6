import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Filter, FilterBar, SearchFilter } from '@/components/ui/filter-bar';
import { Select } from '@/components/ui/inputs';
import { type ListQuery, pageOf } from '@/components/ui/list-address';
import { choiceOf, searchOf } from '@/components/ui/list-query';
import { PageHeader } from '@/components/ui/page-header';
import { depositStates, listStaffDeposits, staffDepositSorts } from '@/lib/deposits';
import { operatorContext } from '@/lib/web/contexts';
import { DepositTable } from './deposit-table';

const path = '/operations/deposits';
const pageSize = 20;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('operations-deposits');
  return { title: t('title') };
}

/** Every vendor's deposit: held, due, short and owed; those whose time to make it up runs come first. DEP-04, DEP-15, DEP-16. */
export default async function DepositsPage({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const { db, now } = await operatorContext('FINANCE', path);
  const [t, shell, query] = await Promise.all([
    getTranslations('operations-deposits'),
    getTranslations('shell'),
    searchParams,
  ]);
  const page = pageOf(query);
  const filter = { search: searchOf(query), state: choiceOf(query, 'state', depositStates) };
  const sort = choiceOf(query, 'sort', staffDepositSorts);
  const { rows, total } = await listStaffDeposits(db, now, { ...filter, sort, page, pageSize });
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
        <DepositTable
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
  const t = await getTranslations('operations-deposits');
  return (
    <FilterBar path={path} query={query} keep={['sort']}>
      <SearchFilter label={t('search')} hint={t('searchHint')} query={query} />
      <Filter label={t('state')}>
        <Select
          name="state"
          defaultValue={choiceOf(query, 'state', depositStates) ?? ''}
          placeholder={t('anyState')}
          options={depositStates.map((value) => ({ value, label: t(`states.${value}`) }))}
        />
      </Filter>
    </FilterBar>
  );
}

async function Nothing({ isFiltered }: { isFiltered: boolean }) {
  const t = await getTranslations('operations-deposits.empty');
  return (
    <div className="border-line border-t">
      <EmptyState
        drawing="money"
        title={t(isFiltered ? 'filtered' : 'all')}
        action={isFiltered && <LinkButton href={path}>{t('showAll')}</LinkButton>}
      >
        {!isFiltered && t('detail')}
      </EmptyState>
    </div>
  );
}
