import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Filter, FilterBar, SearchFilter } from '@/components/ui/filter-bar';
import { Select } from '@/components/ui/inputs';
import { type ListQuery, listAddress, oneOf, pageOf } from '@/components/ui/list-address';
import { choiceOf, searchOf } from '@/components/ui/list-query';
import { PageHeader } from '@/components/ui/page-header';
import { Tabs } from '@/components/ui/tabs';
import { listReviewQueue } from '@/lib/catalog';
import { CATEGORIES } from '@/lib/policy';
import { operatorContext } from '@/lib/web/contexts';
import { QueueTable } from './queue-table';

const path = '/operations/products';
const pageSize = 20;
const sorts = ['name', '-name', 'submittedAt', '-submittedAt'] as const;
const one = { page: 1, pageSize: 1 };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('operations-business.products');
  return { title: t('title') };
}

/** Revisions that wait for staff's decision, those due first first; and those that were decided. LST-10, LST-13. */
export default async function ProductReviewsPage({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const { db, now } = await operatorContext('PRODUCT_REVIEW', path);
  const [t, shell, query] = await Promise.all([
    getTranslations('operations-business.products'),
    getTranslations('shell'),
    searchParams,
  ]);
  const decided = oneOf(query, 'show') === 'decided';
  const page = pageOf(query);
  const filter = {
    decided,
    search: searchOf(query),
    category: choiceOf(query, 'category', CATEGORIES),
    overdueAt: !decided && oneOf(query, 'due') === 'overdue' ? now : undefined,
  };
  const [{ rows, total }, waiting] = await Promise.all([
    listReviewQueue(db, { ...filter, sort: choiceOf(query, 'sort', sorts), page, pageSize }),
    listReviewQueue(db, { decided: false, ...one }),
  ]);
  const isFiltered = Boolean(filter.search || filter.category || filter.overdueAt);
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        crumbs={[{ label: shell('faces.operations'), href: '/operations' }, { label: t('title') }]}
        tabs={
          <Tabs
            label={t('title')}
            current={decided ? 'decided' : 'waiting'}
            tabs={[
              { key: 'waiting', label: t('tabs.waiting'), href: path, count: waiting.total },
              { key: 'decided', label: t('tabs.decided'), href: listAddress(path, {}, { show: 'decided' }) },
            ]}
          />
        }
      />
      <Card flush>
        <Filters query={query} decided={decided} />
        <QueueTable
          rows={rows}
          now={now}
          decided={decided}
          list={{ path, query, page, pageSize, total }}
          empty={<Nothing why={isFiltered ? 'filtered' : decided ? 'decided' : 'waiting'} />}
        />
      </Card>
    </>
  );
}

async function Filters({ query, decided }: { query: ListQuery; decided: boolean }) {
  const [t, catalog] = await Promise.all([
    getTranslations('operations-business.products'),
    getTranslations('catalog.categories'),
  ]);
  return (
    <FilterBar path={path} query={query} keep={['sort', 'show']}>
      <SearchFilter label={t('filters.search')} hint={t('filters.hint')} query={query} />
      <Filter label={t('filters.category')}>
        <Select
          name="category"
          defaultValue={oneOf(query, 'category') ?? ''}
          placeholder={t('filters.anyCategory')}
          options={CATEGORIES.map((id) => ({ value: id, label: catalog(`${id.replace('/', '.')}.name`) }))}
        />
      </Filter>
      {!decided && (
        <Filter label={t('filters.due')}>
          <Select
            name="due"
            defaultValue={oneOf(query, 'due') ?? ''}
            placeholder={t('filters.anyDue')}
            options={[{ value: 'overdue', label: t('filters.overdue') }]}
          />
        </Filter>
      )}
    </FilterBar>
  );
}

async function Nothing({ why }: { why: 'waiting' | 'decided' | 'filtered' }) {
  const t = await getTranslations('operations-business.products.empty');
  return (
    <div className="border-line border-t">
      <EmptyState
        drawing={why === 'filtered' ? 'search' : 'box'}
        title={t(`${why}.title`)}
        action={
          why === 'filtered' ? (
            <LinkButton href={path}>{t('filtered.action')}</LinkButton>
          ) : (
            <LinkButton href={why === 'waiting' ? `${path}?show=decided` : path}>{t(`${why}.action`)}</LinkButton>
          )
        }
      >
        {t(`${why}.detail`)}
      </EmptyState>
    </div>
  );
}
