import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { WithdrawalStatusMark } from '@/components/payouts/withdrawal-status';
import { DueMark } from '@/components/review/due-mark';
import { Badge } from '@/components/ui/badge';
import { type Column, DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { Link } from '@/components/ui/link';
import type { ListQuery } from '@/components/ui/list-address';
import { Money } from '@/components/ui/money';
import { Pagination } from '@/components/ui/pagination';
import type { StaffWithdrawalRow } from '@/lib/settlement';

/** Withdrawals with whose they are, how much, where they stand, what the bank said, and until when arrival was promised. SET-07. */
export async function PayoutTable({ rows, now, list, empty }: PayoutTableProps) {
  const [t, fields] = await Promise.all([
    getTranslations('operations-business.payouts'),
    getTranslations('settlement.fields'),
  ]);
  const columns: Column<StaffWithdrawalRow>[] = [
    {
      key: 'number',
      header: fields('number'),
      primary: true,
      cell: (row) => <Link href={`/operations/payouts/${row.id}`}>{row.number}</Link>,
    },
    {
      key: 'vendor',
      header: t('columns.vendor'),
      cell: (row) => (
        <span className="block leading-5">
          <Link href={`/operations/vendors/${row.vendorId}`}>{row.storeName}</Link>
          <span className="block text-muted text-xs">{row.companyName}</span>
        </span>
      ),
    },
    {
      key: 'amount',
      header: fields('amount'),
      align: 'right',
      sort: 'amount',
      cell: (row) => <Money amount={row.amount} className="font-medium" />,
    },
    {
      key: 'bank',
      header: fields('bank'),
      cell: (row) => (
        <span className="block leading-5">
          {row.bankName}
          <span className="block text-muted text-xs tabular-nums">{t('tail', { tail: row.accountTail })}</span>
        </span>
      ),
    },
    {
      key: 'requested',
      header: fields('requestedAt'),
      sort: 'requestedAt',
      cell: (row) => <DateTime at={row.requestedAt} />,
    },
    {
      key: 'status',
      header: fields('status'),
      cell: (row) => (
        <span className="inline-flex flex-wrap items-center gap-1.5">
          <WithdrawalStatusMark status={row.status} />
          {row.contradicts && <Badge tone="danger">{t('contradicts')}</Badge>}
        </span>
      ),
    },
    { key: 'answer', header: t('columns.answer'), cell: (row) => <Answer row={row} /> },
    { key: 'arrival', header: fields('arrival'), cell: (row) => <Arrival row={row} now={now} words={t('closed')} /> },
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

/** What the bank said last: paid when, refused why, or the number under which it took the transfer on. */
function Answer({ row: { status, transferNo, failure, paidAt } }: { row: StaffWithdrawalRow }) {
  if (status === 'FAILED') return <span className="text-error">{failure}</span>;
  if (!transferNo) return '—';
  return (
    <span className="block leading-5">
      <code className="break-all font-mono text-xs">{transferNo}</code>
      {paidAt && (
        <span className="block text-muted text-xs">
          <DateTime at={paidAt} />
        </span>
      )}
    </span>
  );
}

function Arrival({ row, now, words }: { row: StaffWithdrawalRow; now: Date; words: string }) {
  const { status, arrival, arrivalFrom } = row;
  if (status === 'PAID' || status === 'FAILED') return <span className="text-muted">{words}</span>;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-1">
      <DateTime at={arrivalFrom} precision="day" /> –
      {arrival ? <DueMark derivation={arrival} now={now} /> : <DateTime at={row.arrivalBy} precision="day" />}
    </span>
  );
}

type PayoutTableProps = {
  rows: readonly StaffWithdrawalRow[];
  now: Date;
  list: { path: string; query: ListQuery; page: number; pageSize: number; total: number };
  empty: ReactNode;
};
