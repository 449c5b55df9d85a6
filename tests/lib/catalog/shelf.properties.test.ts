import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  countByMarket,
  findHome,
  findProductPage,
  listStoreProducts,
  type ProductPage,
  searchListings,
} from '@/lib/catalog';
import type { BuyerActor, Db } from '@/lib/db';
import { DomainError } from '@/lib/kernel/errors';
import { placeOrder } from '@/lib/orders';
import { aBuyer } from '../../factories/orders';
import { contextFor, rolledBack } from '../../support/context';
import { aShelf, type Shelf, verbs } from './shelf-of-one';

/** How often each end of the question was met, so that a green run has seen something. */
const seen = { shown: 0, hidden: 0, sold: 0, refused: 0, done: new Set<string>() };

const step = fc.record({ verb: fc.constantFrom(...verbs), yuan: fc.integer({ min: 1, max: 99_999 }) });
// What leads anywhere is likelier than chance makes it.
const usual = fc.constantFrom(['submit', 'approve'], ['price', 'submit', 'approve'], ['price', 'submit'], ['content']);
const steps = fc
  .tuple(fc.array(step, { minLength: 4, maxLength: 8 }), fc.array(usual, { minLength: 2, maxLength: 3 }), fc.nat())
  .map(([some, runs, mix]) => {
    const all = [...some];
    runs.forEach((run, index) => {
      const at = (mix + index * 3) % (all.length + 1);
      all.splice(
        at,
        0,
        ...run.map((verb) => ({ verb: verb as (typeof verbs)[number], yuan: (mix % 9000) + index + 1 })),
      );
    });
    return all;
  });

// Every deed at least once, whatever chance brings.
const theWholeWay = [
  ...(['submit', 'sendBack', 'price', 'submit', 'approve', 'delist', 'price', 'relist', 'submit', 'refuse'] as const),
  ...(['content', 'submit', 'withdraw', 'price', 'submit', 'sanction', 'approve', 'forgive', 'failDelivery'] as const),
  ...([
    'delist',
    'repairDelivery',
    'relist',
    'lapse',
    'price',
    'relist',
    'renew',
    'content',
    'submit',
    'approve',
  ] as const),
].map((verb, index) => ({ verb, yuan: 200 + index }));

test('LST-13, LST-14, LST-15, DEC-15, DEC-17: no sequence of deeds shows what is hidden or sells what nobody approved', async () => {
  await fc.assert(
    fc.asyncProperty(steps, (sequence) =>
      rolledBack(async (db) => {
        const shelf = await aShelf(db);
        const buyer = await aBuyer(db);
        await agrees(db, shelf, buyer);
        for (const { verb, yuan } of sequence) {
          if (await attempt(db, () => shelf.deeds[verb](yuan))) {
            shelf.happened(verb);
            seen.done.add(verb);
          }
          await agrees(db, shelf, buyer);
        }
      }),
    ),
    { numRuns: 40, endOnFailure: true, examples: [[theWholeWay]] },
  );
  expect(seen.shown, 'shown').toBeGreaterThan(20);
  expect(seen.hidden, 'hidden').toBeGreaterThan(20);
  expect(seen.sold, 'sold').toBeGreaterThan(20);
  expect(seen.refused, 'refused').toBeGreaterThan(20);
  expect([...seen.done].sort()).toEqual([...verbs].sort());
});

// As a door does: what was refused leaves nothing behind.
async function attempt(db: Db, deed: () => Promise<unknown>): Promise<boolean> {
  await db.$executeRaw`SAVEPOINT before_deed`;
  try {
    await deed();
    return true;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    await db.$executeRaw`ROLLBACK TO SAVEPOINT before_deed`;
    return false;
  }
}

async function agrees(db: Db, shelf: Shelf, buyer: BuyerActor): Promise<void> {
  const live = shelf.shown();
  seen[live ? 'shown' : 'hidden'] += 1;
  const page = await findProductPage(db, shelf.productId);
  expect(page && { name: page.name, prices: pricesOn(page) }).toEqual(live && { name: live.name, prices: live.prices });
  expect(await whereFound(db, shelf)).toEqual(live ? ['home', 'popular', 'search', 'store'] : []);
  expect((await countByMarket(db)).saas - shelf.others).toBe(live ? 1 : 0);
  await sellsOnlyWhatIsApproved(db, shelf, buyer);
}

function pricesOn({ specs }: ProductPage): bigint[] {
  return specs.flatMap((spec) => [...spec.prices, ...spec.renewals].map(({ sale }) => sale));
}

async function whereFound(db: Db, { productId, seller, names }: Shelf): Promise<string[]> {
  const all = { page: 1, pageSize: 100 };
  const found: string[] = [];
  const isIn = (place: string, rows: { productId: string }[]) => {
    if (rows.some((row) => row.productId === productId)) found.push(place);
  };
  const home = await findHome(db, 100);
  isIn('home', home.newest);
  isIn('popular', home.popular);
  const searches = [];
  // By every name it ever had: an unapproved one must not find it either.
  for (const query of names) searches.push(...(await searchListings(db, { query, sort: 'newest', ...all })).rows);
  isIn('search', searches);
  isIn('store', (await listStoreProducts(db, seller.vendorId, all)).rows);
  return found;
}

/** Every price there is of any edition is tried: an order comes about for those that are shown, at what was approved. */
async function sellsOnlyWhatIsApproved(db: Db, shelf: Shelf, buyer: BuyerActor): Promise<void> {
  const live = shelf.shown();
  const rows = await db.price.findMany({
    where: { kind: 'NEW', spec: { revision: { productId: shelf.productId } } },
    include: { spec: { select: { revisionId: true } } },
  });
  const sold: bigint[] = [];
  for (const { id: priceId, specId } of rows) {
    await db.$executeRaw`SAVEPOINT before_order`;
    const contact = { contactName: '张三丰', contactPhone: '13812345678', contactEmail: 'zhang@example.com' };
    const choice = { productId: shelf.productId, specId, priceId, agreementAccepted: true, ...contact };
    try {
      const { orderId } = await placeOrder(contextFor(db, buyer, shelf.now()), choice);
      sold.push((await db.order.findUniqueOrThrow({ where: { id: orderId } })).payable);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      seen.refused += 1;
    }
    await db.$executeRaw`ROLLBACK TO SAVEPOINT before_order`;
  }
  seen.sold += sold.length;
  expect(sold).toEqual(live ? [live.prices[0]] : []);
}
