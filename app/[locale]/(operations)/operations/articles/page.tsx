import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Filter, FilterBar, SearchFilter } from '@/components/ui/filter-bar';
import { Select } from '@/components/ui/inputs';
import { type ListQuery, oneOf, pageOf } from '@/components/ui/list-address';
import { searchOf } from '@/components/ui/list-query';
import { listArticleQueue } from '@/lib/articles';
import { operatorContext } from '@/lib/web/contexts';
import { ArticlesHeader } from './articles-header';
import { QueueTable } from './queue-table';

const path = '/operations/articles';
const pageSize = 20;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('articles.operations');
  return { title: t('title') };
}

/** Articles that wait for staff's decision, those due first first; and those that were decided. ART-07, LST-10. */
export default async function ArticleReviewsPage({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const { db, actor, now } = await operatorContext('PRODUCT_REVIEW', path);
  const query = await searchParams;
  const decided = oneOf(query, 'show') === 'decided';
  const mine = !decided && oneOf(query, 'claimed') === 'me';
  const page = pageOf(query);
  const { rows, total } = await listArticleQueue(db, {
    decided,
    search: searchOf(query),
    claimedById: mine ? actor.accountId : undefined,
    page,
    pageSize,
  });
  const why = searchOf(query) || mine ? 'filtered' : decided ? 'decided' : 'waiting';
  return (
    <>
      <ArticlesHeader db={db} current={decided ? 'decided' : 'waiting'} />
      <Card flush>
        <Filters query={query} decided={decided} />
        <QueueTable
          rows={rows}
          now={now}
          decided={decided}
          list={{ path, query, page, pageSize, total }}
          empty={<Nothing why={why} />}
        />
      </Card>
    </>
  );
}

async function Filters({ query, decided }: { query: ListQuery; decided: boolean }) {
  const t = await getTranslations('articles.operations.filters');
  return (
    <FilterBar path={path} query={query} keep={['show']}>
      <SearchFilter label={t('search')} hint={t('hint')} query={query} />
      {!decided && (
        <Filter label={t('mine')}>
          <Select
            name="claimed"
            defaultValue={oneOf(query, 'claimed') ?? ''}
            placeholder={t('anyone')}
            options={[{ value: 'me', label: t('me') }]}
          />
        </Filter>
      )}
    </FilterBar>
  );
}

async function Nothing({ why }: { why: 'waiting' | 'decided' | 'filtered' }) {
  const t = await getTranslations(`articles.operations.empty.${why}`);
  return (
    <div className="border-line border-t">
      <EmptyState
        drawing={why === 'filtered' ? 'search' : 'list'}
        title={t('title')}
        action={<LinkButton href={why === 'waiting' ? `${path}?show=decided` : path}>{t('action')}</LinkButton>}
      >
        {t('detail')}
      </EmptyState>
    </div>
  );
}
