import { getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/card';
import { type Column, DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import type { ListQuery } from '@/components/ui/list-address';
import { Money } from '@/components/ui/money';
import { Pagination } from '@/components/ui/pagination';
import type { DepositMovement } from '@/lib/deposits';

type MovementsProps = {
  rows: DepositMovement[];
  total: number;
  list: { path: string; query: ListQuery; page: number; pageSize: number };
};

/** Payments and deductions with their grounds, evidence and receipts. DEP-08, DEP-15. */
export async function MovementsCard({ rows, total, list }: MovementsProps) {
  const [t, fields] = await Promise.all([
    getTranslations('operations-deposits.history'),
    getTranslations('deposits.fields'),
  ]);
  const columns: Column<DepositMovement>[] = [
    {
      key: 'at',
      header: t('at'),
      primary: true,
      sort: 'at',
      cell: ({ at }) => <DateTime at={at} precision="second" />,
    },
    { key: 'what', header: t('what'), cell: (row) => <What row={row} /> },
    {
      key: 'amount',
      header: t('amount'),
      align: 'right',
      sort: 'amount',
      cell: ({ amount }) => <Money amount={amount} signed className="font-medium" />,
    },
    {
      key: 'debt',
      header: fields('toDebt'),
      align: 'right',
      cell: ({ toDebt }) => <Money amount={toDebt} className={toDebt > 0n ? 'text-error' : 'text-muted'} />,
    },
    { key: 'after', header: t('heldAfter'), align: 'right', cell: (row) => <Money amount={row.heldAfter} /> },
    {
      key: 'receipt',
      header: t('basis'),
      align: 'right',
      cell: (row) => row.receiptId && <Link href={`/receipts/${row.receiptId}`}>{t('receipt')}</Link>,
    },
  ];
  return (
    <Card title={t('title')} flush>
      <DataTable
        caption={t('title')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        sorting={list}
        empty={
          <EmptyState compact drawing="money" title={t('none')}>
            {t('noneDetail')}
          </EmptyState>
        }
        footer={<Pagination {...list} total={total} />}
      />
    </Card>
  );
}

async function What({ row: { kind, number, ground, beneficiary, evidence } }: { row: DepositMovement }) {
  const [t, words] = await Promise.all([getTranslations('operations-deposits.history'), getTranslations('deposits')]);
  if (kind === 'PAYMENT') return t('payment');
  if (kind === 'RETURN' || kind === 'RETURN_FAILED') return t(kind);
  return (
    <span className="inline-grid max-w-96 gap-0.5 whitespace-normal">
      <span>
        {t('deduction')} <span className="text-muted text-xs tabular-nums">{number}</span>
      </span>
      {ground && beneficiary && (
        <span className="text-xs">
          {words(`grounds.${ground}`)} · {t('to', { whom: words(`beneficiaries.${beneficiary}`) })}
        </span>
      )}
      <span className="text-muted text-xs">{evidence}</span>
    </span>
  );
}
