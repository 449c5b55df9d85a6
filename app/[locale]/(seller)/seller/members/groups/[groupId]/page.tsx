import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AccessMarks } from '@/components/members/access-marks';
import { ActionForm } from '@/components/ui/action-form';
import { Alert } from '@/components/ui/alert';
import { Card } from '@/components/ui/card';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { PageHeader } from '@/components/ui/page-header';
import { type Group, loadGroup } from '@/lib/members';
import { may, vendorContext } from '@/lib/web/vendor-context';
import { orNotFound } from '../../../or-not-found';
import { closedGroups } from '../../closed-groups';
import { changeGroupAction, deleteGroupAction } from '../actions';
import { GroupForm } from '../group-form';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('seller-members');
  return { title: t('group') };
}

type GroupPageProps = { params: Promise<{ groupId: string }> };

/** One of the company's own groups: what it allows, changing it, and deleting it once nobody is in it. SUB-02, SUB-04. */
export default async function GroupPage({ params }: GroupPageProps) {
  const { groupId } = await params;
  const context = await vendorContext('members:view', `/seller/members/groups/${groupId}`);
  const group = await loadGroup(context.db, context.actor.vendorId, groupId).catch(orNotFound);
  // The ready group is everybody's and has nothing to change.
  if (group.name === null) notFound();
  const [t, shell] = await Promise.all([getTranslations('seller-members'), getTranslations('shell')]);
  const own = context.identity.permissions;
  const beyond = closedGroups([group], own).length > 0;
  const manages = may(context, 'members:manage');
  return (
    <>
      <PageHeader
        title={group.name}
        crumbs={[
          { label: shell('faces.seller'), href: '/seller' },
          { label: t('title'), href: '/seller/members' },
          { label: t('tabs.groups'), href: '/seller/members/groups' },
          { label: group.name },
        ]}
      />
      <div className="grid gap-4">
        {manages && beyond && <Alert>{t('beyondDetail')}</Alert>}
        {manages && !beyond ? (
          <>
            <GroupForm action={changeGroupAction} group={group} own={own} submitLabel={t('save')} />
            <Deletion group={group} />
          </>
        ) : (
          <Card title={t('mayDo')}>
            <AccessMarks access={group.access} />
          </Card>
        )}
      </div>
    </>
  );
}

async function Deletion({ group: { id, name } }: { group: Group }) {
  const t = await getTranslations('seller-members');
  return (
    <Card title={t('deletion')} description={t('deletionDetail')}>
      <ActionForm action={deleteGroupAction}>
        <input type="hidden" name="groupId" value={id} />
        <div className="form-actions">
          <ConfirmButton id="delete-group" label={t('delete')} title={t('deleteTitle', { name: name ?? '' })}>
            {t('deleteDetail')}
          </ConfirmButton>
        </div>
      </ActionForm>
    </Card>
  );
}
