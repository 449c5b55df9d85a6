import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Filter, FilterBar, SearchFilter } from '@/components/ui/filter-bar';
import { Input } from '@/components/ui/inputs';
import { type ListQuery, listAddress, oneOf, pageOf } from '@/components/ui/list-address';
import { choiceOf, dayOf, searchOf } from '@/components/ui/list-query';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { type Tab, Tabs } from '@/components/ui/tabs';
import {
  countBuyerOrders,
  findOrderCountdowns,
  listBuyerOrders,
  type OrderCounts,
  type OrderFilter,
  orderSorts,
} from '@/lib/orders';
import { orderStatuses } from '@/lib/orders/status';
import { buyerContext } from '@/lib/web/contexts';
import { OrderTable } from './order-table';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('buyer.orders');
  return { title: t('title') };
}

const path = '/console/orders';
const pageSize = 20;

/** A buyer's orders: by state, number, product and day. ORD-04, ORD-06. */
export default async function OrdersPage({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const { db, actor, now, identity } = await buyerContext(path);
  const query = await searchParams;
  const filter = filterOf(query, now);
  const [t, shell, counts, { rows, total }] = await Promise.all([
    getTranslations('buyer.orders'),
    getTranslations('shell'),
    countBuyerOrders(db, actor.accountId, now),
    listBuyerOrders(db, actor.accountId, filter),
  ]);
  const countdowns = await findOrderCountdowns(
    db,
    rows.map(({ id }) => id),
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        crumbs={[{ label: shell('faces.buyer'), href: '/console' }, { label: t('title') }]}
        tabs={
          <Tabs label={t('tabs')} current={oneOf(query, 'status') ?? 'all'} tabs={await statusTabs(query, counts)} />
        }
      />
      <Card flush>
        <Filters query={query} />
        <OrderTable
          rows={rows}
          countdowns={countdowns}
          now={now}
          submitter={identity.name}
          query={query}
          empty={<Nothing isFiltered={counts.total > 0} />}
          footer={<Pagination page={filter.page} pageSize={pageSize} total={total} path={path} query={query} />}
        />
      </Card>
    </>
  );
}

function filterOf(query: ListQuery, now: Date): OrderFilter {
  return {
    status: choiceOf(query, 'status', orderStatuses),
    inReviewAt: oneOf(query, 'status') === 'refundable' ? now : undefined,
    search: searchOf(query),
    from: dayOf(query, 'from'),
    to: dayOf(query, 'to'),
    sort: choiceOf(query, 'sort', orderSorts),
    page: pageOf(query),
    pageSize,
  };
}

async function statusTabs(query: ListQuery, { byStatus, total, inReview }: OrderCounts): Promise<Tab[]> {
  const [t, words] = await Promise.all([getTranslations('buyer.orders'), getTranslations('orders.status')]);
  const tab = (key: string, label: string, count: number) => ({
    key,
    label,
    count,
    href: listAddress(path, query, { status: key === 'all' ? undefined : key }),
  });
  const [unpaid, ...others] = orderStatuses.map((status) => tab(status, words(status), byStatus[status]));
  return [tab('all', t('all'), total), unpaid, tab('refundable', t('refundable'), inReview), ...others].filter(
    (each) => each !== undefined,
  );
}

async function Filters({ query }: { query: ListQuery }) {
  const t = await getTranslations('buyer.orders');
  return (
    <FilterBar path={path} query={query} keep={['sort', 'status']}>
      <SearchFilter label={t('search')} hint={t('searchHint')} query={query} />
      <Filter label={t('from')}>
        <Input type="date" name="from" defaultValue={dayOf(query, 'from')} />
      </Filter>
      <Filter label={t('to')}>
        <Input type="date" name="to" defaultValue={dayOf(query, 'to')} />
      </Filter>
    </FilterBar>
  );
}

async function Nothing({ isFiltered }: { isFiltered: boolean }) {
  const t = await getTranslations('buyer.orders');
  return (
    <div className="border-line border-t">
      {isFiltered ? (
        <EmptyState
          drawing="search"
          title={t('noneFound')}
          action={<LinkButton href={path}>{t('showAll')}</LinkButton>}
        >
          {t('noneFoundDetail')}
        </EmptyState>
      ) : (
        <EmptyState
          title={t('none')}
          action={
            <LinkButton href="/categories" tone="primary">
              {t('browse')}
            </LinkButton>
          }
        >
          {t('noneDetail')}
        </EmptyState>
      )}
    </div>
  );
}
