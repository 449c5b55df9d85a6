import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import { Pagination } from '@/components/ui/pagination';
import { type CategoryId, MARKETS, type MarketId } from '@/lib/policy';
import { Choice } from './choice';
import { type CategorySort, type SearchSort, subcategoriesOf } from './list-paths';
import { categoryKey, marketIcon } from './markets';
import { type CardFacts, ProductGrid } from './product-card';

export const listPageSize = 24;

/** A list of products with what narrows and orders it: markets beside it, sub-categories and order above it. */
export function ProductList({ header, place, links, counts, empty, products }: ProductListProps) {
  return (
    <div className="page-width grid gap-x-8 py-6 lg:grid-cols-[12.5rem_minmax(0,1fr)]">
      <MarketMenu current={place.market} hrefOf={links.market} counts={counts} />
      <div className="min-w-0">
        {header}
        <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
          {place.market && links.category && (
            <Subcategories market={place.market} current={place.category ?? null} hrefOf={links.category} />
          )}
          <Sorts current={place.sort} sorts={links.sorts} hrefOf={links.sort} />
        </div>
        {products.total === 0 ? (
          empty
        ) : (
          <>
            <ProductGrid products={products.rows} columns={3} level={2} />
            <div className="mt-4 -mx-4">
              <Pagination page={place.page} pageSize={listPageSize} total={products.total} hrefOf={links.page} />
            </div>
            {products.hasMore && <More total={products.total} />}
          </>
        )}
      </div>
    </div>
  );
}

async function MarketMenu({ current, hrefOf, counts }: MenuProps) {
  const [t, tm] = await Promise.all([getTranslations('market.list'), getTranslations('catalog.markets')]);
  return (
    <nav aria-label={t('markets')} className="max-lg:-mx-4 max-lg:mb-4 max-lg:overflow-x-auto max-lg:px-4">
      <p className="mb-1.5 px-2.5 text-muted text-xs max-lg:hidden">{t('markets')}</p>
      <ul className="flex gap-2 lg:flex-col lg:gap-0.5">
        <MenuItem href={hrefOf(null)} chosen={current === null}>
          {t('everything')}
        </MenuItem>
        {MARKETS.map((market) => (
          <MenuItem key={market} href={hrefOf(market)} chosen={current === market} count={counts?.[market]}>
            <Icon name={marketIcon[market]} size={15} />
            {tm(`${market}.name`)}
          </MenuItem>
        ))}
      </ul>
    </nav>
  );
}

function MenuItem({ href, chosen, count, children }: MenuItemProps) {
  return (
    <li>
      <Link href={href} aria-current={chosen ? 'page' : undefined} className="market-menu-item">
        {children}
        {count !== undefined && <span className="ml-auto text-muted text-xs tabular-nums max-lg:hidden">{count}</span>}
      </Link>
    </li>
  );
}

async function Subcategories({ market, current, hrefOf }: SubcategoriesProps) {
  const [t, tc] = await Promise.all([getTranslations('market.list'), getTranslations('catalog.categories')]);
  const below = subcategoriesOf(market);
  if (below.length === 0) return null;
  return (
    <nav aria-label={t('within')} className="flex flex-wrap gap-2">
      <Choice href={hrefOf(null)} chosen={current === null}>
        {t('everything')}
      </Choice>
      {below.map((category) => (
        <Choice key={category} href={hrefOf(category)} chosen={current === category}>
          {tc(categoryKey(category))}
        </Choice>
      ))}
    </nav>
  );
}

async function Sorts({ current, sorts, hrefOf }: SortsProps) {
  const t = await getTranslations('market.list');
  return (
    <nav aria-label={t('sort')} className="flex flex-wrap items-center gap-x-1 gap-y-1 text-13">
      <span className="mr-2 text-muted">{t('sort')}</span>
      {sorts.map((sort) => (
        <Link
          key={sort}
          href={hrefOf(sort)}
          aria-current={sort === current ? 'page' : undefined}
          className="rounded-[3px] px-2 py-1 text-secondary hover:text-primary aria-[current]:bg-tint aria-[current]:font-medium aria-[current]:text-primary"
        >
          {t(`sorts.${sort}`)}
        </Link>
      ))}
    </nav>
  );
}

async function More({ total }: { total: number }) {
  const t = await getTranslations('market.list');
  return <p className="text-muted text-xs">{t('foundMore', { total })}</p>;
}

type MarketCounts = Record<MarketId, number>;
type AnySort = CategorySort | SearchSort;
type MenuProps = { current: MarketId | null; hrefOf: (market: MarketId | null) => string; counts?: MarketCounts };
type MenuItemProps = { href: string; chosen: boolean; count?: number; children: ReactNode };
type SubcategoriesProps = {
  market: MarketId;
  current: CategoryId | null;
  hrefOf: (category: CategoryId | null) => string;
};
type SortsProps = { current: AnySort; sorts: readonly AnySort[]; hrefOf: (sort: AnySort) => string };
type ProductListProps = {
  header: ReactNode;
  place: { market: MarketId | null; category?: CategoryId | null; sort: AnySort; page: number };
  links: {
    market: (market: MarketId | null) => string;
    category?: (category: CategoryId | null) => string;
    sorts: readonly AnySort[];
    sort: (sort: AnySort) => string;
    page: (page: number) => string;
  };
  /** How many products each market has, where that is known. */
  counts?: MarketCounts;
  empty: ReactNode;
  products: { rows: readonly CardFacts[]; total: number; hasMore: boolean };
};
