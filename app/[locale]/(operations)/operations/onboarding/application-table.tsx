import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ApplicationStatusMark } from '@/components/onboarding/application-status';
import { DueMark } from '@/components/review/due-mark';
import { ActionForm } from '@/components/ui/action-form';
import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { type Column, DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { Link } from '@/components/ui/link';
import type { ListQuery } from '@/components/ui/list-address';
import { Pagination } from '@/components/ui/pagination';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ApplicationQueueRow } from '@/lib/onboarding';
import { claimApplicationAction } from './actions';

/** Applications with until when a decision was promised and who is at it; one nobody is at can be taken on. ONB-22. */
export async function ApplicationTable({ rows, now, show, myId, list, empty }: ApplicationTableProps) {
  const [t, fields] = await Promise.all([
    getTranslations('operations-business.onboarding'),
    getTranslations('onboarding.fields'),
  ]);
  const waits = show === 'waiting';
  const columns: Column<ApplicationQueueRow>[] = [
    {
      key: 'company',
      header: fields('companyName'),
      primary: true,
      sort: 'companyName',
      cell: (row) => <Link href={`/operations/onboarding/${row.id}`}>{row.companyName ?? t('unnamed')}</Link>,
    },
    { key: 'store', header: fields('storeName'), cell: (row) => row.storeName ?? '—' },
    {
      key: 'code',
      header: fields('creditCode'),
      wideOnly: true,
      cell: (row) => (row.creditCode ? <code className="font-mono text-xs">{row.creditCode}</code> : '—'),
    },
    {
      key: 'submitted',
      header: t('columns.submittedAt'),
      sort: 'submittedAt',
      cell: (row) => (row.submittedAt ? <DateTime at={row.submittedAt} /> : '—'),
    },
    ...(waits ? waitingColumns(t, now, myId) : otherColumns(t)),
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

type Words = Awaited<ReturnType<typeof getTranslations<'operations-business.onboarding'>>>;

function waitingColumns(t: Words, now: Date, myId: string): Column<ApplicationQueueRow>[] {
  return [
    {
      key: 'due',
      header: t('columns.due'),
      cell: (row) => (row.review ? <DueMark derivation={row.review} now={now} /> : '—'),
    },
    {
      key: 'claimed',
      header: t('columns.claimedBy'),
      cell: (row) =>
        row.claimedById === null ? (
          <span className="text-muted">{t('nobody')}</span>
        ) : (
          <Badge tone={row.claimedById === myId ? 'info' : 'neutral'}>
            {row.claimedById === myId ? t('me') : row.claimedBy}
          </Badge>
        ),
    },
    {
      key: 'action',
      header: t('columns.action'),
      align: 'right',
      cell: (row) =>
        row.claimedById === null ? (
          <ActionForm action={claimApplicationAction} layout="inline" className="sm:justify-end">
            <input type="hidden" name="applicationId" value={row.id} />
            <SubmitButton tone="plain" size="sm">
              {t('claim')}
            </SubmitButton>
          </ActionForm>
        ) : (
          <LinkButton size="sm" href={`/operations/onboarding/${row.id}`}>
            {t('open')}
          </LinkButton>
        ),
    },
  ];
}

function otherColumns(t: Words): Column<ApplicationQueueRow>[] {
  return [
    { key: 'status', header: t('columns.status'), cell: (row) => <ApplicationStatusMark status={row.status} /> },
    {
      key: 'decided',
      header: t('columns.decidedAt'),
      cell: (row) => (row.decidedAt ? <DateTime at={row.decidedAt} /> : '—'),
    },
  ];
}

type ApplicationTableProps = {
  rows: readonly ApplicationQueueRow[];
  now: Date;
  show: string;
  /** Whoever looks, to tell what he took on himself. */
  myId: string;
  list: { path: string; query: ListQuery; page: number; pageSize: number; total: number };
  empty: ReactNode;
};
