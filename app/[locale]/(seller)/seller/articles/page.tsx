import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ArticleState } from '@/components/articles/states';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { type Column, DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { Filter, FilterBar } from '@/components/ui/filter-bar';
import { Input, Select } from '@/components/ui/inputs';
import { Link } from '@/components/ui/link';
import { type ListQuery, pageOf } from '@/components/ui/list-address';
import { choiceOf, searchOf } from '@/components/ui/list-query';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { findColumn, listVendorArticles, type VendorArticleRow } from '@/lib/articles';
import { articleStatuses } from '@/lib/articles/status';
import { may, vendorContext } from '@/lib/web/vendor-context';
import { StandingAlerts } from '../standing-alerts';
import { ColumnCard } from './column-card';

const path = '/seller/articles';
const pageSize = 20;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('articles.seller');
  return { title: t('title') };
}

/** A vendor's standing in the column and what it writes for it. ART-02, ART-07, ART-09. */
export default async function ArticlesPage({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const context = await vendorContext('products:view', path);
  const { db, actor } = context;
  const [t, shell, query] = await Promise.all([
    getTranslations('articles.seller'),
    getTranslations('shell'),
    searchParams,
  ]);
  const filter = { status: choiceOf(query, 'status', articleStatuses), search: searchOf(query) };
  const page = pageOf(query);
  const [column, { rows, total }] = await Promise.all([
    findColumn(db, actor.vendorId),
    listVendorArticles(db, actor.vendorId, { ...filter, page, pageSize }),
  ]);
  const filtered = Boolean(filter.status || filter.search);
  const mayWrite = column?.status === 'ADMITTED' && may(context, 'products:manage');
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        crumbs={[{ label: shell('faces.seller'), href: '/seller' }, { label: t('title') }]}
        actions={mayWrite && <NewArticle />}
      />
      <StandingAlerts context={context} />
      <div className="grid gap-4">
        <ColumnCard context={context} column={column} />
        {(column?.status === 'ADMITTED' || total > 0 || filtered) && (
          <Card flush>
            {(total > 0 || filtered) && <Filters query={query} />}
            <ArticleTable
              rows={rows}
              empty={<Nothing filtered={filtered} mayWrite={mayWrite} />}
              footer={<Pagination page={page} pageSize={pageSize} total={total} path={path} query={query} />}
            />
          </Card>
        )}
      </div>
    </>
  );
}

async function NewArticle() {
  const t = await getTranslations('articles.seller');
  return (
    <LinkButton href="/seller/articles/new" tone="primary" icon="plus">
      {t('create')}
    </LinkButton>
  );
}

async function Filters({ query }: { query: ListQuery }) {
  const [t, status] = await Promise.all([
    getTranslations('articles.seller.filters'),
    getTranslations('articles.status'),
  ]);
  return (
    <FilterBar path={path} query={query}>
      <Filter label={t('search')} wide>
        <Input name="search" defaultValue={searchOf(query)} placeholder={t('searchHint')} maxLength={60} />
      </Filter>
      <Filter label={t('status')}>
        <Select
          name="status"
          defaultValue={choiceOf(query, 'status', articleStatuses) ?? ''}
          placeholder={t('any')}
          options={articleStatuses.map((value) => ({ value, label: status(value) }))}
        />
      </Filter>
    </FilterBar>
  );
}

async function ArticleTable({ rows, empty, footer }: TableProps) {
  const t = await getTranslations('articles.seller');
  const columns: Column<VendorArticleRow>[] = [
    {
      key: 'title',
      header: t('columns.title'),
      primary: true,
      cell: (row) => (
        <Link href={`${path}/${row.id}`} className="break-words">
          {row.title}
        </Link>
      ),
    },
    { key: 'status', header: t('columns.status'), cell: (row) => <ArticleState status={row.status} /> },
    { key: 'updatedAt', header: t('columns.updatedAt'), cell: (row) => <DateTime at={row.updatedAt} /> },
    {
      key: 'publishedAt',
      header: t('columns.publishedAt'),
      cell: (row) => (row.publishedAt ? <DateTime at={row.publishedAt} /> : '—'),
    },
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      empty={empty}
      footer={footer}
    />
  );
}

async function Nothing({ filtered, mayWrite }: { filtered: boolean; mayWrite: boolean }) {
  const t = await getTranslations('articles.seller.empty');
  const action = filtered ? <LinkButton href={path}>{t('showAll')}</LinkButton> : mayWrite && <NewArticle />;
  return (
    <EmptyState
      drawing={filtered ? 'search' : 'list'}
      title={t(filtered ? 'filtered' : 'title')}
      action={action || undefined}
    >
      {filtered ? null : t('detail')}
    </EmptyState>
  );
}

type TableProps = { rows: readonly VendorArticleRow[]; empty: ReactNode; footer: ReactNode };
