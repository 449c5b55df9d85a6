import { afterAll, describe, expect, it } from 'vitest';
import type { Db } from '@/lib/db';
import {
  acceptInvoice,
  applyForInvoice,
  listInvoiceableOrders,
  listInvoices,
  loadInvoice,
  mailInvoice,
  withdrawInvoiceApplication,
} from '@/lib/invoicing';
import { deadlineHandlers } from '@/lib/invoicing/deadlines';
import { formatBeijing } from '@/lib/kernel/clock';
import { NotFound } from '@/lib/kernel/errors';
import { fen } from '@/lib/kernel/money';
import { closeSender } from '@/lib/outbox';
import { aProduct, aSeller, builtAt } from '../../factories/catalog';
import { aDeliveredOrder } from '../../factories/delivery';
import { anInvoiceApplication, someInvoice } from '../../factories/invoicing';
import { aBuyer } from '../../factories/orders';
import { aSettledOrder } from '../../factories/settlement';
import { contextFor, rolledBack } from '../../support/context';

afterAll(closeSender);

const page = { page: 1, pageSize: 10 };
const system = { kind: 'system', job: 'test' } as const;

async function market(db: Db) {
  const seller = await aSeller(db);
  const product = await aProduct(db, seller);
  const buyer = await aBuyer(db, { balance: fen(1_000_000) });
  const { orderId, settledAt: at } = await aSettledOrder(db, buyer, product);
  return { seller, product, buyer, orderId, at };
}

const posted = { courier: '顺丰速运', trackingNumber: 'SF1234567890', invoiceNumber: '25332000000012345678' };

describe('INV-07…13: an invoice', () => {
  it('is asked for, taken on, posted, and seen by its buyer', () =>
    rolledBack(async (db) => {
      const { seller, buyer, orderId, at } = await market(db);
      expect(await listInvoiceableOrders(db, buyer.accountId, page)).toMatchObject({
        rows: [{ id: orderId, amount: 144_000n }],
      });
      const applicationId = await anInvoiceApplication(db, buyer, orderId, at);
      expect((await listInvoiceableOrders(db, buyer.accountId, page)).total).toBe(0);
      const asked = await loadInvoice(db, applicationId, { vendorId: seller.vendorId });
      // PRV-04: for the invoice the vendor gets what the buyer wrote down for it.
      expect(asked).toMatchObject({
        amount: 144_000n,
        status: 'PENDING',
        vendorPaysPostage: true,
        recipient: '王小明',
      });

      const { issueBy } = await acceptInvoice(contextFor(db, seller, at), { applicationId });
      const deadline = await db.deadline.findFirstOrThrow({
        where: { kind: 'issue-invoice', subjectId: applicationId },
      });
      expect(deadline.derivation).toMatchObject({ ruleId: 'INV-10', clock: 'working-days', amount: 10 });
      expect(deadline.dueAt).toEqual(issueBy);
      await mailInvoice(contextFor(db, seller, at), { applicationId, ...posted });
      const { rows } = await listInvoices(db, { buyerId: buyer.accountId, ...page });
      expect(rows).toMatchObject([{ status: 'MAILED', trackingNumber: 'SF1234567890', courier: '顺丰速运' }]);
      const seen = await loadInvoice(db, applicationId, { buyerId: buyer.accountId });
      expect(seen.vendor.servicePhone).toBe('13800000000');
      expect(seen.events.map(({ verb }) => verb)).toEqual(['apply', 'accept', 'mail']);
      expect(await db.deadline.count({ where: { subjectId: applicationId, status: 'PENDING' } })).toBe(0);
    }));

  it('INV-19: cannot be asked for before the order is completed', () =>
    rolledBack(async (db) => {
      const { product, buyer } = await market(db);
      const delivered = await aDeliveredOrder(db, buyer, product);
      await expect(applyForInvoice(contextFor(db, buyer, builtAt), someInvoice(delivered))).rejects.toMatchObject({
        code: 'invoicing.orderNotCompleted',
        receipt: { kind: 'invoicing.application' },
      });
    }));

  it('DEC-11: is over all that is left, so a second one has nothing to say', () =>
    rolledBack(async (db) => {
      const { buyer, orderId, at } = await market(db);
      await anInvoiceApplication(db, buyer, orderId, at);
      await expect(anInvoiceApplication(db, buyer, orderId, at)).rejects.toMatchObject({
        code: 'invoicing.nothingToInvoice',
      });
    }));

  it('INV-11: can be taken back while nobody works on it, and asked for anew', () =>
    rolledBack(async (db) => {
      const { seller, buyer, orderId, at } = await market(db);
      const first = await anInvoiceApplication(db, buyer, orderId, at);
      await withdrawInvoiceApplication(contextFor(db, buyer, at), { applicationId: first });
      await expect(acceptInvoice(contextFor(db, seller, at), { applicationId: first })).rejects.toMatchObject({
        code: 'kernel.stepRefused',
      });
      const second = await anInvoiceApplication(db, buyer, orderId, at);
      await acceptInvoice(contextFor(db, seller, at), { applicationId: second });
      await expect(
        withdrawInvoiceApplication(contextFor(db, buyer, at), { applicationId: second }),
      ).rejects.toMatchObject({ code: 'invoicing.alreadyAccepted', ruleIds: ['INV-11'] });
    }));

  it('cannot be posted before it was taken on, nor twice', () =>
    rolledBack(async (db) => {
      const { seller, buyer, orderId, at } = await market(db);
      const applicationId = await anInvoiceApplication(db, buyer, orderId, at);
      const mail = () => mailInvoice(contextFor(db, seller, at), { applicationId, ...posted });
      await expect(mail()).rejects.toMatchObject({ code: 'kernel.stepRefused' });
      await acceptInvoice(contextFor(db, seller, at), { applicationId });
      await mail();
      await expect(mail()).rejects.toMatchObject({ code: 'kernel.stepRefused' });
    }));

  it('INV-10: not posted in ten working days, is on the overdue list', () =>
    rolledBack(async (db) => {
      const { seller, buyer, orderId, at } = await market(db);
      const applicationId = await anInvoiceApplication(db, buyer, orderId, at);
      const { issueBy } = await acceptInvoice(contextFor(db, seller, at), { applicationId });
      expect(formatBeijing(issueBy, 'HH:mm:ss.SSS')).toBe('23:59:59.999');
      const overdue = (overdueAt: Date) => listInvoices(db, { vendorId: seller.vendorId, overdueAt, ...page });
      expect((await overdue(issueBy)).total).toBe(0);
      expect((await overdue(new Date(issueBy.getTime() + 1))).total).toBe(1);
      await deadlineHandlers['issue-invoice']?.(contextFor(db, system, issueBy), { subjectId: applicationId });
      await mailInvoice(contextFor(db, seller, issueBy), { applicationId, ...posted });
      expect((await overdue(new Date(issueBy.getTime() + 1))).total).toBe(0);
    }));

  it('is nobody’s but its buyer’s and its vendor’s', () =>
    rolledBack(async (db) => {
      const { buyer, orderId, at } = await market(db);
      const stranger = await aBuyer(db);
      const otherSeller = await aSeller(db, { storeName: '另一家' });
      await expect(applyForInvoice(contextFor(db, stranger, at), someInvoice(orderId))).rejects.toThrow(NotFound);
      const applicationId = await anInvoiceApplication(db, buyer, orderId, at);
      const input = { applicationId };
      await expect(withdrawInvoiceApplication(contextFor(db, stranger, at), input)).rejects.toThrow(NotFound);
      await expect(acceptInvoice(contextFor(db, otherSeller, at), input)).rejects.toThrow(NotFound);
      await expect(mailInvoice(contextFor(db, otherSeller, at), { ...input, ...posted })).rejects.toThrow(NotFound);
      await expect(loadInvoice(db, applicationId, { buyerId: stranger.accountId })).rejects.toThrow(NotFound);
      await expect(loadInvoice(db, applicationId, { vendorId: otherSeller.vendorId })).rejects.toThrow(NotFound);
      await expect(loadInvoice(db, 'inv_none', { buyerId: buyer.accountId })).rejects.toThrow(NotFound);
    }));
});
