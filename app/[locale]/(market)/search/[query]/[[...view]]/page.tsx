import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import {
  categoryPath,
  parseSearchPath,
  type SearchPlace,
  searchPath,
  searchSorts,
} from '@/components/market/list-paths';
import { listPageSize, ProductList } from '@/components/market/product-list';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { searchListings } from '@/lib/catalog';
import { prisma } from '@/lib/db';
import { showsTags } from '@/lib/web/page-tags';
import { pageMetadata } from '../../../page-metadata';

export const dynamic = 'force-static';
export const revalidate = false;

export function generateStaticParams() {
  return [];
}

type Params = { params: Promise<{ query: string; view?: string[] }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const [place, t] = await Promise.all([readPlace(params), getTranslations('market.search')]);
  const { query } = place;
  // Anyone can make up a search, so none of them belongs into search engines.
  return pageMetadata({
    path: searchPath(place),
    title: t('title', { query }),
    description: t('description', { query }),
    hidden: true,
  });
}

/** What a search found; words, market, order and page are in the address, so that pages can be kept whole. */
export default async function SearchPage({ params }: Params) {
  const place = await readPlace(params);
  await showsTags('listings');
  const { query, market, sort, page } = place;
  const [products, t, tl] = await Promise.all([
    searchListings(prisma(), { query, ...(market && { market }), sort, page, pageSize: listPageSize }),
    getTranslations('market.search'),
    getTranslations('market.list'),
  ]);
  if (page > 1 && products.rows.length === 0) notFound();
  return (
    <ProductList
      header={
        <PageHeader
          title={t('title', { query })}
          badge={<span className="text-13 text-muted">{tl('found', { total: products.total })}</span>}
        />
      }
      place={place}
      links={{
        market: (other) => searchPath({ query, market: other, sort }),
        sorts: searchSorts,
        sort: (other) => searchPath({ query, market, sort: other }),
        page: (other) => searchPath({ ...place, page: other }),
      }}
      products={products}
      empty={<Nothing place={place} />}
    />
  );
}

async function Nothing({ place: { query, market } }: { place: SearchPlace }) {
  const [t, tl, tm] = await Promise.all([
    getTranslations('market.search'),
    getTranslations('market.list'),
    getTranslations('catalog.markets'),
  ]);
  const actions = (
    <>
      {market && (
        <LinkButton href={searchPath({ query })} tone="primary">
          {t('everywhere')}
        </LinkButton>
      )}
      <LinkButton href={categoryPath({})} tone={market ? 'plain' : 'primary'}>
        {tl('emptyAction')}
      </LinkButton>
    </>
  );
  return (
    <EmptyState drawing="search" title={t('noneTitle', { query })} action={actions}>
      {market ? t('noneInMarket', { market: tm(`${market}.name`) }) : t('noneText')}
    </EmptyState>
  );
}

async function readPlace(params: Params['params']): Promise<SearchPlace> {
  const { query, view = [] } = await params;
  return parseSearchPath(query, view) ?? notFound();
}
