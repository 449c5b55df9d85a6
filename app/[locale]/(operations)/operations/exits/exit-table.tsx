import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ExitStatusMark } from '@/components/exit/exit-status';
import { Badge } from '@/components/ui/badge';
import { Countdown } from '@/components/ui/countdown';
import { type Column, DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { Link } from '@/components/ui/link';
import type { ListQuery } from '@/components/ui/list-address';
import { Money } from '@/components/ui/money';
import { Pagination } from '@/components/ui/pagination';
import type { ExitRowView } from '@/lib/exit';

type ExitTableProps = {
  rows: readonly ExitRowView[];
  now: Date;
  list: { path: string; query: ListQuery; page: number; pageSize: number; total: number };
  empty: ReactNode;
};

/** Vendors that leave with what is to be returned and until when. DEP-17. */
export async function ExitTable({ rows, now, list, empty }: ExitTableProps) {
  const [t, fields] = await Promise.all([getTranslations('exit.staff'), getTranslations('exit.fields')]);
  const columns: Column<ExitRowView>[] = [
    {
      key: 'number',
      header: fields('number'),
      primary: true,
      cell: (row) => <Link href={`/operations/exits/${row.id}`}>{row.number}</Link>,
    },
    {
      key: 'vendor',
      header: t('vendor'),
      cell: (row) => (
        <span className="block leading-5">
          <Link href={`/operations/vendors/${row.vendorId}`}>{row.storeName}</Link>
          <span className="block text-muted text-xs">{row.companyName}</span>
        </span>
      ),
    },
    { key: 'held', header: t('deposit'), align: 'right', cell: (row) => <Money amount={row.held} /> },
    {
      key: 'status',
      header: fields('status'),
      cell: (row) => (
        <span className="inline-flex flex-wrap items-center gap-1.5">
          <ExitStatusMark status={row.status} />
          {row.needsPaper && row.status === 'ASKED' && <Badge tone="warning">{t('needsPaper')}</Badge>}
          {row.failure && row.status === 'CLEARED' && <Badge tone="danger">{t('refusedByBank')}</Badge>}
        </span>
      ),
    },
    { key: 'asked', header: fields('askedAt'), sort: 'askedAt', cell: (row) => <DateTime at={row.askedAt} /> },
    {
      key: 'due',
      header: fields('returnBy'),
      cell: (row) => (row.countdown ? <Countdown derivation={row.countdown} now={now} /> : '—'),
    },
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      sorting={list}
      empty={empty}
      footer={<Pagination {...list} />}
    />
  );
}
