import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '@/lib/db';
import {
  callVendor,
  endInstance,
  fulfilOrder,
  loadCall,
  openInstance,
  publishInterface,
  runDebugCall,
  saveDebugInterface,
} from '@/lib/delivery';
import { postToVendor, type VendorRequest } from '@/lib/delivery/http';
import { fen } from '@/lib/kernel/money';
import { closeSender } from '@/lib/outbox';
import { createDemoVendor } from '../../../scripts/sandbox/demo-vendor/create-demo-vendor';
import { aProduct, aSeller, builtAt } from '../../factories/catalog';
import { stepsIn, systemStepsIn } from '../../factories/delivery';
import { aBuyer, aPaidOrder } from '../../factories/orders';
import { contextFor, rolledBack } from '../../support/context';

// The demo vendor was written against the protocol by other hands and shares no code with the market: what it accepts, a
// vendor's own endpoint accepts.

const token = 'a-token-between-two';
let vendor: Awaited<ReturnType<typeof createDemoVendor>>;

beforeAll(async () => {
  vendor = await createDemoVendor({ port: 0, journalFile: null, token });
});

afterAll(async () => {
  await vendor.close();
  await closeSender();
});

const post = (request: VendorRequest) =>
  postToVendor(request, { allowPrivate: true, timeoutMs: 600, maxAnswerBytes: 64 * 1024 });
const later = (seconds: number) => new Date(builtAt.getTime() + seconds * 1000);

async function behave(tenant: string, mode: string, more: object = {}): Promise<void> {
  const response = await fetch(`${vendor.url}/sandbox/behaviour`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ mode, tenant, ...more }),
  });
  expect(response.status).toBe(200);
}

/** A vendor whose application was debugged and published against the demo vendor, each test under a name of its own. */
async function published(db: Db, tenant: string) {
  const seller = await aSeller(db, { interfacePublished: false });
  let second = 0;
  const steps = () => stepsIn(db, seller, later(++second));
  await saveDebugInterface(steps(), { url: `${vendor.url}/delivery/${tenant}`, token }, post);
  for (const action of ['created', 'renewed', 'expired', 'destroyed'] as const) {
    expect(await runDebugCall(steps(), { action }, post)).toEqual({ passed: true, failure: null });
  }
  await publishInterface(contextFor(db, seller, later(++second)), {});
  await db.deliveryInterface.update({ where: { vendorId: seller.vendorId }, data: { publishedAt: builtAt } });
  const buyer = await aBuyer(db, { balance: fen(1_000_000) });
  const orderId = await aPaidOrder(db, buyer, await aProduct(db, seller));
  await fulfilOrder({ orderId }, systemStepsIn(db, later(20)));
  const { id: callId } = await db.deliveryCall.findFirstOrThrow({ where: { orderId } });
  const call = (at = later(21)) => callVendor({ callId }, systemStepsIn(db, at), post);
  return { seller, buyer, orderId, callId, call };
}

describe('an application written to the protocol by others', () => {
  it('is debugged, published, told of an order, logged in to, and told to destroy', () =>
    rolledBack(async (db) => {
      const { buyer, orderId, call } = await published(db, 'whole');
      await call();
      const instance = await db.instance.findUniqueOrThrow({ where: { orderId } });
      expect(instance.status).toBe('ACTIVE');

      const open = () => openInstance(contextFor(db, buyer), { instanceId: instance.id });
      const link = await open();
      expect((await fetch(link)).status).toBe(200);
      // A link opens once; the next click makes another.
      expect((await fetch(link)).status).not.toBe(200);
      expect((await fetch(await open())).status).toBe(200);

      await endInstance(contextFor(db, { kind: 'system', job: 'test' }, later(30)), { orderId });
      const { id: callId } = await db.deliveryCall.findFirstOrThrow({ where: { orderId, action: 'destroyed' } });
      await callVendor({ callId }, systemStepsIn(db, later(31)), post);
      expect((await db.instance.findUniqueOrThrow({ where: { orderId } })).status).toBe('DESTROYED');
      const atVendor = await fetch(`${vendor.url}/sandbox/instances/${instance.signId}`);
      expect(await atVendor.json()).toMatchObject({ state: 'DESTROYED' });
    }));

  it.each([
    ['slow', { seconds: 2 }, 'TIMEOUT', null],
    ['redirect', {}, 'REDIRECTED', 302],
    ['huge', {}, 'TOO_LARGE', 200],
    ['garbage', {}, 'MALFORMED', 200],
    ['refuse', {}, 'REFUSED', 200],
    ['fail', {}, 'BAD_STATUS', 500],
  ])('that is %s fails visibly, loses nothing, and delivers when it is well again', (mode, more, failure, status) =>
    rolledBack(async (db) => {
      const tenant = `is-${mode}`;
      const { orderId, callId, call, seller } = await published(db, tenant);
      await behave(tenant, mode, more);
      await call();
      const { attempts } = await loadCall(db, callId, { vendorId: seller.vendorId });
      expect(attempts).toMatchObject([{ error: failure, httpStatus: status }]);
      expect(attempts[0]?.answer?.length ?? 0).toBeLessThanOrEqual(64 * 1024);
      expect((await db.order.findUniqueOrThrow({ where: { id: orderId } })).status).toBe('PAID');

      await behave(tenant, 'ok');
      await call(later(60));
      expect((await db.order.findUniqueOrThrow({ where: { id: orderId } })).status).toBe('DELIVERED');
      expect(await db.instance.count({ where: { orderId } })).toBe(1);
    }),
  );

  it('that takes its time is asked until it is ready', () =>
    rolledBack(async (db) => {
      const { orderId, call } = await published(db, 'patient');
      await behave('patient', 'async', { action: 'createInstance', count: 2 });
      const statusOf = async () => (await db.instance.findUniqueOrThrow({ where: { orderId } })).status;
      await call();
      await call(later(31));
      expect(await statusOf()).toBe('CREATING');
      await call(later(61));
      expect(await statusOf()).toBe('ACTIVE');
    }));

  it('that does not know the token is not saved', () =>
    rolledBack(async (db) => {
      const seller = await aSeller(db, { interfacePublished: false });
      const save = (typed: string) =>
        saveDebugInterface(stepsIn(db, seller), { url: `${vendor.url}/delivery/strangers`, token: typed }, post);
      await expect(save('another-token')).rejects.toMatchObject({ params: { failure: 'BAD_STATUS' } });
      await behave('strangers', 'wrong-echo');
      await expect(save(token)).rejects.toMatchObject({ params: { failure: 'WRONG_ECHO' } });
    }));
});
