import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { PageHeader } from '@/components/ui/page-header';
import { Tabs } from '@/components/ui/tabs';

const parts = {
  members: '/seller/members',
  invitations: '/seller/members/invitations',
  groups: '/seller/members/groups',
  activity: '/seller/members/activity',
} as const;

type MembersFrameProps = { current: keyof typeof parts; actions?: ReactNode; children: ReactNode };

/** The head that members, invitations, groups and deeds share. SUB-01. */
export async function MembersFrame({ current, actions, children }: MembersFrameProps) {
  const [t, shell] = await Promise.all([getTranslations('seller-members'), getTranslations('shell')]);
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        crumbs={[{ label: shell('faces.seller'), href: '/seller' }, { label: t('title') }]}
        actions={actions}
        tabs={
          <Tabs
            label={t('tabs.label')}
            current={current}
            tabs={(['members', 'invitations', 'groups', 'activity'] as const).map((key) => ({
              key,
              label: t(`tabs.${key}`),
              href: parts[key],
            }))}
          />
        }
      />
      {children}
    </>
  );
}
