import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPrisma, inTransaction } from '@/lib/db';
import { newId } from '@/lib/kernel/ids';
import { fen } from '@/lib/kernel/money';
import { account, balanceOf } from '@/lib/ledger';
import { closeSender } from '@/lib/outbox';
import { requestWithdrawal } from '@/lib/settlement';
import { freshDatabase, type TestDatabase } from '../../database';
import { aProduct, aSeller } from '../../factories/catalog';
import { aBuyer } from '../../factories/orders';
import { aSettledOrder, deposit, signSupplement } from '../../factories/settlement';
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

const orders = 6;
const share = 129_600n;
type Market = Awaited<ReturnType<typeof aMarket>>;

function aMarket() {
  return inTransaction(async (db) => {
    const seller = await aSeller(db);
    const product = await aProduct(db, seller);
    const buyer = await aBuyer(db, { balance: fen(2_000_000) });
    const settled: { orderId: string; settledAt: Date }[] = [];
    for (let count = 0; count < orders; count += 1) settled.push(await aSettledOrder(db, buyer, product));
    const at = settled[0]?.settledAt ?? expect.fail('nothing settled');
    await signSupplement(db, seller, at);
    await deposit(db, seller, 500_000, at);
    return { seller, at, orderIds: settled.map(({ orderId }) => orderId) };
  }, client);
}

/** Everything a vendor was promised by its withdrawals, against what was settled to it. */
async function overdrawn({ seller }: Market): Promise<boolean> {
  return inTransaction(async (db) => {
    const withdrawals = await db.withdrawal.findMany({ where: { vendorId: seller.vendorId } });
    return withdrawals.reduce((sum, { amount }) => sum + amount, 0n) > BigInt(orders) * share;
  }, client);
}

/** A withdrawal that looks what is there and then takes it, without locks, guards or the ledger. */
function carelessWithdrawal({ seller, at }: Market): Promise<void> {
  return inTransaction(async (db) => {
    const free = await db.settlement.findMany({ where: { vendorId: seller.vendorId, withdrawalId: null } });
    if (free.length === 0) return;
    const id = newId('wdr');
    await db.withdrawal.create({
      data: {
        id,
        number: id,
        vendorId: seller.vendorId,
        amount: free.reduce((sum, { vendorShare }) => sum + vendorShare, 0n),
        bankName: '测试银行',
        accountName: '测试',
        accountNumber: 'none',
        accountTail: '0000',
        requestedAt: at,
        requestedById: seller.accountId,
        arrivalFrom: at,
        arrivalBy: at,
        receiptId: 'rcp_none',
      },
    });
    await db.settlement.updateMany({
      where: { orderId: { in: free.map(({ orderId }) => orderId) } },
      data: { withdrawalId: id },
    });
  }, client);
}

describe('DEC-14: 24 withdrawals of one vendor at once', () => {
  it('take each order once, whether everything is asked for or a selection', async () => {
    const market = await aMarket();
    const { seller, at, orderIds } = market;
    const ask = (selected: string[]) =>
      inTransaction((db) => requestWithdrawal(contextFor(db, seller, at), { orderIds: selected }), client);
    const results = await Promise.allSettled(
      Array.from({ length: 24 }, (_, index) => ask(index % 2 ? [] : orderIds.slice(index % 6, (index % 6) + 2))),
    );
    for (const result of results) {
      if (result.status === 'rejected') {
        expect(result.reason.code).toMatch(/^settlement\.(selectionOutdated|nothingToWithdraw)$/);
      }
    }
    expect(await overdrawn(market)).toBe(false);
    await inTransaction(async (db) => {
      expect(await balanceOf(db, account.vendorPayable(seller.vendorId))).toBe(0n);
      const withdrawals = await db.withdrawal.findMany({ where: { vendorId: seller.vendorId } });
      for (const { id, amount } of withdrawals) {
        expect(await balanceOf(db, account.payout(id))).toBe(amount);
        expect(await db.settlement.count({ where: { withdrawalId: id } })).toBe(Number(amount / share));
      }
    }, client);
  });

  it('would promise more than there is without the guards, and this test would see it', async () => {
    const market = await aMarket();
    await Promise.allSettled(Array.from({ length: 24 }, () => carelessWithdrawal(market)));
    expect(await overdrawn(market)).toBe(true);
  });
});
