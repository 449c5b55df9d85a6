import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/ui/page-header';
import { vendorContext } from '@/lib/web/vendor-context';
import { createGroupAction } from '../actions';
import { GroupForm } from '../group-form';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('seller-members');
  return { title: t('newGroup') };
}

/** A new group. SUB-02. */
export default async function NewGroupPage() {
  const { identity } = await vendorContext('members:manage', '/seller/members/groups/new');
  const [t, shell] = await Promise.all([getTranslations('seller-members'), getTranslations('shell')]);
  return (
    <>
      <PageHeader
        title={t('newGroup')}
        description={t('newGroupDetail')}
        crumbs={[
          { label: shell('faces.seller'), href: '/seller' },
          { label: t('title'), href: '/seller/members' },
          { label: t('tabs.groups'), href: '/seller/members/groups' },
          { label: t('newGroup') },
        ]}
      />
      <GroupForm action={createGroupAction} own={identity.permissions} submitLabel={t('create')} />
    </>
  );
}
