import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/ui/page-header';
import { Tabs } from '@/components/ui/tabs';

/** The head of both pages: queues, and what left by e-mail and text message. */
export async function JobsHeader({ current }: { current: 'queues' | 'messages' }) {
  const [t, shell] = await Promise.all([getTranslations('operations.jobs'), getTranslations('shell')]);
  return (
    <PageHeader
      title={t('title')}
      description={t('description')}
      crumbs={[{ label: shell('faces.operations'), href: '/operations' }, { label: t('title') }]}
      tabs={
        <Tabs
          label={t('tabs.label')}
          current={current}
          tabs={[
            { key: 'queues', label: t('tabs.queues'), href: '/operations/jobs' },
            { key: 'messages', label: t('tabs.messages'), href: '/operations/jobs/messages' },
          ]}
        />
      }
    />
  );
}
