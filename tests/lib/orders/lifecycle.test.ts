import { describe, expect, test } from 'vitest';
import type { Db } from '@/lib/db';
import { NotFound } from '@/lib/kernel/errors';
import { fen } from '@/lib/kernel/money';
import { StepRefused } from '@/lib/kernel/transitions';
import { cancelOrder, expireOrder, markDelivered, markRefunded, markSettled } from '@/lib/orders';
import { RefundAmountRefused } from '@/lib/orders/errors';
import { rankProducts } from '@/lib/orders/use-cases/rank-products';
import { listReceipts } from '@/lib/receipts';
import { aProduct, aSeller, builtAt } from '../../factories/catalog';
import { aBuyer, anOrder, aPaidOrder } from '../../factories/orders';
import { contextFor, rolledBack } from '../../support/context';

const system = { kind: 'system', job: 'test' } as const;
const expiresAt = '2026-12-04T15:59:59.999Z';
const reviewEndsAt = '2026-11-23T15:59:59.999Z';

async function anUnpaid(db: Db) {
  const product = await aProduct(db, await aSeller(db));
  const buyer = await aBuyer(db, { balance: fen(1_000_000) });
  return { product, buyer, orderId: await anOrder(db, buyer, product) };
}

async function aPaid(db: Db) {
  const product = await aProduct(db, await aSeller(db));
  const buyer = await aBuyer(db, { balance: fen(1_000_000) });
  return { product, buyer, orderId: await aPaidOrder(db, buyer, product) };
}

const orderOf = (db: Db, id: string) => db.order.findUniqueOrThrow({ where: { id } });
const pending = async (db: Db, subjectId: string) =>
  (await db.deadline.findMany({ where: { subjectId, status: 'PENDING' } })).map(({ kind, dueAt }) => [
    kind,
    dueAt.toISOString(),
  ]);
const salesOf = async (db: Db, productId: string) =>
  (await db.productListing.findUniqueOrThrow({ where: { productId } })).salesCount;

describe('ORD-04: cancelling', () => {
  test('ends an unpaid order and its deadline', () =>
    rolledBack(async (db) => {
      const { buyer, orderId } = await anUnpaid(db);
      await cancelOrder(contextFor(db, buyer), { orderId });
      expect(await orderOf(db, orderId)).toMatchObject({ status: 'CANCELLED', closedAt: expect.any(Date) });
      expect(await pending(db, orderId)).toEqual([]);
    }));

  test('is the buyer’s alone, and not for a paid order', () =>
    rolledBack(async (db) => {
      const { buyer, orderId } = await aPaid(db);
      const stranger = contextFor(db, await aBuyer(db));
      await expect(cancelOrder(stranger, { orderId })).rejects.toEqual(new NotFound());
      await expect(cancelOrder(stranger, { orderId: 'ord_none' })).rejects.toEqual(new NotFound());
      await expect(cancelOrder(contextFor(db, buyer), { orderId })).rejects.toBeInstanceOf(StepRefused);
      expect(await orderOf(db, orderId)).toMatchObject({ status: 'PAID', closedAt: null });
    }));
});

describe('ORD-03: expiring', () => {
  test('ends an unpaid order at its time, with a receipt', () =>
    rolledBack(async (db) => {
      const { orderId } = await anUnpaid(db);
      await expireOrder(contextFor(db, system, expiresAt), { subjectId: orderId });
      expect(await orderOf(db, orderId)).toMatchObject({ status: 'EXPIRED', closedAt: new Date(expiresAt) });
      const receipts = await listReceipts(db, 'order', orderId);
      expect(receipts.map(({ kind }) => kind).sort()).toEqual(['orders.expiry', 'orders.terms']);
    }));

  test('leaves a paid order alone, and is a fault a moment too early', () =>
    rolledBack(async (db) => {
      const paid = await aPaid(db);
      await expireOrder(contextFor(db, system, expiresAt), { subjectId: paid.orderId });
      expect((await orderOf(db, paid.orderId)).status).toBe('PAID');
      const unpaid = await anOrder(db, paid.buyer, paid.product);
      const early = contextFor(db, system, '2026-12-04T15:59:59.998Z');
      await expect(expireOrder(early, { subjectId: unpaid })).rejects.toThrow(/not due/);
      expect((await orderOf(db, unpaid)).status).toBe('UNPAID');
    }));
});

describe('DEC-22: delivering and settling', () => {
  test('delivered within the review period it is settled at its end; said twice it is delivered once', () =>
    rolledBack(async (db) => {
      const { product, orderId } = await aPaid(db);
      const ctx = contextFor(db, system, '2026-11-19T02:01:00Z');
      expect(await markDelivered(ctx, { orderId })).toBe(true);
      expect(await markDelivered(ctx, { orderId })).toBe(false);
      expect(await orderOf(db, orderId)).toMatchObject({ status: 'DELIVERED', deliveredAt: ctx.now });
      expect(await pending(db, orderId)).toEqual([['settle-order', reviewEndsAt]]);
      expect(await db.orderEvent.count({ where: { orderId, verb: 'deliver' } })).toBe(1);
      expect(await pending(db, 'popularity')).toEqual([['rank-products', '2026-11-19T15:59:59.999Z']]);
      expect(await salesOf(db, product.productId)).toBe(0);
      await rankProducts(ctx);
      expect(await salesOf(db, product.productId)).toBe(1);
    }));

  test.each([
    ['in the last moment of day 5', reviewEndsAt],
    ['days later', '2026-11-30T08:00:00.000Z'],
  ])('delivered %s, when its deadline has run, it is settled at once', (_, at) =>
    rolledBack(async (db) => {
      const { orderId } = await aPaid(db);
      await db.deadline.updateMany({ where: { subjectId: orderId }, data: { status: 'DONE' } });
      await markDelivered(contextFor(db, system, at), { orderId });
      expect(await pending(db, orderId)).toEqual([['settle-order', at]]);
    }),
  );

  test('only what was delivered is settled', () =>
    rolledBack(async (db) => {
      const { orderId } = await aPaid(db);
      const ctx = contextFor(db, system, reviewEndsAt);
      await expect(markSettled(ctx, { orderId })).rejects.toBeInstanceOf(StepRefused);
      await markDelivered(ctx, { orderId });
      await markSettled(ctx, { orderId, receiptId: 'rcp_1' });
      expect(await orderOf(db, orderId)).toMatchObject({ status: 'COMPLETED', settledAt: ctx.now });
      const event = await db.orderEvent.findFirstOrThrow({ where: { orderId, verb: 'settle' } });
      expect(event).toMatchObject({ fromStatus: 'DELIVERED', toStatus: 'COMPLETED', receiptId: 'rcp_1' });
      await expect(markSettled(ctx, { orderId })).rejects.toBeInstanceOf(StepRefused);
    }));
});

describe('refunding', () => {
  test('RFD-01: a delivered order goes back whole, is not settled, and counts as no sale', () =>
    rolledBack(async (db) => {
      const { product, orderId } = await aPaid(db);
      const ctx = contextFor(db, system);
      await markDelivered(contextFor(db, system, builtAt), { orderId });
      await rankProducts(ctx);
      expect(await salesOf(db, product.productId)).toBe(1);
      await markRefunded(ctx, { orderId, amount: fen(144_000), reason: 'NO_LONGER_NEEDED' });
      expect(await orderOf(db, orderId)).toMatchObject({ status: 'REFUNDED', refunded: 144_000n });
      expect(await pending(db, orderId)).toEqual([]);
      await rankProducts(ctx);
      expect(await salesOf(db, product.productId)).toBe(0);
      expect(ctx.touchedTags).toContain('listings');
      expect(await markDelivered(ctx, { orderId })).toBe(false);
    }));

  test.each([143_999, 144_001, 0])('DEC-20: %d fen of 144,000 are refused', (amount) =>
    rolledBack(async (db) => {
      const { orderId } = await aPaid(db);
      const attempt = markRefunded(contextFor(db, system), { orderId, amount: fen(amount) });
      await expect(attempt).rejects.toBeInstanceOf(RefundAmountRefused);
      expect(await orderOf(db, orderId)).toMatchObject({ status: 'PAID', refunded: 0n });
    }),
  );

  test('twice, unpaid or settled it is refused', () =>
    rolledBack(async (db) => {
      const { buyer, product, orderId } = await aPaid(db);
      const ctx = contextFor(db, system);
      await markRefunded(ctx, { orderId, amount: fen(144_000) });
      const refund = (id: string) => markRefunded(ctx, { orderId: id, amount: fen(144_000) });
      await expect(refund(orderId)).rejects.toBeInstanceOf(StepRefused);
      await expect(refund(await anOrder(db, buyer, product))).rejects.toBeInstanceOf(StepRefused);
      const settled = await aPaidOrder(db, buyer, product);
      await markDelivered(ctx, { orderId: settled });
      await markSettled(ctx, { orderId: settled });
      await expect(refund(settled)).rejects.toBeInstanceOf(StepRefused);
    }));
});
