import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ChangeStatusMark } from '@/components/changes/change-status';
import { DueMark } from '@/components/review/due-mark';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { type Column, DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { type ListQuery, pageOf } from '@/components/ui/list-address';
import { choiceOf } from '@/components/ui/list-query';
import { Pagination } from '@/components/ui/pagination';
import { type ChangeQueueRow, countWaitingChanges, listChanges } from '@/lib/changes';
import type { ChangeStatus } from '@/lib/changes/status';
import { operatorContext } from '@/lib/web/contexts';
import { ChangesHeader } from './changes-header';

const path = '/operations/changes';
const pageSize = 20;
const shows = {
  waiting: ['UNDER_REVIEW'],
  returned: ['CHANGES_REQUESTED'],
  decided: ['APPROVED', 'REFUSED', 'WITHDRAWN'],
} as const satisfies Record<string, readonly ChangeStatus[]>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('operations-business.changes');
  return { title: t('title') };
}

/** Changes that vendors report after admission: what is due first comes first. ONB-21, SET-10. */
export default async function ChangesPage({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const { db, now } = await operatorContext('ONBOARDING_REVIEW', path);
  const [t, query] = await Promise.all([getTranslations('operations-business.changes'), searchParams]);
  const show = choiceOf(query, 'show', ['waiting', 'returned', 'decided'] as const) ?? 'waiting';
  const page = pageOf(query);
  const [{ rows, total }, waiting] = await Promise.all([
    listChanges(db, { statuses: shows[show], page, pageSize }),
    countWaitingChanges(db),
  ]);
  return (
    <>
      <ChangesHeader current={show} waiting={waiting} />
      <Card flush>
        <DataTable
          caption={t('title')}
          columns={await columnsFor(show, now)}
          rows={rows}
          rowKey={({ id }) => id}
          empty={<EmptyState title={t(`empty.${show}`)}>{t('empty.detail')}</EmptyState>}
          footer={<Pagination path={path} query={query} page={page} pageSize={pageSize} total={total} />}
        />
      </Card>
    </>
  );
}

async function columnsFor(show: keyof typeof shows, now: Date): Promise<Column<ChangeQueueRow>[]> {
  const [t, kinds, words] = await Promise.all([
    getTranslations('operations-business.changes'),
    getTranslations('changes.kinds'),
    getTranslations('changes'),
  ]);
  return [
    {
      key: 'company',
      header: t('company'),
      primary: true,
      cell: ({ id, companyName }) => <Link href={`/operations/changes/${id}`}>{companyName}</Link>,
    },
    {
      key: 'kind',
      header: t('kind'),
      cell: ({ kind, isLate }) => (
        <span className="inline-flex flex-wrap items-center gap-2">
          {kinds(kind)}
          {isLate && <Badge tone="danger">{words('late')}</Badge>}
        </span>
      ),
    },
    { key: 'at', header: t('requestedAt'), cell: ({ requestedAt }) => <DateTime at={requestedAt} /> },
    ...(show === 'waiting'
      ? [
          {
            key: 'due',
            header: t('due'),
            cell: ({ review }: ChangeQueueRow) => (review ? <DueMark derivation={review} now={now} /> : '—'),
          },
          { key: 'claimed', header: t('claimedBy'), cell: ({ claimedBy }: ChangeQueueRow) => claimedBy ?? t('nobody') },
        ]
      : [
          {
            key: 'status',
            header: t('status'),
            cell: ({ status }: ChangeQueueRow) => <ChangeStatusMark status={status} />,
          },
        ]),
  ];
}
