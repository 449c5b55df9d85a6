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
import { Pagination } from '@/components/ui/pagination';
import { instanceSorts, listInstances } from '@/lib/delivery';
import { instanceStatuses } from '@/lib/delivery/status';
import { buyerContext } from '@/lib/web/contexts';
import { InstanceTable } from './instance-table';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('buyer.products');
  return { title: t('title') };
}

const path = '/console/products';
const pageSize = 20;

/** Everything a buyer bought that runs somewhere, each with its way in. ORD-06, FUL-04. */
export default async function ProductsPage({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const { db, actor, now } = await buyerContext(path);
  const query = await searchParams;
  const filter = {
    status: choiceOf(query, 'status', instanceStatuses),
    search: searchOf(query),
    sort: choiceOf(query, 'sort', instanceSorts),
    page: pageOf(query),
    pageSize,
  };
  const [t, shell, { rows, total }] = await Promise.all([
    getTranslations('buyer.products'),
    getTranslations('shell'),
    listInstances(db, actor.accountId, filter),
  ]);
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        crumbs={[{ label: shell('faces.buyer'), href: '/console' }, { label: t('title') }]}
      />
      <Card flush>
        <Filters query={query} />
        <InstanceTable
          rows={rows}
          now={now}
          query={query}
          empty={<Nothing isFiltered={filter.status !== undefined || filter.search !== undefined} />}
          footer={<Pagination page={filter.page} pageSize={pageSize} total={total} path={path} query={query} />}
        />
      </Card>
    </>
  );
}

async function Filters({ query }: { query: ListQuery }) {
  const [t, states] = await Promise.all([
    getTranslations('buyer.products'),
    getTranslations('delivery.instanceStatus'),
  ]);
  return (
    <FilterBar path={path} query={query}>
      <SearchFilter label={t('search')} hint={t('searchHint')} query={query} />
      <Filter label={t('state')}>
        <Select
          name="status"
          defaultValue={choiceOf(query, 'status', instanceStatuses)}
          placeholder={t('anyState')}
          options={instanceStatuses.map((value) => ({ value, label: states(value) }))}
        />
      </Filter>
    </FilterBar>
  );
}

async function Nothing({ isFiltered }: { isFiltered: boolean }) {
  const t = await getTranslations('buyer.products');
  return (
    <div className="border-line border-t">
      {isFiltered ? (
        <EmptyState
          drawing="search"
          title={t('noneFound')}
          action={<LinkButton href={path}>{t('showAll')}</LinkButton>}
        />
      ) : (
        <EmptyState
          drawing="box"
          title={t('none')}
          action={
            <>
              <LinkButton href="/categories" tone="primary">
                {t('browse')}
              </LinkButton>
              <LinkButton href="/console/orders?status=UNPAID">{t('unpaid')}</LinkButton>
            </>
          }
        >
          {t('noneDetail')}
        </EmptyState>
      )}
    </div>
  );
}
