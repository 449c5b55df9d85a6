import { createHmac } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import type { Db } from '@/lib/db';
import { callVendor, fulfilOrder, listCalls, loadCall, loadInstance, resendCall } from '@/lib/delivery';
import { deadlineHandlers } from '@/lib/delivery/deadlines';
import { querySignature } from '@/lib/delivery/dialects/tencent-v1';
import { openInstance } from '@/lib/delivery/use-cases/open-instance';
import { addBeijingYears } from '@/lib/kernel/clock';
import { NotFound } from '@/lib/kernel/errors';
import { fen } from '@/lib/kernel/money';
import { closeSender } from '@/lib/outbox';
import { aProduct, aReviewer, aSeller, builtAt } from '../../factories/catalog';
import {
  callForOrder,
  deliver,
  goodAnswer,
  productionToken,
  publishEndpoint,
  systemStepsIn,
  VendorApplication,
} from '../../factories/delivery';
import { aBuyer, aPaidOrder } from '../../factories/orders';
import { contextFor, rolledBack } from '../../support/context';

afterAll(closeSender);

const later = (seconds: number) => new Date(builtAt.getTime() + seconds * 1000);
const system = { kind: 'system', job: 'test' } as const;

async function sold(db: Db) {
  const seller = await aSeller(db);
  await publishEndpoint(db, seller.vendorId);
  const product = await aProduct(db, seller);
  const buyer = await aBuyer(db, { balance: fen(1_000_000) });
  const orderId = await aPaidOrder(db, buyer, product);
  return { seller, product, buyer, orderId };
}

const isListed = async (db: Db, productId: string) =>
  (await db.productListing.findUniqueOrThrow({ where: { productId } })).listed;

describe('FUL-04: a paid SaaS order', () => {
  it('is created at the vendor, once, and its buyer can log in', () =>
    rolledBack(async (db) => {
      const { buyer, orderId, seller } = await sold(db);
      const application = await deliver(db, orderId, later(2));
      // Jobs run at least once.
      await fulfilOrder({ orderId }, systemStepsIn(db, later(3)));
      await callForOrder(db, orderId, application, later(3));
      expect(application.calls).toEqual(['createInstance']);

      const instance = await db.instance.findUniqueOrThrow({ where: { orderId } });
      expect(instance).toMatchObject({ status: 'ACTIVE', signId: 'inst-1', activatedAt: later(2) });
      // Sold by the year: over at the same moment a year later. SPC-13
      expect(instance.expiresAt).toEqual(addBeijingYears(later(2), 1));
      expect(instance.openId).toHaveLength(32);
      expect((await db.order.findUniqueOrThrow({ where: { id: orderId } })).status).toBe('DELIVERED');

      const shown = await loadInstance(db, instance.id, buyer.accountId);
      expect(shown).toMatchObject({ canLogIn: true, additionalInfo: [{ name: '管理员账号', value: 'admin' }] });
      await expect(loadInstance(db, instance.id, seller.accountId)).rejects.toThrow(NotFound);
    }));

  it('is told to the vendor signed twice over, under the id of the call', () =>
    rolledBack(async (db) => {
      const { orderId, buyer } = await sold(db);
      const application = await deliver(db, orderId);
      const [call] = await db.deliveryCall.findMany({ where: { orderId } });
      const order = await db.order.findUniqueOrThrow({ where: { id: orderId } });
      const [{ url, headers, body } = expect.fail('no call')] = application.received;
      expect(body).toMatchObject({ requestId: call?.id, orderId: order.number, accountId: buyer.accountId });
      const stamp = {
        unixSeconds: Number(url.searchParams.get('timestamp')),
        eventId: Number(url.searchParams.get('eventId')),
      };
      // Real time: the vendor's machine does not know the market's clock.
      expect(Math.abs(stamp.unixSeconds - Date.now() / 1000)).toBeLessThan(30);
      expect(url.searchParams.get('signature')).toBe(querySignature(productionToken, stamp));
      const signed = `${call?.id}.${stamp.unixSeconds}.${JSON.stringify(body)}`;
      const mac = createHmac('sha256', productionToken).update(signed).digest('base64');
      expect(headers['webhook-signature']).toBe(`v1,${mac}`);
    }));

  it('knows a buyer by the same open id at one vendor and by another elsewhere', () =>
    rolledBack(async (db) => {
      const { buyer, product, orderId } = await sold(db);
      await deliver(db, orderId);
      const again = await aPaidOrder(db, buyer, product);
      await deliver(db, again);
      const elsewhere = await aSeller(db, { storeName: '另一家' });
      const otherOrder = await aPaidOrder(db, buyer, await aProduct(db, elsewhere));
      await deliver(db, otherOrder);
      const openIdOf = async (id: string) => (await db.instance.findUniqueOrThrow({ where: { orderId: id } })).openId;
      expect(await openIdOf(again)).toBe(await openIdOf(orderId));
      expect(await openIdOf(otherOrder)).not.toBe(await openIdOf(orderId));
    }));

  it('gives a login address that is signed at each click, to its buyer alone', () =>
    rolledBack(async (db) => {
      const { buyer, orderId } = await sold(db);
      await deliver(db, orderId);
      const { id } = await db.instance.findUniqueOrThrow({ where: { orderId } });
      const url = new URL(await openInstance(contextFor(db, buyer), { instanceId: id }));
      expect(url.searchParams.get('ticket')).toBe('1');
      expect(url.searchParams.get('signature')).toHaveLength(64);
      const stranger = await aBuyer(db);
      await expect(openInstance(contextFor(db, stranger), { instanceId: id })).rejects.toThrow(NotFound);
    }));
});

describe('SAS-01: a delivery that fails', () => {
  it('hides the product at once and shows it again when the vendor has repaired it', () =>
    rolledBack(async (db) => {
      const { orderId, product, seller } = await sold(db);
      const application = new VendorApplication();
      application.answer = () => ({ failure: 'TIMEOUT' });
      await deliver(db, orderId, later(1), application);
      expect(await isListed(db, product.productId)).toBe(false);
      const receipts = await db.receipt.findMany({ where: { subjectId: orderId, kind: 'delivery.hold' } });
      expect(receipts).toHaveLength(1);
      expect(receipts[0]?.ruleIds).toContain('SAS-01');
      expect(receipts[0]?.vendorId).toBe(seller.vendorId);

      // A second failure decides nothing anew.
      await callForOrder(db, orderId, application, later(20));
      expect(await db.receipt.count({ where: { subjectId: orderId, kind: 'delivery.hold' } })).toBe(1);

      application.answer = goodAnswer;
      await callForOrder(db, orderId, application, later(60));
      expect(await isListed(db, product.productId)).toBe(true);
      // Every try had the same request id and body.
      expect(new Set(application.received.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    }));

  it('is tried again after ten seconds, then thirty, as rows on the market clock', () =>
    rolledBack(async (db) => {
      const { orderId } = await sold(db);
      const application = new VendorApplication();
      application.answer = () => 'Internal error';
      await deliver(db, orderId, later(0), application);
      const due = () => db.deadline.findFirst({ where: { kind: 'retry-call', status: 'PENDING' } });
      const first = await due();
      expect(first?.dueAt).toEqual(later(10));
      expect(first?.derivation).toMatchObject({ ruleId: 'SAS-01', clock: 'hours' });
      await db.deadline.update({ where: { id: first?.id ?? '' }, data: { status: 'DONE' } });
      await deadlineHandlers['retry-call']?.(contextFor(db, system, later(10)), { subjectId: first?.subjectId ?? '' });
      await callForOrder(db, orderId, application, later(11));
      expect((await due())?.dueAt).toEqual(later(41));
    }));

  it('keeps every try whole for vendor and staff, and both can send it again', () =>
    rolledBack(async (db) => {
      const { orderId, seller } = await sold(db);
      const application = new VendorApplication();
      application.answer = () => ({ success: 'false', message: 'quota\u0000 exceeded' });
      await deliver(db, orderId, later(0), application);
      const { rows, total } = await listCalls(db, { vendorId: seller.vendorId, page: 1, pageSize: 10 });
      expect(total).toBe(1);
      expect(rows[0]).toMatchObject({ callName: 'createInstance', status: 'PENDING', lastError: 'REFUSED' });
      const callId = rows[0]?.id ?? '';
      const detail = await loadCall(db, callId, { vendorId: seller.vendorId });
      expect(detail.attempts).toHaveLength(1);
      expect(detail.attempts[0]?.request).toContain('createInstance');
      expect(detail.attempts[0]?.answer).toContain('exceeded');
      expect(detail.nextTryAt).toEqual(later(10));

      const other = await aSeller(db, { storeName: '另一家' });
      await expect(loadCall(db, callId, { vendorId: other.vendorId })).rejects.toThrow(NotFound);
      await expect(resendCall(contextFor(db, other), { callId })).rejects.toThrow(NotFound);
      await resendCall(contextFor(db, seller, later(2)), { callId });
      expect((await loadCall(db, callId, {})).nextTryAt).toBeNull();
      await resendCall(contextFor(db, await aReviewer(db), later(3)), { callId });
      application.answer = goodAnswer;
      await callVendor({ callId }, systemStepsIn(db, later(4)), application.post);
      await expect(resendCall(contextFor(db, seller), { callId })).rejects.toMatchObject({
        code: 'delivery.callNotOpen',
      });
    }));

  it('counts as failed where the vendor published nothing', () =>
    rolledBack(async (db) => {
      const { orderId, seller } = await sold(db);
      await db.deliveryInterface.update({ where: { vendorId: seller.vendorId }, data: { productionUrl: null } });
      await fulfilOrder({ orderId }, systemStepsIn(db));
      const application = new VendorApplication();
      await callForOrder(db, orderId, application);
      expect(application.received).toHaveLength(0);
      expect(await db.deliveryAttempt.findMany({ where: { call: { orderId } } })).toMatchObject([
        { error: 'NOT_CONFIGURED', url: '' },
      ]);
    }));
});

describe('a vendor that takes its time (signId "0")', () => {
  it('is asked again with the same request, and nothing is hidden', () =>
    rolledBack(async (db) => {
      const { orderId, product, buyer } = await sold(db);
      const application = new VendorApplication();
      application.answer = () => ({ signId: '0' });
      await deliver(db, orderId, later(0), application);
      expect(await isListed(db, product.productId)).toBe(true);
      const instance = await db.instance.findUniqueOrThrow({ where: { orderId } });
      expect(instance.status).toBe('CREATING');
      expect((await loadInstance(db, instance.id, buyer.accountId)).signId).toBeNull();
      application.answer = goodAnswer;
      await callForOrder(db, orderId, application, later(10));
      expect((await db.instance.findUniqueOrThrow({ where: { orderId } })).status).toBe('ACTIVE');
      expect(await db.deadline.count({ where: { kind: 'retry-call', status: 'PENDING' } })).toBe(0);
    }));
});
