import type { Db } from '@/lib/db';
import { Prisma } from '@/lib/db/generated/client';
import { type Fen, fen } from '@/lib/kernel/money';
import { type CategoryId, type DeliveryType, MARKETS, type MarketId } from '@/lib/policy';
import { toSearchQuery } from '../search-text';

/** What a product's card shows. */
export interface ProductCard {
  productId: string;
  vendorId: string;
  storeName: string;
  category: CategoryId;
  market: MarketId;
  deliveryType: DeliveryType;
  name: string;
  summary: string;
  tags: string[];
  imageFileId: string | null;
  minPrice: Fen;
  minUnit: 'DAY' | 'MONTH' | 'YEAR' | 'TIME';
  minCount: number;
}

export const listingSorts = ['relevance', 'newest', 'price', 'popular'] as const;
export type ListingSort = (typeof listingSorts)[number];

export interface ListingFilter {
  query?: string;
  market?: MarketId;
  category?: CategoryId;
  deliveryType?: DeliveryType;
  sort: ListingSort;
  page: number;
  pageSize: number;
}

export interface ListingPage {
  rows: ProductCard[];
  /** Exact up to `countLimit`; nobody pages further. */
  total: number;
  /** There are more than `total`. */
  hasMore: boolean;
}

/** Counting stops here: a hundred pages of 24. */
export const countLimit = 2400;

/** Products on the shelf that match, a page of them. Chinese queries of one or two characters work. */
export async function searchListings(db: Db, filter: ListingFilter): Promise<ListingPage> {
  const { page, pageSize, sort } = filter;
  const query = filter.query?.trim() ? toSearchQuery(filter.query) : undefined;
  const offset = (page - 1) * pageSize;
  // Something was typed, and nothing of it can be looked for: nothing is found. Nobody pages past the count either.
  if (query === null) return { rows: [], total: 0, hasMore: false };
  const where = conditionOf(filter, query?.tsquery);
  if (query !== undefined) {
    const hits = await rankHits(db, where, rankOf(sort, query.terms), { pageSize, offset });
    if (hits.total <= countLimit) return { ...hits, hasMore: false };
  }
  // In the order of an index, as far as the page asks; so general a query is ranked by sales.
  const [count] = await db.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM (SELECT FROM product_listing WHERE ${where} LIMIT ${countLimit + 1}) AS found`;
  const found = count?.total ?? 0;
  const rows =
    found === 0 || offset >= countLimit
      ? []
      : await db.$queryRaw<StoredCard[]>`
          SELECT ${cardColumns} FROM product_listing WHERE ${where} ORDER BY ${orderOf(sort)}
          LIMIT ${pageSize} OFFSET ${offset}`;
  return { rows: rows.map(toCard), total: Math.min(found, countLimit), hasMore: found > countLimit };
}

// Counts and ranks in one pass over what the index finds; beyond the limit the total says so and the rows mean nothing.
async function rankHits(
  db: Db,
  where: Prisma.Sql,
  rank: Prisma.Sql,
  { pageSize, offset }: { pageSize: number; offset: number },
): Promise<{ rows: ProductCard[]; total: number }> {
  const rows = await db.$queryRaw<(Partial<StoredCard> & { total: number })[]>`
    WITH hits AS MATERIALIZED (
      SELECT product_id, ${rank} AS rank FROM product_listing WHERE ${where} LIMIT ${countLimit + 1}
    ), shown AS (SELECT product_id, rank FROM hits ORDER BY rank DESC, product_id LIMIT ${pageSize} OFFSET ${offset})
    SELECT ${cardColumns}, counted.total
    FROM (SELECT count(*)::int AS total FROM hits) AS counted
    LEFT JOIN shown ON true
    LEFT JOIN product_listing USING (product_id)
    ORDER BY rank DESC, product_id`;
  const cards = rows.filter((row): row is StoredCard & { total: number } => row.productId != null);
  return { rows: cards.map(({ total: _, ...card }) => toCard(card)), total: rows[0]?.total ?? 0 };
}

function conditionOf({ market, category, deliveryType }: ListingFilter, tsquery: string | undefined): Prisma.Sql {
  const conditions = [Prisma.sql`listed`];
  if (tsquery !== undefined) conditions.push(Prisma.sql`search @@ to_tsquery('simple', ${tsquery})`);
  if (market !== undefined) conditions.push(Prisma.sql`market = ${market}`);
  if (category !== undefined) conditions.push(Prisma.sql`category = ${category}`);
  if (deliveryType !== undefined) conditions.push(Prisma.sql`delivery_type = ${deliveryType}::"DeliveryType"`);
  return Prisma.join(conditions, ' AND ');
}

/** What an index is in the order of. */
function orderOf(sort: ListingSort): Prisma.Sql {
  if (sort === 'newest') return Prisma.sql`published_at DESC, product_id`;
  if (sort === 'price') return Prisma.sql`min_price, product_id`;
  return Prisma.sql`sales_count DESC, product_id`;
}

/** One number by which hits are sorted, highest first. */
function rankOf(sort: ListingSort, terms: readonly string[]): Prisma.Sql {
  if (sort === 'newest') return Prisma.sql`extract(epoch FROM published_at)`;
  if (sort === 'price') return Prisma.sql`-min_price`;
  if (sort === 'popular') return Prisma.sql`sales_count`;
  // Words in the name count most, then in the tags; among equals what sells most comes first.
  const hits = terms.map(
    (term) => Prisma.sql`(strpos(lower(name), ${term}) > 0)::int * 3
      + (strpos(lower(array_to_string(tags, ' ')), ${term}) > 0)::int`,
  );
  return Prisma.sql`(${Prisma.join(hits, ' + ')}) * 10000000000 + sales_count`;
}

/** The columns of a card, for other queries of this module. */
export const cardColumns = Prisma.sql`
  product_id AS "productId", vendor_id AS "vendorId", store_name AS "storeName", category, market,
  delivery_type::text AS "deliveryType", name, summary, tags, image_file_id AS "imageFileId",
  min_price AS "minPrice", min_unit::text AS "minUnit", min_count AS "minCount"`;

export type StoredCard = Omit<ProductCard, 'minPrice'> & { minPrice: bigint };

/** A stored row as a card. */
export function toCard(row: StoredCard): ProductCard {
  return { ...row, minPrice: fen(row.minPrice) };
}

/** What the home page shows: the newest and the most bought products, and how many each market has. */
export async function findHome(
  db: Db,
  limit: number,
): Promise<{ newest: ProductCard[]; popular: ProductCard[]; counts: Record<MarketId, number> }> {
  const top = (sort: 'newest' | 'popular') => db.$queryRaw<StoredCard[]>`
    SELECT ${cardColumns} FROM product_listing WHERE listed ORDER BY ${orderOf(sort)} LIMIT ${limit}`;
  const [newest, popular, counts] = await Promise.all([top('newest'), top('popular'), countByMarket(db)]);
  return { newest: newest.map(toCard), popular: popular.map(toCard), counts };
}

/** How many products of each market are on the shelf. CAT-01. */
export async function countByMarket(db: Db): Promise<Record<MarketId, number>> {
  const rows = await db.$queryRaw<{ market: string; total: number }[]>`
    SELECT market, count(*)::int AS total FROM product_listing WHERE listed GROUP BY market`;
  const totals = new Map(rows.map((row) => [row.market, row.total]));
  return Object.fromEntries(MARKETS.map((market) => [market, totals.get(market) ?? 0])) as Record<MarketId, number>;
}

/** The products of a store that are on the shelf, newest first. GEN-05. */
export async function listStoreProducts(
  db: Db,
  vendorId: string,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ rows: ProductCard[]; total: number }> {
  const [rows, [count]] = await Promise.all([
    db.$queryRaw<StoredCard[]>`
      SELECT ${cardColumns} FROM product_listing WHERE vendor_id = ${vendorId} AND listed
      ORDER BY published_at DESC, product_id LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`,
    db.$queryRaw<{ total: number }[]>`
      SELECT count(*)::int AS total FROM product_listing WHERE vendor_id = ${vendorId} AND listed`,
  ]);
  return { rows: rows.map(toCard), total: count?.total ?? 0 };
}
