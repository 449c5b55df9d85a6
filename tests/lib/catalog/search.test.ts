import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ListingFilter, searchListings } from '@/lib/catalog';
import { countLimit } from '@/lib/catalog/queries/listings';
import { type Db, inTransaction } from '@/lib/db';
import { withClient } from '../../../scripts/postgres/databases';
import { type CommittedDatabase, openCommittedDatabase } from '../../support/committed';
import { addSellingStore, addTenThousandProducts, type GeneratedProduct } from './ten-thousand-products';

let database: CommittedDatabase;
let prisma: CommittedDatabase['prisma'];
let products: GeneratedProduct[];

beforeAll(async () => {
  database = await openCommittedDatabase(4);
  prisma = database.prisma;
  const vendorId = await addSellingStore(prisma);
  products = await addTenThousandProducts(prisma, vendorId);
  // As autovacuum does in its own time.
  await withClient(database.ownerUrl, (owner) => owner.query('VACUUM ANALYZE product_listing'));
}, 120_000);

afterAll(() => database.close());

const search = (filter: Partial<ListingFilter>) =>
  searchListings(prisma, { sort: 'relevance', page: 1, pageSize: 24, ...filter });
const matching = (test: (product: GeneratedProduct) => boolean) => products.filter(test);

describe('search among 10,000 products', () => {
  test.each(['报表', '网盘', '考勤', '合同'])(
    'the two characters %s find exactly the products that have them',
    async (query) => {
      const expected = matching(({ name, summary }) => `${name} ${summary}`.includes(query));
      expect(expected.length).toBeGreaterThan(24);
      const found = await search({ query });
      expect(found).toMatchObject({ total: expected.length, hasMore: false });
      expect(found.rows).toHaveLength(24);
      for (const row of found.rows) expect(`${row.name}${row.summary}`).toContain(query);
    },
  );

  test('the beginning of a latin word finds it, in any case and width', async () => {
    const expected = matching(({ name }) => name.toLowerCase().includes('nova')).length;
    expect(expected).toBeGreaterThan(0);
    for (const query of ['nov', 'NOVA', 'ｎｏｖａ']) expect((await search({ query })).total).toBe(expected);
    expect((await search({ query: 'ova' })).total).toBe(0);
  });

  test('one character finds what has it anywhere', async () => {
    const expected = matching(({ name, summary }) => `${name}${summary}`.includes('税')).length;
    expect(expected).toBeGreaterThan(0);
    expect((await search({ query: '税' })).total).toBe(expected);
  });

  test('every word must occur', async () => {
    const expected = matching(({ name, summary }) =>
      ['报表', 'nova'].every((word) => `${name} ${summary}`.toLowerCase().includes(word)),
    );
    expect((await search({ query: '报表 nova' })).total).toBe(expected.length);
  });

  test('relevance: a hit in the name comes before one in the summary, and among equals what sells most', async () => {
    const { total, rows } = await search({ query: '考勤', pageSize: 3000 });
    const inName = rows.map((row) => row.name.includes('考勤'));
    expect(inName.indexOf(false)).toBeGreaterThan(0);
    expect(inName.lastIndexOf(true)).toBe(inName.indexOf(false) - 1);
    expect(rows).toHaveLength(total);
    const sales = rows.filter((row) => row.name.includes('考勤')).map(({ productId }) => salesOf(productId));
    expect(sales).toEqual([...sales].sort((a, b) => b - a));
  });

  test('sorts by price, by day and by sales', async () => {
    const price = (await search({ query: '报表', sort: 'price' })).rows.map((row) => Number(row.minPrice));
    expect(price).toEqual([...price].sort((a, b) => a - b));
    const newest = (await search({ sort: 'newest' })).rows.map((row) => row.productId);
    const byDay = [...products].sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime()).slice(0, 24);
    expect(newest).toEqual(byDay.map((product) => product.productId));
    const popular = (await search({ sort: 'popular' })).rows.map(({ productId }) => salesOf(productId));
    expect(popular).toEqual([...popular].sort((a, b) => b - a));
  });

  test('filters by market, category and kind of delivery', async () => {
    const expected = matching(({ market }) => market === 'tech-ops').length;
    expect(await search({ market: 'tech-ops', sort: 'newest' })).toMatchObject({ total: expected });
    expect(await search({ category: 'saas', sort: 'newest' })).toMatchObject({
      total: Math.min(matching(({ category }) => category === 'saas').length, countLimit),
    });
    expect((await search({ deliveryType: 'API', query: '报表' })).rows.every((row) => row.market === 'api')).toBe(true);
  });

  test('pages follow each other without gap or repetition', async () => {
    const pages = await Promise.all([1, 2, 3].map((page) => search({ query: '报表', page, pageSize: 10 })));
    const together = await search({ query: '报表', pageSize: 30 });
    expect(pages.flatMap((page) => page.rows)).toEqual(together.rows);
  });

  test('counting is bounded, and nobody pages behind it', async () => {
    expect(await search({ sort: 'newest' })).toMatchObject({ total: countLimit, hasMore: true });
    expect((await search({ sort: 'newest', page: countLimit / 24 + 1 })).rows).toEqual([]);
    expect((await search({ sort: 'newest', page: countLimit / 24 })).rows).toHaveLength(24);
  });

  test.each(['？！', `'`, ' & ', `x'); DROP TABLE product_listing; --`, '不存在的东西'])(
    '%j finds nothing and breaks nothing',
    async (query) => {
      expect(await search({ query })).toEqual({ rows: [], total: 0, hasMore: false });
    },
  );

  test('what the shelf hides is not found', async () => {
    const hidden = products[0];
    if (!hidden) throw new Error('No product');
    const query = hidden.name.split(' ').at(-1) ?? '';
    expect((await search({ query })).rows.map((row) => row.productId)).toEqual([hidden.productId]);
    await prisma.product.update({ where: { id: hidden.productId }, data: { status: 'OFF_SHELF' } });
    expect((await search({ query })).total).toBe(0);
    await prisma.product.update({ where: { id: hidden.productId }, data: { status: 'ON_SHELF' } });
  });
});

function salesOf(productId: string): number {
  return products.find((product) => product.productId === productId)?.salesCount ?? Number.NaN;
}

describe('how a search is planned', () => {
  test.each<[string, Partial<ListingFilter>]>([
    ['two characters', { query: '考勤' }],
    ['latin', { query: 'nova' }],
    ['two words in a market', { query: '报表 nova', market: 'saas' }],
    ['by price', { query: '合同', sort: 'price' }],
    ['newest', { sort: 'newest' }],
    ['newest of a market', { sort: 'newest', market: 'security' }],
    ['newest of a category', { sort: 'newest', category: 'tech-ops/troubleshooting' }],
    ['popular', { sort: 'popular' }],
    ['cheapest', { sort: 'price' }],
  ])('%s: an index serves every statement, named or not', async (_, filter) => {
    // What the planner prefers varies with its statistics; that an index can serve the statement must not.
    const plans = await inTransaction(async (db) => {
      await db.$executeRaw`SET LOCAL enable_seqscan = off`;
      return plansOf(db, filter);
    }, prisma);
    expect(plans).toHaveLength(filter.query === undefined ? 2 : 1);
    for (const plan of plans) {
      expect(plan).toMatch(/product_listing/);
      expect(plan).not.toMatch(/Seq Scan on product_listing/);
    }
  });
});

/** The plans of the statements a search sends, as Postgres makes them for these values and for any. */
async function plansOf(client: Db, filter: Partial<ListingFilter>): Promise<string[]> {
  const plans: string[] = [];
  const explaining = new Proxy(client, {
    get(target, name) {
      if (name !== '$queryRaw') return Reflect.get(target, name);
      return async (parts: TemplateStringsArray, ...values: never[]) => {
        const explain = Object.assign([`EXPLAIN ${parts[0]}`, ...parts.slice(1)], { raw: parts.raw });
        const lines = await target.$queryRaw<{ 'QUERY PLAN': string }[]>(explain, ...values);
        plans.push(lines.map((line) => line['QUERY PLAN']).join('\n'));
        return target.$queryRaw(parts, ...values);
      };
    },
  });
  await searchListings(explaining, { sort: 'relevance', page: 1, pageSize: 24, ...filter });
  return plans;
}

test('the index is made of the words the program makes', async () => {
  const [product] = products;
  const row = await prisma.productListing.findUniqueOrThrow({ where: { productId: product?.productId ?? '' } });
  const [lexemes] = await prisma.$queryRaw<{ words: string[] }[]>`
    SELECT tsvector_to_array(search) AS words FROM product_listing WHERE product_id = ${row.productId}`;
  expect([...(lexemes?.words ?? [])].sort()).toEqual(row.searchText.split(' ').sort());
});
