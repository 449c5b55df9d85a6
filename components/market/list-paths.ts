import { CATEGORIES, type CategoryId, MARKETS, type MarketId, marketOf } from '@/lib/policy';

/** How a list of products may be ordered; the first is what a category page shows unless told otherwise. */
export const categorySorts = ['popular', 'newest', 'price'] as const;
export const searchSorts = ['relevance', ...categorySorts] as const;
export type CategorySort = (typeof categorySorts)[number];
export type SearchSort = (typeof searchSorts)[number];

/** What a category page shows. Neither market nor category: everything. */
export interface CategoryPlace {
  market: MarketId | null;
  /** A leaf below the market, only where the market has several. CAT-06. */
  category: CategoryId | null;
  sort: CategorySort;
  page: number;
}

/** What a search page shows. */
export interface SearchPlace {
  query: string;
  market: MarketId | null;
  sort: SearchSort;
  page: number;
}

/**
 * Reads `/categories/…`: [market [sub-category]] [sort [page]], nothing else. Whatever is the default may be left out,
 * but a page needs its sort before it. Null for an address that is none of ours.
 */
export function parseCategoryPath(segments: readonly string[]): CategoryPlace | null {
  const rest = segments.map(decodeSegment);
  const market = takeOne(rest, MARKETS);
  const category = market ? takeSubcategory(rest, market) : null;
  const order = takeOrder(rest, categorySorts);
  return order && { market, category, ...order };
}

/** The shortest address of a category page; `parseCategoryPath` reads it back. */
export function categoryPath({ market = null, category = null, sort, page = 1 }: Partial<CategoryPlace>): string {
  const below = category?.includes('/') ? category : market;
  return ['/categories', below, ...orderSegments(sort ?? categorySorts[0], page, categorySorts[0])]
    .filter((segment) => segment !== null)
    .join('/');
}

/** Reads `/search/<query>/…`: [market] [sort [page]]. Null for an address that is none of ours. */
export function parseSearchPath(query: string, segments: readonly string[]): SearchPlace | null {
  const words = tidyQuery(decodeSegment(query));
  const rest = segments.map(decodeSegment);
  const market = takeOne(rest, MARKETS);
  const order = takeOrder(rest, searchSorts);
  return words === '' || !order ? null : { query: words, market, ...order };
}

/** The shortest address of a search; `parseSearchPath` reads it back. */
export function searchPath({ query, market = null, sort, page = 1 }: Partial<SearchPlace> & { query: string }): string {
  const segments = ['/search', encodeURIComponent(tidyQuery(query)), market];
  return [...segments, ...orderSegments(sort ?? searchSorts[0], page, searchSorts[0])]
    .filter((segment) => segment !== null)
    .join('/');
}

const queryMax = 64;

/**
 * What was typed, fit to stand in an address and to be searched for: one line, single spaces, not too long. Slashes and
 * percent signs go, since proxies and servers disagree about them in addresses and the search ignores them anyway. Empty
 * where nothing is left; dots alone are nothing, because browsers read them as "this folder".
 */
export function tidyQuery(typed: string): string {
  const line = typed
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\s\ufffd/\\%]+/gu, ' ')
    .trim();
  const cut = [...line].slice(0, queryMax).join('').trim();
  return /^\.+$/.test(cut) ? '' : cut;
}

/** The leaves of a market, where it has more than one. CAT-06. */
export function subcategoriesOf(market: MarketId): CategoryId[] {
  const leaves = CATEGORIES.filter((category) => marketOf(category) === market);
  return leaves.length > 1 ? leaves : [];
}

/** Next hands over segments as they stood in the address. A malformed one stays as it is and matches nothing. */
function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function takeOne<T extends string>(rest: string[], known: readonly T[]): T | null {
  const found = known.find((each) => each === rest[0]);
  if (found === undefined) return null;
  rest.shift();
  return found;
}

function takeSubcategory(rest: string[], market: MarketId): CategoryId | null {
  const found = subcategoriesOf(market).find((category) => category === `${market}/${rest[0]}`);
  if (found === undefined) return null;
  rest.shift();
  return found;
}

const pageMax = 9999;

function takeOrder<S extends string>(rest: string[], sorts: readonly [S, ...S[]]): { sort: S; page: number } | null {
  const sort = takeOne(rest, sorts);
  const [page, ...more] = rest;
  if (more.length > 0 || (page !== undefined && sort === null)) return null;
  if (page !== undefined && !/^[1-9]\d{0,3}$/.test(page)) return null;
  return { sort: sort ?? sorts[0], page: Math.min(Number(page ?? 1), pageMax) };
}

function orderSegments(sort: string, page: number, usual: string): string[] {
  if (page > 1) return [sort, String(page)];
  return sort === usual ? [] : [sort];
}
