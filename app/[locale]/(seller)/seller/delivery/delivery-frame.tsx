import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { PageHeader } from '@/components/ui/page-header';
import { Tabs } from '@/components/ui/tabs';

const parts = { interface: '/seller/delivery', calls: '/seller/delivery/calls' } as const;

/** The head that the delivery pages share. */
export async function DeliveryFrame({ current, children }: { current: keyof typeof parts; children: ReactNode }) {
  const [t, shell] = await Promise.all([getTranslations('seller.delivery'), getTranslations('shell')]);
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        crumbs={[{ label: shell('faces.seller'), href: '/seller' }, { label: t('title') }]}
        tabs={
          <Tabs
            label={t('tabs.label')}
            current={current}
            tabs={(['interface', 'calls'] as const).map((key) => ({ key, label: t(`tabs.${key}`), href: parts[key] }))}
          />
        }
      />
      {children}
    </>
  );
}
