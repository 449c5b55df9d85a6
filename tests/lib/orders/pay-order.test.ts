import { describe, expect, test } from 'vitest';
import type { Context, Db } from '@/lib/db';
import { NotFound } from '@/lib/kernel/errors';
import { fen } from '@/lib/kernel/money';
import { sameDecision } from '@/lib/kernel/receipts';
import { StepRefused } from '@/lib/kernel/transitions';
import { account, balanceOf, trialBalance } from '@/lib/ledger';
import { AlreadyPaid, cancelOrder, decisions, expireOrder, OrderExpired, OwnProduct, payOrder } from '@/lib/orders';
import { ProductNotOnSale } from '@/lib/orders/errors';
import { policyByVersion } from '@/lib/policy';
import { listReceipts } from '@/lib/receipts';
import { holdStore, relateAccounts } from '@/lib/vendors';
import { InsufficientBalance } from '@/lib/wallet';
import { aProduct, aSeller, builtAt } from '../../factories/catalog';
import { aBuyer, anOrder, fund } from '../../factories/orders';
import { contextFor, rolledBack } from '../../support/context';
import { countStatements } from './count-statements';

const paidAt = '2026-11-20T02:00:00.000Z';

async function aSale(db: Db, balance = 200_000) {
  const seller = await aSeller(db);
  const product = await aProduct(db, seller);
  const buyer = await aBuyer(db, { balance: fen(balance) });
  return { seller, product, buyer, orderId: await anOrder(db, buyer, product) };
}

const statusOf = async (db: Db, id: string) => (await db.order.findUniqueOrThrow({ where: { id } })).status;

describe('paying an order', () => {
  test('ORD-07, WAL-04: the money leaves the wallet and waits in escrow', () =>
    rolledBack(async (db) => {
      const { buyer, orderId } = await aSale(db);
      await payOrder(contextFor(db, buyer, paidAt), { orderId });
      expect(await balanceOf(db, account.escrow(orderId))).toBe(144_000n);
      expect(await balanceOf(db, account.wallet(buyer.accountId))).toBe(56_000n);
      expect((await trialBalance(db)).sum).toBe(0n);
      expect(await db.order.findUnique({ where: { id: orderId } })).toMatchObject({
        status: 'PAID',
        paidAt: new Date(paidAt),
        paidById: buyer.accountId,
      });
    }));

  test('RFD-05, DEC-22: the review period runs from the day of payment and ends in a deadline; the old one is gone', () =>
    rolledBack(async (db) => {
      const { buyer, orderId } = await aSale(db);
      await payOrder(contextFor(db, buyer, paidAt), { orderId });
      const deadlines = await db.deadline.findMany({ where: { subjectId: orderId }, orderBy: { kind: 'asc' } });
      expect(deadlines.map(({ kind, status, dueAt }) => [kind, status, dueAt.toISOString()])).toEqual([
        ['expire-order', 'CANCELLED', '2026-12-04T15:59:59.999Z'],
        ['settle-order', 'PENDING', '2026-11-24T15:59:59.999Z'],
      ]);
      const order = await db.order.findUniqueOrThrow({ where: { id: orderId } });
      expect(order.reviewEndsAt?.toISOString()).toBe('2026-11-24T15:59:59.999Z');
    }));

  test('ORD-05, FUL-04: delivery is begun and the vendor told, each exactly once', () =>
    rolledBack(async (db) => {
      const { buyer, seller, orderId } = await aSale(db);
      await payOrder(contextFor(db, buyer, paidAt), { orderId });
      expect(await jobsAbout(db, orderId)).toMatchObject([
        { name: 'announce', data: { event: 'order.received', accountIds: [seller.accountId] } },
        { name: 'fulfil-order', data: { orderId } },
      ]);
    }));

  test('the charge is receipted, and the receipt can be recomputed (GEN-14)', () =>
    rolledBack(async (db) => {
      const { buyer, orderId } = await aSale(db);
      await payOrder(contextFor(db, buyer, paidAt), { orderId });
      const [receipt] = await listReceipts(db, 'order', orderId);
      if (!receipt) throw new Error('No receipt');
      const { kind, ruleIds, policyVersion, inputs, steps, outcome } = receipt;
      const stored = { kind, ruleIds, policyVersion, inputs, steps, outcome };
      expect(sameDecision(decisions['orders.payment'](policyByVersion(policyVersion), inputs), stored)).toBe(true);
      const [posting] = await db.ledgerPosting.findMany({ where: { subjectId: orderId } });
      const event = await db.orderEvent.findFirst({ where: { orderId, verb: 'pay' } });
      expect([posting?.receiptId, event?.receiptId]).toEqual([receipt.id, receipt.id]);
      expect(posting?.key).toBe(`order.paid:${orderId}`);
    }));

  test('it is at most seven statements', () =>
    rolledBack(async (db) => {
      const { buyer, orderId } = await aSale(db);
      let statements = 0;
      const counted = countStatements(db, () => {
        statements += 1;
      });
      await payOrder(contextFor(counted, buyer, paidAt), { orderId });
      expect(statements).toBe(7);
      expect(await statusOf(db, orderId)).toBe('PAID');
    }));

  test('DSC-06, DEC-19: an order of ¥0 is paid by an empty wallet and moves no money', () =>
    rolledBack(async (db) => {
      const free = [{ unit: 'YEAR' as const, count: 1, original: fen(100), sale: fen(0) }];
      const specs = [{ key: '', name: '体验版', onSale: true, prices: free, renewals: [] }];
      const product = await aProduct(db, await aSeller(db), { specs });
      const buyer = await aBuyer(db);
      const orderId = await anOrder(db, buyer, product);
      await payOrder(contextFor(db, buyer, paidAt), { orderId });
      expect(await statusOf(db, orderId)).toBe('PAID');
      expect(await db.ledgerPosting.count({ where: { subjectId: orderId } })).toBe(0);
    }));
});

describe('a payment is refused', () => {
  const refuses = async (ctx: Context, attempt: Promise<unknown>, orderId: string, status = 'UNPAID') => {
    const error = await attempt.then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(await statusOf(ctx.db, orderId)).toBe(status);
    return error;
  };

  test('WAL-04: one fen short, with the figure and the way to recharge and back', () =>
    rolledBack(async (db) => {
      const { buyer, orderId } = await aSale(db, 143_999);
      const ctx = contextFor(db, buyer, paidAt);
      const error = await refuses(ctx, payOrder(ctx, { orderId }), orderId);
      if (!(error instanceof InsufficientBalance)) throw error;
      expect(error.params).toMatchObject({ amount: '1,440.00', balance: '1,439.99', missing: '0.01' });
      expect(error.params.recharge).toBe(
        `/console/wallet/recharge?amount=0.01&returnTo=${encodeURIComponent(`/console/orders/${orderId}`)}`,
      );
      expect(error.receipt?.outcome).toMatchObject({ covered: false, missing: '1' });
      await fund(db, buyer.accountId, fen(1));
      await payOrder(ctx, { orderId });
      expect(await statusOf(db, orderId)).toBe('PAID');
    }));

  test('ORD-03: a moment after its time, though the job is late; the last moment still counts', () =>
    rolledBack(async (db) => {
      const { buyer, orderId } = await aSale(db);
      const late = contextFor(db, buyer, '2026-12-04T16:00:00.000Z');
      expect(await refuses(late, payOrder(late, { orderId }), orderId)).toBeInstanceOf(OrderExpired);
      await payOrder(contextFor(db, buyer, '2026-12-04T15:59:59.999Z'), { orderId });
    }));

  test('twice, after cancelling, after expiry: nothing more is taken', () =>
    rolledBack(async (db) => {
      const { buyer, product, orderId } = await aSale(db, 500_000);
      const ctx = contextFor(db, buyer, paidAt);
      await payOrder(ctx, { orderId });
      expect(await refuses(ctx, payOrder(ctx, { orderId }), orderId, 'PAID')).toBeInstanceOf(AlreadyPaid);
      const cancelled = await anOrder(db, buyer, product);
      await cancelOrder(ctx, { orderId: cancelled });
      expect(await refuses(ctx, payOrder(ctx, { orderId: cancelled }), cancelled, 'CANCELLED')).toBeInstanceOf(
        StepRefused,
      );
      const expired = await anOrder(db, buyer, product);
      const dueAt = '2026-12-04T15:59:59.999Z';
      await expireOrder(contextFor(db, { kind: 'system', job: 'expire-order' }, dueAt), { subjectId: expired });
      expect(await refuses(ctx, payOrder(ctx, { orderId: expired }), expired, 'EXPIRED')).toBeInstanceOf(OrderExpired);
      expect(await balanceOf(db, account.wallet(buyer.accountId))).toBe(356_000n);
    }));

  test('another’s order and an unknown one are alike not found', () =>
    rolledBack(async (db) => {
      const { orderId } = await aSale(db);
      const stranger = await aBuyer(db, { balance: fen(500_000) });
      const ctx = contextFor(db, stranger, paidAt);
      expect(await refuses(ctx, payOrder(ctx, { orderId }), orderId)).toEqual(new NotFound());
      await expect(payOrder(ctx, { orderId: 'ord_none' })).rejects.toEqual(new NotFound());
    }));

  test('DEC-27: by an account that came to belong to the vendor meanwhile', () =>
    rolledBack(async (db) => {
      const { buyer, seller, orderId } = await aSale(db);
      await relateAccounts(contextFor(db, seller), seller.vendorId, [buyer.accountId], 'same company');
      const ctx = contextFor(db, buyer, paidAt);
      expect(await refuses(ctx, payOrder(ctx, { orderId }), orderId)).toBeInstanceOf(OwnProduct);
    }));

  test('V-08: while the store is hidden', () =>
    rolledBack(async (db) => {
      const { buyer, seller, orderId } = await aSale(db);
      await holdStore(contextFor(db, { kind: 'system', job: 'test' }), {
        vendorId: seller.vendorId,
        kind: 'SANCTION',
        causeId: 'snc_1',
        hides: true,
        bansPublishing: true,
        startsAt: builtAt,
        endsAt: null,
        receiptId: null,
      });
      const ctx = contextFor(db, buyer, paidAt);
      expect(await refuses(ctx, payOrder(ctx, { orderId }), orderId)).toBeInstanceOf(ProductNotOnSale);
    }));
});

function jobsAbout(db: Db, id: string): Promise<{ name: string; data: unknown }[]> {
  return db.$queryRaw`SELECT name, data FROM pgboss.job WHERE data::text LIKE ${`%${id}%`} ORDER BY name`;
}
