import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Filter, FilterBar } from '@/components/ui/filter-bar';
import { Input, Select } from '@/components/ui/inputs';
import { type ListQuery, oneOf, pageOf } from '@/components/ui/list-address';
import { searchOf } from '@/components/ui/list-query';
import { Pagination } from '@/components/ui/pagination';
import { listGroups, listMembers } from '@/lib/members';
import { may, vendorContext } from '@/lib/web/vendor-context';
import { MemberTable } from './member-table';
import { MembersFrame } from './members-frame';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('seller-members');
  return { title: t('title') };
}

const path = '/seller/members';
const pageSize = 20;

/** Who acts for the company, in which groups, and when they were last here. SUB-01, ACC-02. */
export default async function MembersPage({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const context = await vendorContext('members:view', path);
  const { db, actor } = context;
  const query = await searchParams;
  const page = pageOf(query);
  const [t, words, groups] = await Promise.all([
    getTranslations('seller-members'),
    getTranslations('members'),
    listGroups(db, actor.vendorId),
  ]);
  const groupId = groups.find(({ id }) => id === oneOf(query, 'group'))?.id;
  const { rows, total } = await listMembers(db, actor.vendorId, { search: searchOf(query), groupId, page, pageSize });
  const manages = may(context, 'members:manage');
  const invite = manages && (
    <LinkButton href="/seller/members/invitations" tone="primary" icon="plus">
      {t('invite')}
    </LinkButton>
  );
  return (
    <MembersFrame current="members" actions={invite}>
      <Card flush>
        <FilterBar path={path} query={query}>
          <Filter label={t('search')}>
            <Input name="search" defaultValue={oneOf(query, 'search')} placeholder={t('searchHint')} maxLength={60} />
          </Filter>
          <Filter label={t('group')}>
            <Select
              name="group"
              defaultValue={groupId ?? ''}
              placeholder={t('anyGroup')}
              options={groups.map(({ id, name }) => ({ value: id, label: name ?? words('fullAccess') }))}
            />
          </Filter>
        </FilterBar>
        <MemberTable
          rows={rows}
          ownAccountId={actor.accountId}
          manages={manages}
          empty={
            <EmptyState
              drawing="search"
              title={t('noMatch')}
              action={<LinkButton href={path}>{t('showAll')}</LinkButton>}
            />
          }
          footer={<Pagination page={page} pageSize={pageSize} total={total} path={path} query={query} />}
        />
      </Card>
      {total === 1 && !searchOf(query) && !groupId && (
        <Card className="mt-4">
          <EmptyState compact drawing="list" title={t('alone')} action={invite || undefined}>
            {t('aloneDetail')}
          </EmptyState>
        </Card>
      )}
    </MembersFrame>
  );
}
