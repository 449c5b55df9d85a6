import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ArticleState } from '@/components/articles/states';
import { DueMark } from '@/components/review/due-mark';
import { LinkButton } from '@/components/ui/button';
import { type Column, DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { Link } from '@/components/ui/link';
import type { ListQuery } from '@/components/ui/list-address';
import { Pagination } from '@/components/ui/pagination';
import type { ArticleQueueRow } from '@/lib/articles';

/** Submitted articles, each with its vendor, its reviewer and until when it was promised a decision. LST-10. */
export async function QueueTable({ rows, now, decided, list, empty }: QueueProps) {
  const t = await getTranslations('articles.operations');
  const columns: Column<ArticleQueueRow>[] = [
    {
      key: 'title',
      header: t('columns.title'),
      primary: true,
      cell: (row) => (
        <Link href={`/operations/articles/${row.id}`} className="break-words">
          {row.title}
        </Link>
      ),
    },
    {
      key: 'store',
      header: t('columns.vendor'),
      cell: (row) => <Link href={`/operations/vendors/${row.vendorId}`}>{row.storeName}</Link>,
    },
    { key: 'submitted', header: t('columns.submittedAt'), cell: (row) => <DateTime at={row.submittedAt} /> },
    ...(decided ? decidedColumns(t) : waitingColumns(t, now)),
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      empty={empty}
      footer={<Pagination {...list} />}
    />
  );
}

type Words = Awaited<ReturnType<typeof getTranslations<'articles.operations'>>>;

function waitingColumns(t: Words, now: Date): Column<ArticleQueueRow>[] {
  return [
    {
      key: 'due',
      header: t('columns.due'),
      cell: (row) => (row.derivation ? <DueMark derivation={row.derivation} now={now} /> : '—'),
    },
    { key: 'claimed', header: t('columns.claimedBy'), cell: (row) => row.claimedByName ?? t('nobody') },
    {
      key: 'action',
      header: t('columns.action'),
      align: 'right',
      cell: (row) => (
        <LinkButton size="sm" href={`/operations/articles/${row.id}`}>
          {t('review')}
        </LinkButton>
      ),
    },
  ];
}

function decidedColumns(t: Words): Column<ArticleQueueRow>[] {
  return [
    { key: 'status', header: t('columns.verdict'), cell: (row) => <ArticleState status={row.status} /> },
    {
      key: 'decided',
      header: t('columns.decidedAt'),
      cell: (row) => (row.decidedAt ? <DateTime at={row.decidedAt} /> : '—'),
    },
  ];
}

type QueueProps = {
  rows: readonly ArticleQueueRow[];
  now: Date;
  decided: boolean;
  list: { path: string; query: ListQuery; page: number; pageSize: number; total: number };
  empty: ReactNode;
};
