import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { GroupBoxes } from '@/components/members/group-boxes';
import { ActionForm } from '@/components/ui/action-form';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/inputs';
import { type ListQuery, listAddress, pageOf } from '@/components/ui/list-address';
import { choiceOf } from '@/components/ui/list-query';
import { Pagination } from '@/components/ui/pagination';
import { SubmitButton } from '@/components/ui/submit-button';
import { Tabs } from '@/components/ui/tabs';
import { type Group, listGroups, listInvitations } from '@/lib/members';
import { invitationStatuses } from '@/lib/members/status';
import { policyAt } from '@/lib/policy';
import { may, vendorContext } from '@/lib/web/vendor-context';
import { closedGroups } from '../closed-groups';
import { MembersFrame } from '../members-frame';
import { inviteMemberAction } from './actions';
import { InvitationTable } from './invitation-table';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('seller-members');
  return { title: t('tabs.invitations') };
}

const path = '/seller/members/invitations';
const pageSize = 20;

/** Who was asked by e-mail to join, and what became of it. SUB-02. */
export default async function InvitationsPage({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const context = await vendorContext('members:view', path);
  const { db, actor, now, identity } = context;
  const query = await searchParams;
  const status = choiceOf(query, 'status', invitationStatuses);
  const page = pageOf(query);
  const [t, words, groups, { rows, total }] = await Promise.all([
    getTranslations('seller-members'),
    getTranslations('members.status'),
    listGroups(db, actor.vendorId),
    listInvitations(db, actor.vendorId, { status, page, pageSize }),
  ]);
  const manages = may(context, 'members:manage');
  return (
    <MembersFrame current="invitations">
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <Card flush className="min-w-0">
          <div className="px-4 pt-1">
            <Tabs
              label={t('statusTabs')}
              current={status ?? 'all'}
              tabs={(['all', ...invitationStatuses] as const).map((key) => ({
                key,
                label: key === 'all' ? t('all') : words(key),
                href: listAddress(path, {}, { status: key === 'all' ? undefined : key }),
              }))}
            />
          </div>
          <InvitationTable
            rows={rows}
            now={now}
            manages={manages}
            empty={
              <EmptyState drawing="mail" title={t(status ? 'noneOfStatus' : 'noInvitations')}>
                {t(manages ? 'noInvitationsDetail' : 'askManager')}
              </EmptyState>
            }
            footer={<Pagination page={page} pageSize={pageSize} total={total} path={path} query={query} />}
          />
        </Card>
        {manages && (
          <InviteCard
            groups={groups}
            closed={closedGroups(groups, identity.permissions)}
            days={policyAt(now).members.invitationDays}
          />
        )}
      </div>
    </MembersFrame>
  );
}

async function InviteCard({ groups, closed, days }: { groups: readonly Group[]; closed: string[]; days: number }) {
  const [t, fields] = await Promise.all([getTranslations('seller-members'), getTranslations('members.fields')]);
  return (
    <Card title={t('invite')} description={t('inviteDetail', { days })}>
      <ActionForm action={inviteMemberAction}>
        <Field name="email" label={fields('email')} hint={t('emailHint')} required>
          <Input type="email" maxLength={120} autoComplete="off" />
        </Field>
        <GroupBoxes groups={groups} closed={closed} />
        <div className="form-actions">
          <SubmitButton>{t('sendInvitation')}</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}
