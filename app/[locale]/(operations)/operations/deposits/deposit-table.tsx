import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Status } from '@/components/ui/badge';
import { Countdown } from '@/components/ui/countdown';
import { type Column, DataTable } from '@/components/ui/data-table';
import { Link } from '@/components/ui/link';
import type { ListQuery } from '@/components/ui/list-address';
import { Money } from '@/components/ui/money';
import { Pagination } from '@/components/ui/pagination';
import type { StaffDepositRow } from '@/lib/deposits';

type DepositTableProps = {
  rows: readonly StaffDepositRow[];
  now: Date;
  list: { path: string; query: ListQuery; page: number; pageSize: number; total: number };
  empty: ReactNode;
};

/** Vendors with what their deposit holds and should hold, what they owe, and the time they have to make it up. DEP-16, DEC-02. */
export async function DepositTable({ rows, now, list, empty }: DepositTableProps) {
  const [t, fields] = await Promise.all([
    getTranslations('operations-deposits'),
    getTranslations('operations-deposits.columns'),
  ]);
  const money = (key: 'held' | 'highestDue' | 'short' | 'debt', sorted = true): Column<StaffDepositRow> => ({
    key,
    header: fields(key),
    align: 'right',
    ...(sorted && { sort: key }),
    cell: (row) => (
      <Money
        amount={row[key]}
        className={row[key] === 0n ? 'text-muted' : key === 'debt' || key === 'short' ? 'text-error' : 'font-medium'}
      />
    ),
  });
  const columns: Column<StaffDepositRow>[] = [
    {
      key: 'vendor',
      header: fields('vendor'),
      primary: true,
      cell: (row) => (
        <span className="block leading-5">
          <Link href={`/operations/deposits/${row.id}`}>{row.storeName}</Link>
          <span className="block font-normal text-muted text-xs">{row.companyName}</span>
        </span>
      ),
    },
    money('held'),
    { ...money('highestDue', false), wideOnly: true },
    money('short'),
    money('debt'),
    {
      key: 'topUp',
      header: fields('topUp'),
      cell: (row) => <TopUp row={row} now={now} />,
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

async function TopUp({ row: { topUp, derivation }, now }: { row: StaffDepositRow; now: Date }) {
  const t = await getTranslations('deposits.topUpStatus');
  if (topUp === null) return <span className="text-muted">—</span>;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <Status tone={topUp === 'OVERDUE' ? 'danger' : 'warning'}>{t(topUp)}</Status>
      {derivation && <Countdown derivation={derivation} now={now} />}
    </span>
  );
}
