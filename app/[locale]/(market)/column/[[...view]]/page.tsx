import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { ArticleList } from '@/components/articles/article-list';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { listArticles } from '@/lib/articles';
import { prisma } from '@/lib/db';
import { isId } from '@/lib/kernel/ids';
import { findStorePage } from '@/lib/vendors';
import { showsTags } from '@/lib/web/page-tags';
import { pageMetadata } from '../../page-metadata';

export const dynamic = 'force-static';
export const revalidate = false;

export function generateStaticParams() {
  return [];
}

type Params = { params: Promise<{ view?: string[] }> };

const pageSize = 20;

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const view = viewOf((await params).view);
  const [store, t] = await Promise.all([readStore(view.vendorId), getTranslations('articles.market')]);
  const title = store ? t('vendorTitle', { store: store.name }) : t('title');
  return pageMetadata({ path: pathOf(view.vendorId, view.page), title, description: t('description') });
}

/** The column: all articles, or one vendor's, newest first; `/column/2`, `/column/vnd_…/2`. ART-02, ART-10. */
export default async function ColumnPage({ params }: Params) {
  const { vendorId, page } = viewOf((await params).view);
  const store = await readStore(vendorId);
  await showsTags('articles', 'listings');
  const [t, { rows, total }] = await Promise.all([
    getTranslations('articles.market'),
    listArticles(prisma(), { vendorId, page, pageSize }),
  ]);
  if (page > 1 && rows.length === 0) notFound();
  // A page names the stores it shows by name.
  await showsTags(...new Set(rows.map((row) => `store:${row.vendorId}`)), 'articles');
  return (
    <div className="page-width max-w-4xl py-6">
      <PageHeader
        title={store ? t('vendorTitle', { store: store.name }) : t('title')}
        description={store ? t('count', { total }) : t('description')}
        crumbs={store ? [{ label: t('home'), href: '/column' }, { label: store.name }] : undefined}
        actions={store && <LinkButton href={`/stores/${store.vendorId}`}>{t('store')}</LinkButton>}
      />
      {total === 0 ? (
        <Nothing isVendors={Boolean(store)} />
      ) : (
        <>
          <ArticleList articles={rows} />
          <div className="mt-4 -mx-4">
            <Pagination page={page} pageSize={pageSize} total={total} hrefOf={(to) => pathOf(vendorId, to)} />
          </div>
        </>
      )}
    </div>
  );
}

async function Nothing({ isVendors }: { isVendors: boolean }) {
  const t = await getTranslations('articles.market');
  const action = (
    <LinkButton href={isVendors ? '/column' : '/categories'} tone="primary">
      {t(isVendors ? 'all' : 'emptyAction')}
    </LinkButton>
  );
  return (
    <EmptyState title={t(isVendors ? 'vendorEmpty' : 'empty')} action={action}>
      {isVendors ? null : t('emptyText')}
    </EmptyState>
  );
}

/** The store whose articles are shown, as everyone may see it; a hidden one is missing. */
const readStore = cache(async (vendorId: string | undefined) => {
  if (vendorId === undefined) return null;
  await showsTags(`store:${vendorId}`, 'listings');
  return (await findStorePage(prisma(), vendorId)) ?? notFound();
});

function pathOf(vendorId: string | undefined, page: number): string {
  return ['/column', vendorId, page > 1 ? page : undefined].filter((part) => part !== undefined).join('/');
}

function viewOf(segments: readonly string[] = []): { vendorId?: string; page: number } {
  const [first, ...rest] = segments;
  const vendorId = first !== undefined && isId('vnd', first) ? first : undefined;
  const [page = '1', ...more] = vendorId === undefined ? segments : rest;
  if (more.length > 0 || !/^[1-9]\d{0,3}$/.test(page)) notFound();
  return { vendorId, page: Number(page) };
}
