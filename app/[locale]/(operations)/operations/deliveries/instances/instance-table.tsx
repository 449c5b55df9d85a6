import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { InstanceStatusMark } from '@/components/instances/instance-status';
import { Countdown } from '@/components/ui/countdown';
import { type Column, DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { Link } from '@/components/ui/link';
import type { ListQuery } from '@/components/ui/list-address';
import { Pagination } from '@/components/ui/pagination';
import type { StaffInstanceRow } from '@/lib/delivery';

/** Instances with their order and vendor, and what they count down to: the end of the term, then destruction. */
export async function InstanceTable({ rows, now, list, empty }: InstanceTableProps) {
  const [t, fields] = await Promise.all([
    getTranslations('operations-business.deliveries'),
    getTranslations('delivery.fields'),
  ]);
  const columns: Column<StaffInstanceRow>[] = [
    {
      key: 'product',
      header: fields('order'),
      primary: true,
      cell: (row) => (
        <span className="block leading-5">
          <Link href={`/operations/orders/${row.orderId}`}>{row.productName}</Link>
          <span className="block font-normal text-muted text-xs">{row.specName}</span>
          <span className="block font-mono font-normal text-2xs text-muted">{row.orderNumber}</span>
        </span>
      ),
    },
    {
      key: 'vendor',
      header: t('columns.vendor'),
      cell: (row) => <Link href={`/operations/vendors/${row.vendorId}`}>{row.storeName}</Link>,
    },
    {
      key: 'sign',
      header: fields('signId'),
      cell: (row) => (row.signId ? <code className="font-mono text-xs">{row.signId}</code> : '—'),
    },
    { key: 'status', header: fields('instance'), cell: (row) => <InstanceStatusMark status={row.status} /> },
    {
      key: 'created',
      header: fields('createdAt'),
      sort: 'createdAt',
      cell: (row) => <DateTime at={row.createdAt} />,
    },
    {
      key: 'expires',
      header: fields('expiresAt'),
      sort: 'expiresAt',
      cell: (row) => (row.expiresAt ? <DateTime at={row.expiresAt} /> : '—'),
    },
    {
      key: 'countdown',
      header: t('columns.countdown'),
      cell: (row) => (row.countdown ? <Countdown derivation={row.countdown} now={now} /> : '—'),
    },
    {
      key: 'calls',
      header: t('columns.action'),
      align: 'right',
      cell: (row) => <Link href={`/operations/deliveries?search=${row.orderNumber}`}>{t('toCalls')}</Link>,
    },
  ];
  return (
    <DataTable
      caption={t('tabs.instances')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      sorting={list}
      empty={empty}
      footer={<Pagination {...list} />}
    />
  );
}

type InstanceTableProps = {
  rows: readonly StaffInstanceRow[];
  now: Date;
  list: { path: string; query: ListQuery; page: number; pageSize: number; total: number };
  empty: ReactNode;
};
