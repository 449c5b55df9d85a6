import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/ui/page-header';
import { Tabs } from '@/components/ui/tabs';
import { listArticleQueue, listColumn } from '@/lib/articles';
import type { Db } from '@/lib/db';

const one = { page: 1, pageSize: 1 };

/** The head of the pages about the column: what waits, what was decided, who writes. ART-07. */
export async function ArticlesHeader({ db, current }: { db: Db; current: 'waiting' | 'decided' | 'column' }) {
  const [t, shell, waiting, asked] = await Promise.all([
    getTranslations('articles.operations'),
    getTranslations('shell'),
    listArticleQueue(db, { decided: false, ...one }),
    listColumn(db, { status: 'REQUESTED', ...one }),
  ]);
  return (
    <PageHeader
      title={t('title')}
      description={t(current === 'column' ? 'column.description' : 'description')}
      crumbs={[{ label: shell('faces.operations'), href: '/operations' }, { label: t('title') }]}
      tabs={
        <Tabs
          label={t('title')}
          current={current}
          tabs={[
            { key: 'waiting', label: t('tabs.waiting'), href: '/operations/articles', count: waiting.total },
            { key: 'decided', label: t('tabs.decided'), href: '/operations/articles?show=decided' },
            { key: 'column', label: t('tabs.column'), href: '/operations/articles/column', count: asked.total },
          ]}
        />
      }
    />
  );
}
