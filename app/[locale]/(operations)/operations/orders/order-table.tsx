import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { OrderPrice } from '@/components/orders/order-price';
import { OrderProduct } from '@/components/orders/order-product';
import { OrderStatusMark } from '@/components/orders/order-status';
import { Countdown } from '@/components/ui/countdown';
import { type Column, DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { Link } from '@/components/ui/link';
import { type ListQuery, listAddress } from '@/components/ui/list-address';
import { Pagination } from '@/components/ui/pagination';
import type { Derivation } from '@/lib/kernel/clock';
import { type listOrders, maskEmail, maskName } from '@/lib/orders';

type Row = Awaited<ReturnType<typeof listOrders>>['rows'][number];

/** Orders with who buys, who sells, what it costs, where it stands and what it waits for. */
export async function OrderTable({ rows, buyers, countdowns, now, list, empty }: OrderTableProps) {
  const [t, fields] = await Promise.all([
    getTranslations('operations-business.orders.columns'),
    getTranslations('orders.fields'),
  ]);
  const columns: Column<Row>[] = [
    {
      key: 'product',
      header: t('order'),
      primary: true,
      cell: (row) => (
        <OrderProduct
          href={`/operations/orders/${row.id}`}
          productName={row.productName}
          specName={row.specName}
          periodUnit={row.periodUnit}
          periodCount={row.periodCount}
          number={row.number}
        />
      ),
    },
    {
      key: 'store',
      header: fields('store'),
      cell: (row) => <Link href={`/operations/vendors/${row.vendorId}`}>{row.storeName}</Link>,
    },
    {
      key: 'buyer',
      header: t('buyer'),
      cell: (row) => <Buyer id={row.buyerId} person={buyers.get(row.buyerId)} />,
    },
    {
      key: 'payable',
      header: fields('payable'),
      align: 'right',
      sort: 'payable',
      cell: (row) => <OrderPrice original={row.original} payable={row.payable} />,
    },
    { key: 'status', header: fields('status'), cell: (row) => <OrderStatusMark status={row.status} /> },
    {
      key: 'waits',
      header: t('waits'),
      cell: (row) => {
        const derivation = countdowns.get(row.id);
        return derivation ? <Countdown derivation={derivation} now={now} /> : '—';
      },
    },
    { key: 'placed', header: fields('placedAt'), sort: 'placedAt', cell: (row) => <DateTime at={row.placedAt} /> },
  ];
  return (
    <DataTable
      caption={t('caption')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      sorting={list}
      empty={empty}
      footer={<Pagination {...list} />}
    />
  );
}

/** Staff see that there is a buyer and tell two apart; who it is they need not know. PRV-01. */
function Buyer({ id, person }: { id: string; person: Person | undefined }) {
  return (
    <Link href={listAddress('/operations/orders', {}, { buyer: id })} title={id} className="block leading-5">
      <span className="block">{person ? maskName(person.name) : id}</span>
      {person && <span className="block text-muted text-xs">{maskEmail(person.email)}</span>}
    </Link>
  );
}

type Person = { name: string; email: string };
type OrderTableProps = {
  rows: readonly Row[];
  buyers: ReadonlyMap<string, Person>;
  countdowns: ReadonlyMap<string, Derivation>;
  now: Date;
  list: { path: string; query: ListQuery; page: number; pageSize: number; total: number };
  empty: ReactNode;
};
