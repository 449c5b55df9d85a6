import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { RevisionState } from '@/components/products/states';
import { DueMark } from '@/components/review/due-mark';
import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { type Column, DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { Link } from '@/components/ui/link';
import type { ListQuery } from '@/components/ui/list-address';
import { Pagination } from '@/components/ui/pagination';
import type { ReviewQueueRow } from '@/lib/catalog';

/** Submitted revisions, each with its vendor and until when it was promised a decision. LST-10. */
export async function QueueTable({ rows, now, decided, list, empty }: QueueProps) {
  const [t, catalog] = await Promise.all([
    getTranslations('operations-business.products'),
    getTranslations('catalog.categories'),
  ]);
  const columns: Column<ReviewQueueRow>[] = [
    {
      key: 'name',
      header: t('columns.product'),
      primary: true,
      sort: 'name',
      cell: (row) => (
        <span className="inline-flex flex-wrap items-center gap-x-2">
          <Link href={`/operations/products/${row.revisionId}`}>{row.name}</Link>
          <Badge tone={row.revisionNumber > 1 ? 'info' : 'neutral'}>
            {row.revisionNumber > 1 ? t('edition', { number: row.revisionNumber }) : t('firstEdition')}
          </Badge>
        </span>
      ),
    },
    {
      key: 'store',
      header: t('columns.vendor'),
      cell: (row) => <Link href={`/operations/vendors/${row.vendorId}`}>{row.storeName}</Link>,
    },
    {
      key: 'category',
      header: t('columns.category'),
      wideOnly: true,
      cell: (row) => catalog(`${row.category.replace('/', '.')}.name`),
    },
    {
      key: 'submitted',
      header: t('columns.submittedAt'),
      sort: 'submittedAt',
      cell: (row) => <DateTime at={row.submittedAt} />,
    },
    ...(decided ? decidedColumns(t) : waitingColumns(t, now)),
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.revisionId}
      sorting={list}
      empty={empty}
      footer={<Pagination {...list} />}
    />
  );
}

type Words = Awaited<ReturnType<typeof getTranslations<'operations-business.products'>>>;

function waitingColumns(t: Words, now: Date): Column<ReviewQueueRow>[] {
  return [
    {
      key: 'due',
      header: t('columns.due'),
      cell: (row) => (row.derivation ? <DueMark derivation={row.derivation} now={now} /> : '—'),
    },
    {
      key: 'action',
      header: t('columns.action'),
      align: 'right',
      cell: (row) => (
        <LinkButton size="sm" href={`/operations/products/${row.revisionId}`}>
          {t('review')}
        </LinkButton>
      ),
    },
  ];
}

function decidedColumns(t: Words): Column<ReviewQueueRow>[] {
  return [
    { key: 'status', header: t('columns.verdict'), cell: (row) => <RevisionState status={row.status} /> },
    {
      key: 'decided',
      header: t('columns.decidedAt'),
      cell: (row) => (row.decidedAt ? <DateTime at={row.decidedAt} /> : '—'),
    },
  ];
}

type QueueProps = {
  rows: readonly ReviewQueueRow[];
  now: Date;
  decided: boolean;
  list: { path: string; query: ListQuery; page: number; pageSize: number; total: number };
  empty: ReactNode;
};
