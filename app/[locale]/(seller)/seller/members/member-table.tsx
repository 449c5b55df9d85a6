import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { GroupNames } from '@/components/members/group-names';
import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { type Column, DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import type { MemberListRow } from '@/lib/members';

type MemberTableProps = {
  rows: MemberListRow[];
  ownAccountId: string;
  manages: boolean;
  empty: ReactNode;
  footer: ReactNode;
};

/** Members with their groups and last visit; the owner first. SUB-01. */
export async function MemberTable({ rows, ownAccountId, manages, empty, footer }: MemberTableProps) {
  const t = await getTranslations('seller-members');
  const columns: Column<MemberListRow>[] = [
    {
      key: 'member',
      header: t('member'),
      primary: true,
      cell: (row) => (
        <span className="block">
          <span className="inline-flex flex-wrap items-center gap-1.5">
            {row.name}
            {row.accountId === ownAccountId && <Badge>{t('you')}</Badge>}
          </span>
          <span className="block break-all font-normal text-muted text-xs">{row.email}</span>
        </span>
      ),
    },
    {
      key: 'groups',
      header: t('groups'),
      cell: (row) => (row.isOwner ? <Badge tone="success">{t('owner')}</Badge> : <GroupNames groups={row.groups} />),
    },
    {
      key: 'lastSeenAt',
      header: t('lastSeen'),
      cell: (row) => (row.lastSeenAt ? <DateTime at={row.lastSeenAt} precision="minute" /> : t('neverSeen')),
    },
    { key: 'joinedAt', header: t('joined'), cell: (row) => <DateTime at={row.joinedAt} precision="day" /> },
    {
      key: 'actions',
      header: <span className="sr-only">{t('actions')}</span>,
      align: 'right',
      cell: (row) => (
        <LinkButton href={`/seller/members/${row.accountId}`} tone="text" size="sm">
          {t(manages && !row.isOwner ? 'change' : 'view')}
          <span className="sr-only"> {row.name}</span>
        </LinkButton>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={({ accountId }) => accountId}
      empty={empty}
      footer={footer}
    />
  );
}
