import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { OrderPrice } from '@/components/orders/order-price';
import { OrderProduct } from '@/components/orders/order-product';
import { OrderStatusMark } from '@/components/orders/order-status';
import { LinkButton } from '@/components/ui/button';
import { Countdown } from '@/components/ui/countdown';
import { type Column, DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import type { ListQuery } from '@/components/ui/list-address';
import type { Derivation } from '@/lib/kernel/clock';
import { can } from '@/lib/kernel/transitions';
import { type OrderRow, orderSteps } from '@/lib/orders';
import { finalOrderStatuses } from '@/lib/orders/status';
import { CancelOrder } from './cancel-order';

/** Orders as ORD-04 lists them: kind, time, who, state, price, and what can be done. */
export async function OrderTable({ rows, countdowns, now, submitter, query, empty, footer }: OrderTableProps) {
  const [t, fields, kinds] = await Promise.all([
    getTranslations('buyer.orders'),
    getTranslations('orders.fields'),
    getTranslations('orders.kinds'),
  ]);
  const columns: Column<OrderRow>[] = [
    {
      key: 'product',
      header: fields('product'),
      primary: true,
      cell: (row) => <OrderProduct href={`/console/orders/${row.id}`} {...row} />,
    },
    { key: 'kind', header: fields('kind'), cell: (row) => kinds(row.kind) },
    {
      key: 'placedAt',
      header: fields('placedAt'),
      sort: 'placedAt',
      cell: (row) => <DateTime at={row.placedAt} />,
    },
    { key: 'submitter', header: t('submitter'), wideOnly: true, cell: () => submitter },
    {
      key: 'status',
      header: fields('status'),
      cell: (row) => <State row={row} countdown={countdowns.get(row.id)} now={now} />,
    },
    {
      key: 'payable',
      header: fields('payable'),
      align: 'right',
      sort: 'payable',
      cell: (row) => <OrderPrice original={row.original} payable={row.payable} />,
    },
    { key: 'actions', header: t('actions'), align: 'right', cell: (row) => <Actions row={row} /> },
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      sorting={{ path: '/console/orders', query }}
      empty={empty}
      footer={footer}
    />
  );
}

async function State({ row, countdown, now }: { row: OrderRow; countdown?: Derivation; now: Date }) {
  const t = await getTranslations('buyer.orders');
  // A job may be a moment late in closing the countdown of an order that is over.
  const isOver = finalOrderStatuses.some((status) => status === row.status);
  return (
    <span className="inline-grid max-sm:justify-items-end">
      <OrderStatusMark status={row.status} />
      {countdown && !isOver && (
        <span className="text-muted text-xs">
          {t(row.status === 'UNPAID' ? 'toPay' : 'toRefund')} <Countdown derivation={countdown} now={now} />
        </span>
      )}
    </span>
  );
}

async function Actions({ row }: { row: OrderRow }) {
  const t = await getTranslations('buyer.orders');
  return (
    <span className="inline-flex flex-wrap items-center justify-end gap-2">
      {can(orderSteps.pay, row.status) && (
        <LinkButton href={`/console/orders/${row.id}#pay`} tone="primary" size="sm">
          {t('pay')}
        </LinkButton>
      )}
      {can(orderSteps.cancel, row.status) && <CancelOrder orderId={row.id} number={row.number} size="sm" />}
      <LinkButton href={`/console/orders/${row.id}`} size="sm">
        {t('detail')}
      </LinkButton>
    </span>
  );
}

type OrderTableProps = {
  rows: OrderRow[];
  countdowns: Map<string, Derivation>;
  now: Date;
  submitter: string;
  query: ListQuery;
  empty: ReactNode;
  footer: ReactNode;
};
