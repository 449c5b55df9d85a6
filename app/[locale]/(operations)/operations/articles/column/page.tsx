import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Filter, FilterBar, SearchFilter } from '@/components/ui/filter-bar';
import { Select } from '@/components/ui/inputs';
import { type ListQuery, pageOf } from '@/components/ui/list-address';
import { choiceOf, searchOf } from '@/components/ui/list-query';
import { listColumn } from '@/lib/articles';
import { columnStatuses } from '@/lib/articles/status';
import { operatorContext } from '@/lib/web/contexts';
import { ArticlesHeader } from '../articles-header';
import { ColumnTable } from './column-table';

const path = '/operations/articles/column';
const pageSize = 20;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('articles.operations.column');
  return { title: t('title') };
}

/** Who asked to write in the column and who does, with what each has published. ART-07, ART-09. */
export default async function ColumnMembersPage({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const { db } = await operatorContext('PRODUCT_REVIEW', path);
  const query = await searchParams;
  const filter = { status: choiceOf(query, 'status', columnStatuses), search: searchOf(query) };
  const page = pageOf(query);
  const { rows, total } = await listColumn(db, { ...filter, page, pageSize });
  return (
    <>
      <ArticlesHeader db={db} current="column" />
      <Card flush>
        <Filters query={query} />
        <ColumnTable
          rows={rows}
          list={{ path, query, page, pageSize, total }}
          empty={<Nothing filtered={Boolean(filter.status || filter.search)} />}
        />
      </Card>
    </>
  );
}

async function Filters({ query }: { query: ListQuery }) {
  const [t, status] = await Promise.all([
    getTranslations('articles.operations.filters'),
    getTranslations('articles.columnStatus'),
  ]);
  return (
    <FilterBar path={path} query={query}>
      <SearchFilter label={t('search')} hint={t('vendorHint')} query={query} />
      <Filter label={t('status')}>
        <Select
          name="status"
          defaultValue={choiceOf(query, 'status', columnStatuses) ?? ''}
          placeholder={t('any')}
          options={columnStatuses.map((value) => ({ value, label: status(value) }))}
        />
      </Filter>
    </FilterBar>
  );
}

async function Nothing({ filtered }: { filtered: boolean }) {
  const t = await getTranslations('articles.operations.column');
  return (
    <div className="border-line border-t">
      <EmptyState
        drawing={filtered ? 'search' : 'list'}
        title={t(filtered ? 'filtered' : 'empty')}
        action={filtered ? <LinkButton href={path}>{t('showAll')}</LinkButton> : undefined}
      >
        {filtered ? null : t('emptyDetail')}
      </EmptyState>
    </div>
  );
}
