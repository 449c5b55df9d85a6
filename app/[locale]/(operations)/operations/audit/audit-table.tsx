import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { SubjectLink } from '@/components/operations/subject-link';
import { operationsName } from '@/components/operations/words';
import { Badge } from '@/components/ui/badge';
import { type Column, DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { Link } from '@/components/ui/link';
import type { ListQuery } from '@/components/ui/list-address';
import type { AuditView } from '@/lib/audit';
import { Outcome } from './outcome';

type People = Map<string, { name: string; email: string }>;

/** Audit rows; each opens with its old and new values. */
export async function AuditTable({ rows, people, sorting, empty, footer }: AuditTableProps) {
  const [t, actionName] = await Promise.all([getTranslations('operations.audit'), operationsName('actions')]);
  return (
    <DataTable
      caption={t('caption')}
      columns={columnsOf(t, actionName, people)}
      rows={rows}
      rowKey={(row) => String(row.id)}
      sorting={sorting}
      empty={empty}
      footer={footer}
    />
  );
}

type Words = Awaited<ReturnType<typeof getTranslations<'operations.audit'>>>;

function columnsOf(t: Words, actionName: (action: string) => string, people: People): Column<AuditView>[] {
  return [
    { key: 'at', header: t('at'), sort: 'at', cell: (row) => <DateTime at={row.at} precision="second" /> },
    {
      key: 'action',
      header: t('action'),
      primary: true,
      cell: (row) => (
        <Link href={`/operations/audit/${row.id}`} title={row.action}>
          {actionName(row.action)}
        </Link>
      ),
    },
    {
      key: 'who',
      header: t('who'),
      cell: (row) => {
        const person = row.accountId ? people.get(row.accountId) : undefined;
        return person ? (
          <span title={person.email}>{person.name}</span>
        ) : (
          (row.accountId ?? (row.door === 'partner' ? '—' : t('nobody')))
        );
      },
    },
    {
      key: 'door',
      header: t('door'),
      cell: (row) => <Badge>{t.has(`doors.${row.door}`) ? t(`doors.${row.door}`) : row.door}</Badge>,
    },
    {
      key: 'subject',
      header: t('subject'),
      cell: (row) =>
        row.subjectType && row.subjectId ? <SubjectLink type={row.subjectType} id={row.subjectId} /> : '—',
    },
    {
      key: 'outcome',
      header: t('outcome'),
      cell: (row) => <Outcome outcome={row.outcome} />,
    },
    { key: 'ip', header: t('ip'), wideOnly: true, cell: (row) => <span className="tabular-nums">{row.ip}</span> },
  ];
}

type AuditTableProps = {
  rows: AuditView[];
  people: People;
  sorting: { path: string; query: ListQuery };
  empty: ReactNode;
  footer: ReactNode;
};
