import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/ui/page-header';
import { Tabs } from '@/components/ui/tabs';

const path = '/operations/changes';
type Tab = 'waiting' | 'returned' | 'decided' | 'cases';

/** The head of the lists: changes that wait, those sent back, those decided, and cases about papers. */
export async function ChangesHeader({ current, waiting }: { current: Tab; waiting: number }) {
  const [t, shell] = await Promise.all([getTranslations('operations-business.changes'), getTranslations('shell')]);
  const hrefs: Record<Tab, string> = {
    waiting: path,
    returned: `${path}?show=returned`,
    decided: `${path}?show=decided`,
    cases: `${path}/cases`,
  };
  return (
    <PageHeader
      title={t('title')}
      description={t('description')}
      crumbs={[{ label: shell('faces.operations'), href: '/operations' }, { label: t('title') }]}
      tabs={
        <Tabs
          label={t('title')}
          current={current}
          tabs={(['waiting', 'returned', 'decided', 'cases'] as const).map((key) => ({
            key,
            label: t(`tabs.${key}`),
            href: hrefs[key],
            count: key === 'waiting' ? waiting : undefined,
          }))}
        />
      }
    />
  );
}
