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
/** Up to so many hits are ranked by what they say; above, the query is so general that popularity says more. */
const rankLimit = 1000;

/** Products on the shelf that match, a page of them. Chinese queries of one or two characters work. */
export async function searchListings(db: Db, filter: ListingFilter): Promise<ListingPage> {
  const query = filter.query?.trim() ? toSearchQuery(filter.query) : undefined;
  // Something was typed, and nothing of it can be looked for: nothing is found.
  if (query === null) return { rows: [], total: 0, hasMore: false };
  const where = conditionOf(filter, query?.tsquery);
  const [count] = await db.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM (SELECT FROM product_listing WHERE ${where} LIMIT ${countLimit + 1}) AS found`;
  const found = count?.total ?? 0;
  const offset = (filter.page - 1) * filter.pageSize;
  const order = orderOf(filter.sort, query !== undefined && found <= rankLimit ? query.terms : []);
  const rows =
    found === 0 || offset >= countLimit
      ? []
      : await db.$queryRaw<StoredCard[]>`
          SELECT ${cardColumns} FROM product_listing WHERE ${where} ORDER BY ${order}
          LIMIT ${filter.pageSize} OFFSET ${offset}`;
  return { rows: rows.map(toCard), total: Math.min(found, countLimit), hasMore: found > countLimit };
}

function conditionOf({ market, category, deliveryType }: ListingFilter, tsquery: string | undefined): Prisma.Sql {
  const conditions = [Prisma.sql`listed`];
  if (tsquery !== undefined) conditions.push(Prisma.sql`search @@ to_tsquery('simple', ${tsquery})`);
  if (market !== undefined) conditions.push(Prisma.sql`market = ${market}`);
  if (category !== undefined) conditions.push(Prisma.sql`category = ${category}`);
  if (deliveryType !== undefined) conditions.push(Prisma.sql`delivery_type = ${deliveryType}::"DeliveryType"`);
  return Prisma.join(conditions, ' AND ');
}

function orderOf(sort: ListingSort, terms: readonly string[]): Prisma.Sql {
  if (sort === 'newest') return Prisma.sql`published_at DESC, product_id`;
  if (sort === 'price') return Prisma.sql`min_price, product_id`;
  if (sort === 'popular' || terms.length === 0) return Prisma.sql`sales_count DESC, product_id`;
  // Words in the name count most, then in the tags; among equals what sells most comes first.
  return Prisma.sql`(SELECT sum(CASE WHEN strpos(lower(name), term) > 0 THEN 3 ELSE 0 END
                       + CASE WHEN strpos(lower(array_to_string(tags, ' ')), term) > 0 THEN 1 ELSE 0 END)
                     FROM unnest(${[...terms]}::text[]) AS term) DESC, sales_count DESC, product_id`;
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
    SELECT ${cardColumns} FROM product_listing WHERE listed ORDER BY ${orderOf(sort, [])} LIMIT ${limit}`;
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
