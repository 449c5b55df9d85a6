import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { type Column, DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { Link } from '@/components/ui/link';
import type { ListQuery } from '@/components/ui/list-address';
import { Pagination } from '@/components/ui/pagination';
import { RuleLink } from '@/components/ui/rule-link';
import { SanctionState } from '@/components/violations/sanction-state';
import type { FindingRow } from '@/lib/violations';

/** Findings with whom they concern, the row of the annex, and what of the sanctions is left. */
export async function FindingTable({ rows, now, list, empty }: FindingTableProps) {
  const t = await getTranslations('violations');
  const columns: Column<FindingRow>[] = [
    {
      key: 'number',
      header: t('fields.number'),
      primary: true,
      cell: (row) => <Link href={`/operations/violations/${row.id}`}>{row.number}</Link>,
    },
    {
      key: 'vendor',
      header: t('fields.vendor'),
      cell: (row) => (
        <span className="block leading-5">
          <Link href={`/operations/vendors/${row.vendorId}`}>{row.storeName}</Link>
          <span className="block text-muted text-xs">{row.companyName}</span>
        </span>
      ),
    },
    {
      key: 'row',
      header: t('fields.row'),
      cell: (row) => (
        <span className="inline-flex flex-wrap items-center gap-1.5">
          <RuleLink id={row.rowId} />
          {t.has(`rows.${row.rowId}`) && t(`rows.${row.rowId}`)}
        </span>
      ),
    },
    {
      key: 'occurred',
      header: t('fields.occurredOn'),
      cell: (row) => <DateTime at={row.occurredAt} precision="day" />,
    },
    {
      key: 'decided',
      header: t('fields.decidedAt'),
      sort: 'decidedAt',
      cell: (row) => <DateTime at={row.decidedAt} />,
    },
    {
      key: 'sanctions',
      header: t('fields.penalty'),
      cell: (row) => (
        <span className="grid gap-0.5">
          {row.sanctions.map((sanction) => (
            <SanctionState key={sanction.id} sanction={sanction} now={now} />
          ))}
        </span>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('fields.row')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      sorting={list}
      empty={empty}
      footer={<Pagination {...list} />}
    />
  );
}

type FindingTableProps = {
  rows: readonly FindingRow[];
  now: Date;
  list: { path: string; query: ListQuery; page: number; pageSize: number; total: number };
  empty: ReactNode;
};
