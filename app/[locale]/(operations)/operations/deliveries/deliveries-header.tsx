import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/ui/page-header';
import { Tabs } from '@/components/ui/tabs';

/** The head of both lists of deliveries: calls, and the instances they made. */
export async function DeliveriesHeader({ current }: { current: 'calls' | 'instances' }) {
  const [t, shell] = await Promise.all([getTranslations('operations-business.deliveries'), getTranslations('shell')]);
  return (
    <PageHeader
      title={t('title')}
      description={t('description')}
      crumbs={[{ label: shell('faces.operations'), href: '/operations' }, { label: t('title') }]}
      tabs={
        <Tabs
          label={t('title')}
          current={current}
          tabs={[
            { key: 'calls', label: t('tabs.calls'), href: '/operations/deliveries' },
            { key: 'instances', label: t('tabs.instances'), href: '/operations/deliveries/instances' },
          ]}
        />
      }
    />
  );
}
