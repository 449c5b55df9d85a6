import { afterAll, describe, expect, it } from 'vitest';
import type { Db } from '@/lib/db';
import { callVendor, endInstance, fulfilOrder } from '@/lib/delivery';
import { deadlineHandlers } from '@/lib/delivery/deadlines';
import { addBeijingYears, formatBeijing } from '@/lib/kernel/clock';
import { fen } from '@/lib/kernel/money';
import { closeSender } from '@/lib/outbox';
import { aProduct, aSeller, builtAt } from '../../factories/catalog';
import {
  aDeliveredOrder,
  callForOrder,
  deliver,
  goodAnswer,
  publishEndpoint,
  systemStepsIn,
  VendorApplication,
} from '../../factories/delivery';
import { aBuyer, aPaidOrder } from '../../factories/orders';
import { contextFor, rolledBack } from '../../support/context';

afterAll(closeSender);

const later = (seconds: number) => new Date(builtAt.getTime() + seconds * 1000);
const system = { kind: 'system', job: 'test' } as const;

async function market(db: Db) {
  const seller = await aSeller(db);
  await publishEndpoint(db, seller.vendorId);
  return { seller, product: await aProduct(db, seller), buyer: await aBuyer(db, { balance: fen(1_000_000) }) };
}

/** Works off the open deadline of a kind at its own instant, as the job does. */
async function workOff(db: Db, kind: string): Promise<Date> {
  const due = await db.deadline.findFirstOrThrow({ where: { kind, status: 'PENDING' } });
  await db.deadline.update({ where: { id: due.id }, data: { status: 'DONE' } });
  await deadlineHandlers[kind]?.(contextFor(db, system, due.dueAt), { subjectId: due.subjectId });
  return due.dueAt;
}

const instanceOf = (db: Db, orderId: string) => db.instance.findUniqueOrThrow({ where: { orderId } });

describe('DEC-25: the end of a term', () => {
  it('shuts the buyer out at once, and removes everything seven days later', () =>
    rolledBack(async (db) => {
      const { buyer, product } = await market(db);
      const orderId = await aDeliveredOrder(db, buyer, product);
      const expiredAt = await workOff(db, 'expire-instance');
      expect(expiredAt).toEqual(addBeijingYears(builtAt, 1));
      expect((await instanceOf(db, orderId)).status).toBe('EXPIRED');
      const application = new VendorApplication();
      await callForOrder(db, orderId, application, expiredAt);
      expect(application.received.at(-1)?.body).toMatchObject({ action: 'expireInstance', signId: 'inst-1' });

      const destroyedAt = await workOff(db, 'destroy-instance');
      const dayOf = (instant: Date) => Date.parse(formatBeijing(instant, 'yyyy-MM-dd'));
      expect(dayOf(destroyedAt) - dayOf(expiredAt)).toBe(7 * 86_400_000);
      expect(formatBeijing(destroyedAt, 'HH:mm:ss.SSS')).toBe('23:59:59.999');
      expect((await instanceOf(db, orderId)).status).toBe('DESTROYING');
      await callForOrder(db, orderId, application, destroyedAt);
      expect(application.received.at(-1)?.body).toMatchObject({ action: 'destroyInstance', signId: 'inst-1' });
      expect(await instanceOf(db, orderId)).toMatchObject({ status: 'DESTROYED', endedAt: destroyedAt });
    }));

  it('happens once, however often the deadline is worked off', () =>
    rolledBack(async (db) => {
      const { buyer, product } = await market(db);
      const orderId = await aDeliveredOrder(db, buyer, product);
      const { id: subjectId } = await instanceOf(db, orderId);
      await workOff(db, 'expire-instance');
      await deadlineHandlers['expire-instance']?.(contextFor(db, system, later(9)), { subjectId });
      expect(await db.deliveryCall.count({ where: { orderId, action: 'expired' } })).toBe(1);
      await workOff(db, 'destroy-instance');
      await deadlineHandlers['destroy-instance']?.(contextFor(db, system, later(9)), { subjectId });
      expect(await db.deliveryCall.count({ where: { orderId, action: 'destroyed' } })).toBe(1);
    }));
});

describe('DEC-25: a refunded order', () => {
  it('has its instance destroyed at once, and nothing of it waits any longer', () =>
    rolledBack(async (db) => {
      const { buyer, product } = await market(db);
      const orderId = await aDeliveredOrder(db, buyer, product);
      await endInstance(contextFor(db, system, later(60)), { orderId });
      const application = new VendorApplication();
      await callForOrder(db, orderId, application, later(61));
      expect(application.calls).toEqual(['destroyInstance']);
      expect((await instanceOf(db, orderId)).status).toBe('DESTROYED');
      const { id } = await instanceOf(db, orderId);
      expect(await db.deadline.count({ where: { subjectId: id, status: 'PENDING' } })).toBe(0);
      // Again changes nothing.
      await endInstance(contextFor(db, system, later(62)), { orderId });
      expect(await db.deliveryCall.count({ where: { orderId } })).toBe(2);
    }));

  it('shows a product again that its failed delivery had hidden', () =>
    rolledBack(async (db) => {
      const { buyer, product } = await market(db);
      const orderId = await aPaidOrder(db, buyer, product);
      const application = new VendorApplication();
      application.answer = () => 'down';
      await deliver(db, orderId, later(1), application);
      const listed = async () =>
        (await db.productListing.findUniqueOrThrow({ where: { productId: product.productId } })).listed;
      expect(await listed()).toBe(false);
      await endInstance(contextFor(db, system, later(2)), { orderId });
      expect(await listed()).toBe(true);
      expect(await instanceOf(db, orderId)).toMatchObject({ status: 'DESTROYED', endedAt: later(2) });
      expect(await db.deliveryCall.findMany({ where: { orderId } })).toMatchObject([{ status: 'GIVEN_UP' }]);
      expect(await db.deadline.count({ where: { kind: 'retry-call', status: 'PENDING' } })).toBe(0);
    }));

  it('has what the vendor made all the same destroyed, when its answer arrives too late', () =>
    rolledBack(async (db) => {
      const { buyer, product } = await market(db);
      const orderId = await aPaidOrder(db, buyer, product);
      await fulfilOrder({ orderId }, systemStepsIn(db, later(1)));
      const call = await db.deliveryCall.findFirstOrThrow({ where: { orderId } });
      const application = new VendorApplication();
      // The refund happens while the vendor is answering.
      await callVendor({ callId: call.id }, systemStepsIn(db, later(2)), async (request) => {
        await endInstance(contextFor(db, system, later(2)), { orderId });
        await db.order.update({ where: { id: orderId }, data: { status: 'REFUNDED' } });
        return application.post(request);
      });
      expect(await instanceOf(db, orderId)).toMatchObject({ status: 'DESTROYING', signId: 'inst-1' });
      expect((await db.order.findUniqueOrThrow({ where: { id: orderId } })).status).toBe('REFUNDED');
      await callForOrder(db, orderId, application, later(3));
      expect(application.calls).toEqual(['createInstance', 'destroyInstance']);
      expect((await instanceOf(db, orderId)).status).toBe('DESTROYED');
    }));

  it('goes on asking a vendor that had taken it on (signId "0"), to learn what to destroy', () =>
    rolledBack(async (db) => {
      const { buyer, product } = await market(db);
      const orderId = await aPaidOrder(db, buyer, product);
      const application = new VendorApplication();
      application.answer = () => ({ signId: '0' });
      await deliver(db, orderId, later(1), application);
      await endInstance(contextFor(db, system, later(2)), { orderId });
      expect((await instanceOf(db, orderId)).status).toBe('DESTROYING');
      application.answer = goodAnswer;
      await callForOrder(db, orderId, application, later(11));
      await callForOrder(db, orderId, application, later(12));
      expect(application.calls).toEqual(['createInstance', 'createInstance', 'destroyInstance']);
      expect((await instanceOf(db, orderId)).status).toBe('DESTROYED');
    }));

  it('is not fulfilled any more', () =>
    rolledBack(async (db) => {
      const { buyer, product } = await market(db);
      const orderId = await aPaidOrder(db, buyer, product);
      await db.order.update({ where: { id: orderId }, data: { status: 'REFUNDED' } });
      await fulfilOrder({ orderId }, systemStepsIn(db, later(1)));
      expect(await db.instance.count({ where: { orderId } })).toBe(0);
    }));
});
