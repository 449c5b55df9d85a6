import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPrisma, inTransaction } from '@/lib/db';
import { newId } from '@/lib/kernel/ids';
import { fen } from '@/lib/kernel/money';
import { account, balanceOf, post } from '@/lib/ledger';
import { closeSender } from '@/lib/outbox';
import { selfServiceRefund } from '@/lib/refunds';
import { freshDatabase, type TestDatabase } from '../../database';
import { aProduct, aSeller } from '../../factories/catalog';
import { aBuyer, aPaidOrder } from '../../factories/orders';
import { contextFor } from '../../support/context';

let database: TestDatabase & { drop: () => Promise<void> };
let client: ReturnType<typeof createPrisma>;

beforeAll(async () => {
  database = await freshDatabase();
  process.env.DATABASE_URL = database.url;
  client = createPrisma(database.url, 24);
});

afterAll(async () => {
  await closeSender();
  await client.$disconnect();
  await database.drop();
});

const paid = fen(144_000);
type Market = Awaited<ReturnType<typeof aMarket>>;

function aMarket() {
  return inTransaction(async (db) => {
    const product = await aProduct(db, await aSeller(db));
    const buyer = await aBuyer(db, { balance: fen(2_000_000) });
    const orderIds: string[] = [];
    for (let count = 0; count < 8; count += 1) orderIds.push(await aPaidOrder(db, buyer, product));
    return { buyer, orderIds, product };
  }, client);
}

/** What must hold whatever happens at once: no more came back than was paid, by the books and by the refunds alike. */
async function overpaid({ buyer }: Market, orderId: string, walletBefore: bigint): Promise<boolean> {
  return inTransaction(async (db) => {
    const refunds = await db.refund.findMany({ where: { orderId } });
    const total = refunds.reduce((sum, { amount }) => sum + amount, 0n);
    const back = (await balanceOf(db, account.wallet(buyer.accountId))) - walletBefore;
    return total > paid || back > paid;
  }, client);
}

const walletOf = ({ buyer }: Market) => inTransaction((db) => balanceOf(db, account.wallet(buyer.accountId)), client);

/** The same refund without the lock, the guarded step and the one key: what a careless hand would write. */
function unguardedRefund({ buyer }: Market, orderId: string): Promise<void> {
  return inTransaction(async (db) => {
    const order = await db.order.findUniqueOrThrow({ where: { id: orderId } });
    if (order.status !== 'PAID') return;
    const id = newId('rfd');
    await db.refund.create({
      data: {
        id,
        number: id,
        orderId,
        buyerId: order.buyerId,
        vendorId: order.vendorId,
        amount: paid,
        channel: 'SELF_SERVICE',
        reason: 'OTHER',
        countsTowardEvaluation: false,
        paidAt: new Date(),
        receiptId: 'rcp_none',
      },
    });
    await post(contextFor(db, buyer), {
      reason: 'order.refunded',
      key: `unguarded:${id}`,
      subject: { type: 'order', id: orderId },
      transfers: [{ from: account.gatewayClearing(), to: account.wallet(buyer.accountId), amount: paid }],
    });
    await db.order.update({ where: { id: orderId }, data: { status: 'REFUNDED' } });
  }, client);
}

const refund = ({ buyer }: Market, orderId: string) =>
  inTransaction((db) => selfServiceRefund(contextFor(db, buyer), { orderId, reason: 'OTHER' }), client);

describe('20 refunds of one order at once', () => {
  it('give back what was paid, exactly once', async () => {
    const market = await aMarket();
    const [orderId = ''] = market.orderIds;
    const before = await walletOf(market);
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => refund(market, orderId)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'kernel.stepRefused' });
    }
    expect(await overpaid(market, orderId, before)).toBe(false);
    expect((await walletOf(market)) - before).toBe(paid);
  });

  it('would give back more without the guards, and this test would see it', async () => {
    const market = await aMarket();
    const [orderId = ''] = market.orderIds;
    const before = await walletOf(market);
    await Promise.allSettled(Array.from({ length: 20 }, () => unguardedRefund(market, orderId)));
    expect(await overpaid(market, orderId, before)).toBe(true);
  });
});

describe('RFD-31: eight orders of one account refunded at once', () => {
  it('come back by self-service four times, not more', async () => {
    const market = await aMarket();
    const before = await walletOf(market);
    const results = await Promise.allSettled(market.orderIds.map((orderId) => refund(market, orderId)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(4);
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'refunds.selfServiceUsedUp' });
    }
    expect((await walletOf(market)) - before).toBe(4n * paid);
  });
});
