import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { JsonLd } from '@/components/market/json-ld';
import { type CategoryPlace, categoryPath, categorySorts, parseCategoryPath } from '@/components/market/list-paths';
import { categoryKey } from '@/components/market/markets';
import { listPageSize, ProductList } from '@/components/market/product-list';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { countByMarket, searchListings } from '@/lib/catalog';
import { prisma } from '@/lib/db';
import { requireLocale } from '@/lib/i18n/current';
import { showsTags } from '@/lib/web/page-tags';
import { marketAddress, pageMetadata } from '../../page-metadata';

export const dynamic = 'force-static';
export const revalidate = false;

export function generateStaticParams() {
  return [];
}

type Params = { params: Promise<{ view?: string[] }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const place = await readPlace(params);
  const [{ title, scope }, t] = await Promise.all([namesOf(place), getTranslations('market.list')]);
  return pageMetadata({
    path: categoryPath(place),
    title: place.page > 1 ? `${title} · ${t('page', { page: place.page })}` : title,
    description: scope,
  });
}

/** The products of a market, a sub-category or all of them; order and page are in the address. CAT-01, CAT-06. */
export default async function CategoryPage({ params }: Params) {
  const place = await readPlace(params);
  await showsTags('listings');
  const { market, category, sort, page } = place;
  const [products, counts] = await Promise.all([
    searchListings(prisma(), {
      ...(market && { market }),
      ...(category && { category }),
      sort,
      page,
      pageSize: listPageSize,
    }),
    countByMarket(prisma()),
  ]);
  // A page past the last is no page of ours.
  if (page > 1 && products.rows.length === 0) notFound();
  return (
    <ProductList
      header={<Header place={place} total={products.total} />}
      place={place}
      links={{
        market: (other) => categoryPath({ market: other, sort }),
        category: (other) => categoryPath({ market, category: other, sort }),
        sorts: categorySorts,
        sort: (other) => categoryPath({ ...place, sort: categorySorts.find((each) => each === other), page: 1 }),
        page: (other) => categoryPath({ ...place, page: other }),
      }}
      counts={counts}
      products={products}
      empty={<Empty />}
    />
  );
}

async function Header({ place, total }: { place: CategoryPlace; total: number }) {
  const [names, t, locale] = await Promise.all([namesOf(place), getTranslations('market.list'), requireLocale()]);
  const trail = [
    { name: t('all'), path: categoryPath({}) },
    ...(place.market ? [{ name: names.market, path: categoryPath({ market: place.market }) }] : []),
    ...(place.category ? [{ name: names.title, path: categoryPath({ ...place, sort: undefined, page: 1 }) }] : []),
  ];
  return (
    <>
      <JsonLd
        facts={{
          '@type': 'BreadcrumbList',
          itemListElement: trail.map(({ name, path }, index) => ({
            '@type': 'ListItem',
            position: index + 1,
            name,
            item: marketAddress(locale, path),
          })),
        }}
      />
      <PageHeader
        title={names.title}
        description={names.scope}
        crumbs={
          trail.length > 1
            ? trail.map(({ name, path }, index) => ({
                label: name,
                href: index < trail.length - 1 ? path : undefined,
              }))
            : undefined
        }
        badge={<span className="text-13 text-muted">{t('found', { total })}</span>}
      />
    </>
  );
}

async function Empty() {
  const t = await getTranslations('market.list');
  const action = (
    <LinkButton href={categoryPath({})} tone="primary">
      {t('emptyAction')}
    </LinkButton>
  );
  return (
    <EmptyState drawing="box" title={t('emptyTitle')} action={action}>
      {t('emptyText')}
    </EmptyState>
  );
}

async function namesOf({ market, category }: CategoryPlace) {
  const [t, tm, tc] = await Promise.all([
    getTranslations('market.list'),
    getTranslations('catalog.markets'),
    getTranslations('catalog.categories'),
  ]);
  if (market === null) return { title: t('all'), market: t('all'), scope: t('allScope') };
  const name = tm(`${market}.name`);
  return { title: category ? tc(categoryKey(category)) : name, market: name, scope: tm(`${market}.scope`) };
}

async function readPlace(params: Params['params']): Promise<CategoryPlace> {
  return parseCategoryPath((await params).view ?? []) ?? notFound();
}
