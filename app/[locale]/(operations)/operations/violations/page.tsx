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
import { VIOLATION_IDS } from '@/lib/policy';
import { findStoreName } from '@/lib/vendors';
import { findingChoices, findingSorts, listFindings } from '@/lib/violations';
import { operatorContext } from '@/lib/web/contexts';
import { FindingTable } from './finding-table';

const path = '/operations/violations';
const pageSize = 20;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('operations-business.violations');
  return { title: t('title') };
}

/** What vendors were found guilty of, newest first, and what of it is still in force. VIO-01, VIO-02. */
export default async function ViolationsPage({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const { db, now } = await operatorContext('CONDUCT', path);
  const [t, shell, query] = await Promise.all([
    getTranslations('operations-business.violations'),
    getTranslations('shell'),
    searchParams,
  ]);
  const page = pageOf(query);
  const filter = {
    search: searchOf(query),
    rowId: choiceOf(query, 'row', VIOLATION_IDS),
    inForceOnly: oneOf(query, 'state') === 'force' ? true : undefined,
    vendorId: searchOf(query, 'vendor'),
  };
  const [{ rows, total }, storeName] = await Promise.all([
    listFindings(db, { ...filter, sort: choiceOf(query, 'sort', findingSorts), page, pageSize }),
    filter.vendorId ? findStoreName(db, filter.vendorId) : null,
  ]);
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        crumbs={[{ label: shell('faces.operations'), href: '/operations' }, { label: t('title') }]}
        actions={
          <LinkButton href={`${path}/new`} tone="primary" icon="plus">
            {t('new')}
          </LinkButton>
        }
      />
      <Card flush>
        <Filters query={query} now={now} />
        {filter.vendorId && <OfVendor path={path} query={query} vendorId={filter.vendorId} name={storeName} />}
        <FindingTable
          rows={rows}
          now={now}
          list={{ path, query, page, pageSize, total }}
          empty={<Nothing isFiltered={isFiltered} />}
        />
      </Card>
    </>
  );
}

async function Filters({ query, now }: { query: ListQuery; now: Date }) {
  const [t, rows] = await Promise.all([
    getTranslations('operations-business.violations.filters'),
    getTranslations('violations.rows'),
  ]);
  return (
    <FilterBar path={path} query={query} keep={['sort', 'vendor']}>
      <SearchFilter label={t('search')} hint={t('hint')} query={query} />
      <Filter label={t('row')} wide>
        <Select
          name="row"
          defaultValue={oneOf(query, 'row') ?? ''}
          placeholder={t('anyRow')}
          options={findingChoices(now).map(({ id }) => ({ value: id, label: `${id} ${rows(id)}` }))}
        />
      </Filter>
      <Filter label={t('state')}>
        <Select
          name="state"
          defaultValue={oneOf(query, 'state') ?? ''}
          placeholder={t('anyState')}
          options={[{ value: 'force', label: t('inForce') }]}
        />
      </Filter>
    </FilterBar>
  );
}

async function Nothing({ isFiltered }: { isFiltered: boolean }) {
  const t = await getTranslations('operations-business.violations.empty');
  const why = isFiltered ? 'filtered' : 'all';
  return (
    <div className="border-line border-t">
      <EmptyState
        drawing={isFiltered ? 'search' : 'list'}
        title={t(`${why}.title`)}
        action={<LinkButton href={isFiltered ? path : `${path}/new`}>{t(`${why}.action`)}</LinkButton>}
      >
        {t(`${why}.detail`)}
      </EmptyState>
    </div>
  );
}
