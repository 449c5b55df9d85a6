import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AccessMarks } from '@/components/members/access-marks';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { type Column, DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { listGroups } from '@/lib/members';
import { may, vendorContext } from '@/lib/web/vendor-context';
import { MembersFrame } from '../members-frame';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('seller-members');
  return { title: t('tabs.groups') };
}

type Row = Awaited<ReturnType<typeof listGroups>>[number];

/** The ready group and the company's own, with what each allows and how many are in it. SUB-02. */
export default async function GroupsPage() {
  const context = await vendorContext('members:view', '/seller/members/groups');
  const [t, words, rows] = await Promise.all([
    getTranslations('seller-members'),
    getTranslations('members'),
    listGroups(context.db, context.actor.vendorId),
  ]);
  const create = may(context, 'members:manage') && (
    <LinkButton href="/seller/members/groups/new" tone="primary" icon="plus">
      {t('newGroup')}
    </LinkButton>
  );
  const columns: Column<Row>[] = [
    {
      key: 'name',
      header: t('group'),
      primary: true,
      cell: ({ id, name }) =>
        name === null ? (
          <span className="block">
            {words('fullAccess')}
            <span className="block font-normal text-muted text-xs">{t('readyGroup')}</span>
          </span>
        ) : (
          <Link href={`/seller/members/groups/${id}`} className="break-words text-primary hover:underline">
            {name}
          </Link>
        ),
    },
    {
      key: 'access',
      header: t('mayDo'),
      cell: ({ access }) => <AccessMarks access={access} className="max-sm:justify-end" />,
    },
    {
      key: 'members',
      header: t('memberCount'),
      align: 'right',
      cell: ({ id, members }) => (
        <Link href={`/seller/members?group=${id}`} className="underline">
          {members}
        </Link>
      ),
    },
  ];
  return (
    <MembersFrame current="groups" actions={create}>
      <Card flush>
        <DataTable caption={t('tabs.groups')} columns={columns} rows={rows} rowKey={({ id }) => id} />
      </Card>
      {rows.length === 1 && (
        <Card className="mt-4">
          <EmptyState compact title={t('noGroups')} action={create || undefined}>
            {t('noGroupsDetail')}
          </EmptyState>
        </Card>
      )}
    </MembersFrame>
  );
}
