import { afterAll, describe, expect, it } from 'vitest';
import type { Db } from '@/lib/db';
import { listIncomeCategories } from '@/lib/deposits';
import { fen } from '@/lib/kernel/money';
import { account, balanceOf, trialBalance } from '@/lib/ledger';
import { closeSender } from '@/lib/outbox';
import { selfServiceRefund } from '@/lib/refunds';
import { listEarnings, listIncomeWaitingForDeposit, loadEarningsSummary, settleOrder } from '@/lib/settlement';
import { aProduct, aSeller, builtAt, someSpecs } from '../../factories/catalog';
import { aDeliveredOrder, deliver } from '../../factories/delivery';
import { aBuyer, aPaidOrder } from '../../factories/orders';
import { aSettledOrder } from '../../factories/settlement';
import { contextFor, rolledBack } from '../../support/context';

afterAll(closeSender);

const system = { kind: 'system', job: 'settle-order' } as const;
const shifted = (instant: Date, ms: number) => new Date(instant.getTime() + ms);

/** A vendor whose product costs ¥2,000 a year. */
async function market(db: Db, sale = 200_000) {
  const seller = await aSeller(db);
  const [spec] = someSpecs();
  const prices = [{ unit: 'YEAR' as const, count: 1, original: fen(Math.max(sale, 200_000)), sale: fen(sale) }];
  const product = await aProduct(db, seller, { specs: spec ? [{ ...spec, prices }] : [] });
  return { seller, product, buyer: await aBuyer(db, { balance: fen(1_000_000) }) };
}

const orderOf = (db: Db, id: string) => db.order.findUniqueOrThrow({ where: { id } });

describe('DEC-22: an order is settled when it is delivered and its review period is over', () => {
  it('INV-06: ¥2,000 becomes ¥200 commission and ¥1,800 payable', () =>
    rolledBack(async (db) => {
      const { buyer, product, seller } = await market(db);
      const before = await balanceOf(db, account.commissionIncome());
      const { orderId, settledAt } = await aSettledOrder(db, buyer, product);
      expect(await balanceOf(db, account.escrow(orderId))).toBe(0n);
      expect((await balanceOf(db, account.commissionIncome())) - before).toBe(20_000n);
      expect(await balanceOf(db, account.vendorPayable(seller.vendorId))).toBe(180_000n);
      expect((await trialBalance(db)).sum).toBe(0n);
      expect(await orderOf(db, orderId)).toMatchObject({ status: 'COMPLETED', settledAt });
      const settlement = await db.settlement.findUniqueOrThrow({ where: { orderId } });
      expect(settlement).toMatchObject({ commission: 20_000n, vendorShare: 180_000n, category: 'saas' });
      const receipt = await db.receipt.findUniqueOrThrow({ where: { id: settlement.receiptId } });
      expect(receipt).toMatchObject({ kind: 'settlement.split', vendorId: seller.vendorId });
      expect(receipt.ruleIds).toContain('SET-02');
      expect(await listIncomeCategories(db, seller.vendorId)).toEqual(['saas']);
    }));

  it('not a millisecond earlier', () =>
    rolledBack(async (db) => {
      const { buyer, product } = await market(db);
      const orderId = await aDeliveredOrder(db, buyer, product);
      const { reviewEndsAt } = await orderOf(db, orderId);
      const end = reviewEndsAt ?? expect.fail('no review period');
      await settleOrder(contextFor(db, system, shifted(end, -1)), { subjectId: orderId });
      expect((await orderOf(db, orderId)).status).toBe('DELIVERED');
      await settleOrder(contextFor(db, system, end), { subjectId: orderId });
      expect((await orderOf(db, orderId)).status).toBe('COMPLETED');
    }));

  it('waits for a delivery that is late, and is then settled at once', () =>
    rolledBack(async (db) => {
      const { buyer, product, seller } = await market(db);
      const orderId = await aPaidOrder(db, buyer, product);
      const { reviewEndsAt } = await orderOf(db, orderId);
      const end = reviewEndsAt ?? expect.fail('no review period');
      await settleOrder(contextFor(db, system, end), { subjectId: orderId });
      await db.deadline.updateMany({ where: { kind: 'settle-order' }, data: { status: 'DONE' } });
      expect((await orderOf(db, orderId)).status).toBe('PAID');
      expect(await listEarnings(db, seller.vendorId, end, { page: 1, pageSize: 5 })).toMatchObject({
        rows: [{ orderId, state: 'AWAITING_DELIVERY', commission: null }],
      });
      const deliveredAt = shifted(end, 3_600_000);
      await deliver(db, orderId, deliveredAt);
      const due = await db.deadline.findFirst({ where: { kind: 'settle-order', status: 'PENDING' } });
      expect(due).toMatchObject({ subjectId: orderId, dueAt: deliveredAt });
      await settleOrder(contextFor(db, system, deliveredAt), { subjectId: orderId });
      expect(await balanceOf(db, account.vendorPayable(seller.vendorId))).toBe(180_000n);
    }));

  it('once, however often it is asked for', () =>
    rolledBack(async (db) => {
      const { buyer, product, seller } = await market(db);
      const { orderId, settledAt } = await aSettledOrder(db, buyer, product);
      await settleOrder(contextFor(db, system, shifted(settledAt, 5)), { subjectId: orderId });
      expect(await balanceOf(db, account.vendorPayable(seller.vendorId))).toBe(180_000n);
    }));

  it('never after it was refunded', () =>
    rolledBack(async (db) => {
      const { buyer, product, seller } = await market(db);
      const orderId = await aDeliveredOrder(db, buyer, product);
      await selfServiceRefund(contextFor(db, buyer), { orderId, reason: 'OTHER' });
      await settleOrder(contextFor(db, system, shifted(builtAt, 40 * 86_400_000)), { subjectId: orderId });
      expect(await balanceOf(db, account.vendorPayable(seller.vendorId))).toBe(0n);
      expect(await db.settlement.count({ where: { orderId } })).toBe(0);
    }));

  it('DEC-19: an order for ¥0 completes without commission and asks for no deposit', () =>
    rolledBack(async (db) => {
      const { buyer, product, seller } = await market(db, 0);
      const { orderId } = await aSettledOrder(db, buyer, product);
      expect(await db.settlement.findUniqueOrThrow({ where: { orderId } })).toMatchObject({
        orderAmount: 0n,
        commission: 0n,
        vendorShare: 0n,
      });
      expect(await listIncomeCategories(db, seller.vendorId)).toEqual([]);
    }));
});

describe('SET-04: the earnings page', () => {
  it('says where each order’s money stands and why', () =>
    rolledBack(async (db) => {
      const { buyer, product, seller } = await market(db);
      const { orderId: settled, settledAt } = await aSettledOrder(db, buyer, product);
      const inReview = await aDeliveredOrder(db, buyer, product, settledAt);
      const { rows, total } = await listEarnings(db, seller.vendorId, settledAt, { page: 1, pageSize: 5 });
      expect(total).toBe(2);
      expect(rows).toMatchObject([
        { orderId: inReview, state: 'IN_REVIEW', orderAmount: 200_000n, vendorShare: null },
        { orderId: settled, state: 'NEEDS_DEPOSIT', vendorShare: 180_000n, commission: 20_000n, tier: 500_000n },
      ]);
      expect(rows[0]?.reviewEndsAt?.getTime()).toBeGreaterThan(settledAt.getTime());
      expect(await loadEarningsSummary(db, seller.vendorId, settledAt)).toEqual({
        pending: 200_000n,
        withdrawable: 0n,
        needsDeposit: 180_000n,
        tierNeeded: 500_000n,
        netted: 0n,
        debt: 0n,
        inPayout: 0n,
        paidOut: 0n,
        payable: 180_000n,
      });
      expect(await listIncomeWaitingForDeposit(db, seller.vendorId, settledAt)).toEqual([
        { category: 'saas', amount: 180_000n, tier: 500_000n },
      ]);
      const only = await listEarnings(db, seller.vendorId, settledAt, { state: 'IN_REVIEW', page: 1, pageSize: 5 });
      expect(only.total).toBe(1);
    }));

  it('shows nothing of another vendor', () =>
    rolledBack(async (db) => {
      const { buyer, product } = await market(db);
      await aSettledOrder(db, buyer, product);
      const other = await aSeller(db, { storeName: '另一家' });
      expect(await listEarnings(db, other.vendorId, builtAt, { page: 1, pageSize: 5 })).toEqual({ rows: [], total: 0 });
      expect(await listIncomeWaitingForDeposit(db, other.vendorId, builtAt)).toEqual([]);
    }));
});
