import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OrderPrice } from '@/components/orders/order-price';
import { OrderProduct } from '@/components/orders/order-product';
import { OrderStatusMark } from '@/components/orders/order-status';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Countdown } from '@/components/ui/countdown';
import { type Column, DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { Filter, FilterBar } from '@/components/ui/filter-bar';
import { Input, Select } from '@/components/ui/inputs';
import { type ListQuery, oneOf, pageOf } from '@/components/ui/list-address';
import { choiceOf, dayOf, searchOf } from '@/components/ui/list-query';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import type { Derivation } from '@/lib/kernel/clock';
import { findOrderCountdowns, listVendorOrders, type OrderFilter, orderSorts, type VendorOrderRow } from '@/lib/orders';
import { orderMay, orderStatuses } from '@/lib/orders/status';
import { vendorContext } from '@/lib/web/vendor-context';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('seller.orders');
  return { title: t('title') };
}

const path = '/seller/orders';
const pageSize = 20;

/** Orders for a vendor's products, their buyers masked. ORD-05, PRV-01. */
export default async function OrdersPage({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const { db, actor, now } = await vendorContext('orders:view', path);
  const query = await searchParams;
  const filter = filterOf(query);
  const [t, shell, { rows, total }] = await Promise.all([
    getTranslations('seller.orders'),
    getTranslations('shell'),
    listVendorOrders(db, actor.vendorId, filter),
  ]);
  const countdowns = await findOrderCountdowns(
    db,
    rows.map(({ id }) => id),
  );
  const isFiltered = Boolean(filter.status || filter.search || filter.from || filter.to);
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        crumbs={[{ label: shell('faces.seller'), href: '/seller' }, { label: t('title') }]}
      />
      <Card flush>
        {(total > 0 || isFiltered) && <Filters query={query} />}
        <DataTable
          caption={t('title')}
          columns={await columnsOf(countdowns, now)}
          rows={rows}
          rowKey={({ id }) => id}
          sorting={{ path, query }}
          empty={<Nothing isFiltered={isFiltered} />}
          footer={<Pagination page={filter.page} pageSize={pageSize} total={total} path={path} query={query} />}
        />
      </Card>
    </>
  );
}

function filterOf(query: ListQuery): OrderFilter {
  return {
    status: choiceOf(query, 'status', orderStatuses),
    search: searchOf(query),
    from: dayOf(query, 'from'),
    to: dayOf(query, 'to'),
    sort: choiceOf(query, 'sort', orderSorts),
    page: pageOf(query),
    pageSize,
  };
}

async function columnsOf(countdowns: Map<string, Derivation>, now: Date): Promise<Column<VendorOrderRow>[]> {
  const [t, fields, kinds] = await Promise.all([
    getTranslations('seller.orders'),
    getTranslations('orders.fields'),
    getTranslations('orders.kinds'),
  ]);
  return [
    {
      key: 'product',
      header: fields('product'),
      primary: true,
      cell: (row) => <OrderProduct href={`${path}/${row.id}`} {...row} />,
    },
    { key: 'kind', header: fields('kind'), wideOnly: true, cell: (row) => kinds(row.kind) },
    {
      key: 'contact',
      header: t('buyer'),
      cell: (row) => (
        <>
          {row.contactName}
          <span className="text-muted text-xs tabular-nums sm:block">{` ${row.contactPhone}`}</span>
        </>
      ),
    },
    {
      key: 'status',
      header: fields('status'),
      cell: (row) => <State row={row} countdown={countdowns.get(row.id)} now={now} />,
    },
    {
      key: 'payable',
      header: t('amount'),
      align: 'right',
      sort: 'payable',
      cell: (row) => <OrderPrice original={row.original} payable={row.payable} />,
    },
    {
      key: 'placedAt',
      header: fields('placedAt'),
      sort: 'placedAt',
      cell: (row) => <DateTime at={row.placedAt} />,
    },
    {
      key: 'actions',
      header: <span className="sr-only">{t('actions')}</span>,
      align: 'right',
      wideOnly: true,
      cell: (row) => (
        <LinkButton href={`${path}/${row.id}`} tone="text" size="sm" className="-mr-2.5">
          {t('detail')}
        </LinkButton>
      ),
    },
  ];
}

async function State({ row, countdown, now }: { row: VendorOrderRow; countdown?: Derivation; now: Date }) {
  const t = await getTranslations('seller.orders');
  return (
    <span className="inline-grid max-sm:justify-items-end">
      <OrderStatusMark status={row.status} />
      {countdown && (row.status === 'UNPAID' || orderMay[row.status].holdEscrow) && (
        <span className="text-muted text-xs">
          {t(row.status === 'UNPAID' ? 'untilPaid' : 'untilSettled')} <Countdown derivation={countdown} now={now} />
        </span>
      )}
    </span>
  );
}

async function Filters({ query }: { query: ListQuery }) {
  const [t, statuses] = await Promise.all([getTranslations('seller.orders'), getTranslations('orders.status')]);
  return (
    <FilterBar path={path} query={query}>
      <Filter label={t('search')} wide>
        <Input name="search" maxLength={60} placeholder={t('searchHint')} defaultValue={oneOf(query, 'search')} />
      </Filter>
      <Filter label={t('status')}>
        <Select
          name="status"
          defaultValue={choiceOf(query, 'status', orderStatuses) ?? ''}
          placeholder={t('any')}
          options={orderStatuses.map((value) => ({ value, label: statuses(value) }))}
        />
      </Filter>
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
  const t = await getTranslations('seller.orders');
  if (isFiltered) {
    return (
      <EmptyState drawing="search" title={t('noMatch')} action={<LinkButton href={path}>{t('showAll')}</LinkButton>} />
    );
  }
  return (
    <EmptyState
      drawing="box"
      title={t('none')}
      action={<LinkButton href="/seller/products">{t('toProducts')}</LinkButton>}
    >
      {t('noneDetail')}
    </EmptyState>
  );
}
