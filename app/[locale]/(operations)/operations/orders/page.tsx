import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OfVendor } from '@/components/review/of-vendor';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Filter, FilterBar, SearchFilter } from '@/components/ui/filter-bar';
import { Input, Select } from '@/components/ui/inputs';
import { type ListQuery, oneOf, pageOf } from '@/components/ui/list-address';
import { choiceOf, dayOf, searchOf } from '@/components/ui/list-query';
import { PageHeader } from '@/components/ui/page-header';
import { findAccountId, findAccountNames } from '@/lib/auth';
import type { Db } from '@/lib/db';
import { findOrderCountdowns, listOrders, orderSorts } from '@/lib/orders';
import { orderStatuses } from '@/lib/orders/status';
import { findStoreName } from '@/lib/vendors';
import { operatorContext } from '@/lib/web/contexts';
import { OrderTable } from './order-table';

const path = '/operations/orders';
const pageSize = 20;
/** No account has this id: whoever looks for a stranger finds nothing. */
const nobody = '-';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('operations-business.orders');
  return { title: t('title') };
}

/** Every order of the market, newest first, found by number, product, buyer, vendor, state and day. ORD-02. */
export default async function OrdersPage({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const { db, now } = await operatorContext(undefined, path);
  const [t, shell, query] = await Promise.all([
    getTranslations('operations-business.orders'),
    getTranslations('shell'),
    searchParams,
  ]);
  const filter = await filterOf(db, query);
  const page = pageOf(query);
  const { rows, total } = await listOrders(db, {
    ...filter,
    sort: choiceOf(query, 'sort', orderSorts),
    page,
    pageSize,
  });
  const [buyers, countdowns, storeName] = await Promise.all([
    findAccountNames(
      db,
      rows.map(({ buyerId }) => buyerId),
    ),
    findOrderCountdowns(
      db,
      rows.map(({ id }) => id),
    ),
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
        <OrderTable
          rows={rows}
          buyers={buyers}
          countdowns={countdowns}
          now={now}
          list={{ path, query, page, pageSize, total }}
          empty={<Nothing isFiltered={isFiltered} />}
        />
      </Card>
    </>
  );
}

async function filterOf(db: Db, query: ListQuery) {
  const buyer = searchOf(query, 'buyer');
  return {
    search: searchOf(query),
    status: choiceOf(query, 'status', orderStatuses),
    from: dayOf(query, 'from'),
    to: dayOf(query, 'to'),
    buyerId: buyer && ((await findAccountId(db, buyer)) ?? nobody),
    vendorId: searchOf(query, 'vendor'),
  };
}

async function Filters({ query }: { query: ListQuery }) {
  const [t, status] = await Promise.all([
    getTranslations('operations-business.orders.filters'),
    getTranslations('orders.status'),
  ]);
  return (
    <FilterBar path={path} query={query} keep={['sort', 'vendor']}>
      <SearchFilter label={t('search')} hint={t('searchHint')} query={query} />
      <Filter label={t('status')}>
        <Select
          name="status"
          defaultValue={oneOf(query, 'status') ?? ''}
          placeholder={t('anyStatus')}
          options={orderStatuses.map((value) => ({ value, label: status(value) }))}
        />
      </Filter>
      <Filter label={t('buyer')}>
        <Input name="buyer" maxLength={120} defaultValue={searchOf(query, 'buyer')} placeholder={t('buyerHint')} />
      </Filter>
      <Filter label={t('from')}>
        <Input name="from" type="date" defaultValue={dayOf(query, 'from')} />
      </Filter>
      <Filter label={t('to')}>
        <Input name="to" type="date" defaultValue={dayOf(query, 'to')} />
      </Filter>
    </FilterBar>
  );
}

async function Nothing({ isFiltered }: { isFiltered: boolean }) {
  const t = await getTranslations('operations-business.orders.empty');
  const why = isFiltered ? 'filtered' : 'all';
  return (
    <div className="border-line border-t">
      <EmptyState
        drawing={isFiltered ? 'search' : 'list'}
        title={t(`${why}.title`)}
        action={isFiltered && <LinkButton href={path}>{t('filtered.action')}</LinkButton>}
      >
        {t(`${why}.detail`)}
      </EmptyState>
    </div>
  );
}
