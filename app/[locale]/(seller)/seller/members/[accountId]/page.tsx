import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AccessMarks } from '@/components/members/access-marks';
import { GroupBoxes } from '@/components/members/group-boxes';
import { ActionForm } from '@/components/ui/action-form';
import { Alert } from '@/components/ui/alert';
import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { DateTime } from '@/components/ui/date-time';
import { DescriptionList } from '@/components/ui/description-list';
import { PageHeader } from '@/components/ui/page-header';
import { SubmitButton } from '@/components/ui/submit-button';
import { accessOf, findMember, listGroups } from '@/lib/members';
import { may, vendorContext } from '@/lib/web/vendor-context';
import { closedGroups } from '../closed-groups';
import { assignGroupsAction, removeMemberAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('seller-members');
  return { title: t('memberTitle') };
}

type Member = NonNullable<Awaited<ReturnType<typeof findMember>>>;
type MemberPageProps = { params: Promise<{ accountId: string }> };

/** One member: what their groups allow, changing them, and removal. SUB-01, SUB-02, SUB-04. */
export default async function MemberPage({ params }: MemberPageProps) {
  const { accountId } = await params;
  const context = await vendorContext('members:view', `/seller/members/${accountId}`);
  const { db, actor, identity } = context;
  const [t, shell, member, groups] = await Promise.all([
    getTranslations('seller-members'),
    getTranslations('shell'),
    findMember(db, actor.vendorId, accountId),
    listGroups(db, actor.vendorId),
  ]);
  if (!member) notFound();
  // Nobody changes or removes who may do more than they.
  const beyond = member.permissions.some((permission) => !identity.permissions.includes(permission));
  const changeable = may(context, 'members:manage') && !member.isOwner && !beyond;
  return (
    <>
      <PageHeader
        title={member.name}
        description={member.email}
        badge={member.isOwner ? <Badge tone="success">{t('owner')}</Badge> : undefined}
        crumbs={[
          { label: shell('faces.seller'), href: '/seller' },
          { label: t('title'), href: '/seller/members' },
          { label: member.name },
        ]}
        actions={
          <LinkButton href={`/seller/members/activity?person=${accountId}`} icon="history">
            {t('deedsOf')}
          </LinkButton>
        }
      />
      <div className="grid gap-4">
        {member.isOwner && <Alert>{t('ownerDetail')}</Alert>}
        {!member.isOwner && beyond && may(context, 'members:manage') && <Alert>{t('beyondDetail')}</Alert>}
        <Facts member={member} />
        {changeable && (
          <Card title={t('changeGroups')} description={t('changeGroupsDetail')}>
            <ActionForm action={assignGroupsAction}>
              <input type="hidden" name="accountId" value={accountId} />
              <GroupBoxes
                groups={groups}
                chosen={member.groupIds}
                closed={closedGroups(groups, identity.permissions)}
              />
              <div className="form-actions">
                <SubmitButton>{t('save')}</SubmitButton>
              </div>
            </ActionForm>
          </Card>
        )}
        {changeable && accountId !== actor.accountId && <Removal member={member} />}
      </div>
    </>
  );
}

async function Facts({ member }: { member: Member }) {
  const t = await getTranslations('seller-members');
  return (
    <Card>
      <DescriptionList
        items={[
          { term: t('joined'), description: <DateTime at={member.joinedAt} precision="minute" /> },
          {
            term: t('lastSeen'),
            description: member.lastSeenAt ? <DateTime at={member.lastSeenAt} precision="minute" /> : t('neverSeen'),
          },
          { term: t('mayDo'), description: <AccessMarks access={accessOf(member.permissions)} />, wide: true },
        ]}
      />
    </Card>
  );
}

async function Removal({ member: { accountId, name, email } }: { member: Member }) {
  const t = await getTranslations('seller-members');
  return (
    <Card title={t('removal')} description={t('removalDetail')}>
      <ActionForm action={removeMemberAction}>
        <input type="hidden" name="accountId" value={accountId} />
        <div className="form-actions">
          <ConfirmButton id="remove-member" label={t('remove')} title={t('removeTitle', { name })}>
            {t('removeDetail', { email })}
          </ConfirmButton>
        </div>
      </ActionForm>
    </Card>
  );
}
