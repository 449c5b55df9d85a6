import { afterAll, describe, expect, it } from 'vitest';
import type { Db } from '@/lib/db';
import { afterCalendarDays, dueOf } from '@/lib/kernel/clock';
import { NotFound } from '@/lib/kernel/errors';
import { fen } from '@/lib/kernel/money';
import { account, balanceOf } from '@/lib/ledger';
import { closeSender } from '@/lib/outbox';
import { listRefunds, loadRefundEntitlement, selfServiceRefund } from '@/lib/refunds';
import { aProduct, aSeller, builtAt } from '../../factories/catalog';
import { aDeliveredOrder, callForOrder, VendorApplication } from '../../factories/delivery';
import { aBuyer, aPaidOrder } from '../../factories/orders';
import { contextFor, rolledBack } from '../../support/context';

afterAll(closeSender);

const endOfDay5 = dueOf(afterCalendarDays('RFD-05', builtAt, 5, { countsFirstDay: true }));
const startOfDay6 = new Date(endOfDay5.getTime() + 1);

async function market(db: Db) {
  const seller = await aSeller(db);
  return { seller, product: await aProduct(db, seller), buyer: await aBuyer(db, { balance: fen(1_000_000) }) };
}

const statusOf = async (db: Db, orderId: string) =>
  (await db.order.findUniqueOrThrow({ where: { id: orderId } })).status;

describe('a buyer who returns software', () => {
  it('RFD-30: at the last instant of day 5 gets everything back, and the instance goes', () =>
    rolledBack(async (db) => {
      const { buyer, product, seller } = await market(db);
      const commissionBefore = await balanceOf(db, account.commissionIncome());
      const orderId = await aDeliveredOrder(db, buyer, product);
      const result = await selfServiceRefund(contextFor(db, buyer, endOfDay5), { orderId, reason: 'NOT_AS_EXPECTED' });
      expect(result.amount).toBe(144_000n);
      expect(await balanceOf(db, account.wallet(buyer.accountId))).toBe(1_000_000n);
      expect(await balanceOf(db, account.escrow(orderId))).toBe(0n);
      expect((await balanceOf(db, account.commissionIncome())) - commissionBefore).toBe(0n);
      expect(await balanceOf(db, account.vendorPayable(seller.vendorId))).toBe(0n);
      expect(await statusOf(db, orderId)).toBe('REFUNDED');
      // It will not be settled any more.
      expect(await db.deadline.count({ where: { kind: 'settle-order', subjectId: orderId, status: 'PENDING' } })).toBe(
        0,
      );
      const application = new VendorApplication();
      await callForOrder(db, orderId, application, endOfDay5);
      expect(application.calls).toEqual(['destroyInstance']);

      const { rows } = await listRefunds(db, { vendorId: seller.vendorId, page: 1, pageSize: 5 });
      expect(rows).toMatchObject([{ amount: 144_000n, countsTowardEvaluation: true, reason: 'NOT_AS_EXPECTED' }]);
      const receipt = await db.receipt.findUniqueOrThrow({ where: { id: rows[0]?.receiptId ?? '' } });
      expect(receipt).toMatchObject({
        kind: 'refunds.selfService',
        vendorId: seller.vendorId,
        accountId: buyer.accountId,
      });
    }));

  it('RFD-15: at the first instant of day 6 is refused, with the dates and the vendor to ask', () =>
    rolledBack(async (db) => {
      const { buyer, product } = await market(db);
      const orderId = await aDeliveredOrder(db, buyer, product);
      const refused = selfServiceRefund(contextFor(db, buyer, startOfDay6), { orderId, reason: 'OTHER' });
      await expect(refused).rejects.toMatchObject({
        code: 'refunds.reviewPeriodOver',
        ruleIds: expect.arrayContaining(['RFD-13', 'RFD-15']),
        receipt: { outcome: { verdict: 'PERIOD_OVER', negotiateWith: { storeName: '测试店铺' } } },
      });
      expect(await statusOf(db, orderId)).toBe('DELIVERED');
      expect(await db.refund.count({ where: { orderId } })).toBe(0);
    }));

  it('RFD-01: may do so before anything was delivered', () =>
    rolledBack(async (db) => {
      const { buyer, product } = await market(db);
      const orderId = await aPaidOrder(db, buyer, product);
      await selfServiceRefund(contextFor(db, buyer), { orderId, reason: 'NOT_RECEIVED' });
      expect(await balanceOf(db, account.wallet(buyer.accountId))).toBe(1_000_000n);
    }));

  it('DEC-10: is paid back into the wallet that paid', () =>
    rolledBack(async (db) => {
      const { buyer, product } = await market(db);
      const orderId = await aPaidOrder(db, buyer, product);
      const payer = await aBuyer(db);
      await db.order.update({ where: { id: orderId }, data: { paidById: payer.accountId } });
      await selfServiceRefund(contextFor(db, buyer), { orderId, reason: 'OTHER' });
      expect(await balanceOf(db, account.wallet(payer.accountId))).toBe(144_000n);
      expect(await balanceOf(db, account.wallet(buyer.accountId))).toBe(856_000n);
    }));

  it('does it once: a second time is refused and moves nothing', () =>
    rolledBack(async (db) => {
      const { buyer, product } = await market(db);
      const orderId = await aPaidOrder(db, buyer, product);
      await selfServiceRefund(contextFor(db, buyer), { orderId, reason: 'OTHER' });
      await expect(selfServiceRefund(contextFor(db, buyer), { orderId, reason: 'OTHER' })).rejects.toMatchObject({
        code: 'kernel.stepRefused',
      });
      expect(await balanceOf(db, account.wallet(buyer.accountId))).toBe(1_000_000n);
    }));

  it('RFD-31, DEC-04: has four of them for life, then another channel', () =>
    rolledBack(async (db) => {
      const { buyer, product } = await market(db);
      for (let time = 1; time <= 4; time += 1) {
        const orderId = await aPaidOrder(db, buyer, product);
        await selfServiceRefund(contextFor(db, buyer), { orderId, reason: 'OTHER' });
      }
      const orderId = await aPaidOrder(db, buyer, product);
      expect(await loadRefundEntitlement(db, orderId, buyer.accountId, builtAt)).toMatchObject({
        verdict: 'USED_UP',
        usedBefore: 4,
        limit: 4,
      });
      await expect(selfServiceRefund(contextFor(db, buyer), { orderId, reason: 'OTHER' })).rejects.toMatchObject({
        code: 'refunds.selfServiceUsedUp',
      });
      expect(await statusOf(db, orderId)).toBe('PAID');
      // Another account has its own four.
      const other = await aBuyer(db, { balance: fen(200_000) });
      const theirs = await aPaidOrder(db, other, product);
      await selfServiceRefund(contextFor(db, other), { orderId: theirs, reason: 'OTHER' });
    }));

  it('cannot return other people’s orders, nor those that never were', () =>
    rolledBack(async (db) => {
      const { buyer, product } = await market(db);
      const orderId = await aPaidOrder(db, buyer, product);
      const stranger = contextFor(db, await aBuyer(db));
      await expect(selfServiceRefund(stranger, { orderId, reason: 'OTHER' })).rejects.toThrow(NotFound);
      await expect(selfServiceRefund(stranger, { orderId: 'ord_none', reason: 'OTHER' })).rejects.toThrow(NotFound);
    }));
});
