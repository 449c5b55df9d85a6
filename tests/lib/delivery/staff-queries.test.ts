import { afterAll, describe, expect, test } from 'vitest';
import type { Db } from '@/lib/db';
import { countInstances, fulfilOrder, listStaffCalls, listStaffInstances, loadCall } from '@/lib/delivery';
import { fen } from '@/lib/kernel/money';
import { closeSender } from '@/lib/outbox';
import { aProduct, aSeller, builtAt } from '../../factories/catalog';
import { callForOrder, deliver, publishEndpoint, systemStepsIn, VendorApplication } from '../../factories/delivery';
import { aBuyer, aPaidOrder } from '../../factories/orders';
import { rolledBack } from '../../support/context';

afterAll(closeSender);

const all = { page: 1, pageSize: 20 };
const later = (hours: number) => new Date(builtAt.getTime() + hours * 3_600_000);

/** One order that failed, and one delivered after it. */
async function market(db: Db) {
  const seller = await aSeller(db, { storeName: '云杉协作' });
  await publishEndpoint(db, seller.vendorId);
  const buyer = await aBuyer(db, { balance: fen(1_000_000) });
  const product = await aProduct(db, seller, { name: '云杉表单' });
  const other = await aProduct(db, await aSeller(db, { storeName: '青禾数据' }), { name: '青禾报表' });
  const failing = await aPaidOrder(db, buyer, product);
  const application = new VendorApplication();
  application.answer = () => ({ failure: 'TIMEOUT' });
  await fulfilOrder({ orderId: failing }, systemStepsIn(db));
  await callForOrder(db, failing, application);
  const delivered = await aPaidOrder(db, buyer, other, later(1));
  await deliver(db, delivered, later(1));
  return { seller, failing, delivered };
}

describe('calls', () => {
  test('SAS-01: what fails comes first, with when it is tried again', () =>
    rolledBack(async (db) => {
      const { failing, delivered } = await market(db);
      const { rows, total } = await listStaffCalls(db, all);
      expect(total).toBe(2);
      expect(rows.map(({ orderId, isFailing, lastError }) => [orderId, isFailing, lastError])).toEqual([
        [failing, true, 'TIMEOUT'],
        [delivered, false, null],
      ]);
      expect(rows.map(({ retry }) => retry?.clock ?? null)).toEqual(['hours', null]);
      const call = await loadCall(db, rows[0]?.id ?? '', {});
      expect(call.retry).toEqual(rows[0]?.retry);
      expect(call.nextTryAt?.toISOString()).toBe(call.retry?.due);
    }));

  test('are filtered, searched and sorted', () =>
    rolledBack(async (db) => {
      const { seller, failing, delivered } = await market(db);
      const orders = async (filter: object) =>
        (await listStaffCalls(db, { ...all, ...filter })).rows.map(({ orderId }) => orderId);
      expect(await orders({ state: 'FAILING' })).toEqual([failing]);
      expect(await orders({ state: 'SUCCEEDED' })).toEqual([delivered]);
      expect(await orders({ state: 'GIVEN_UP' })).toEqual([]);
      expect(await orders({ action: 'destroyed' })).toEqual([]);
      expect(await orders({ vendorId: seller.vendorId })).toEqual([failing]);
      expect(await orders({ search: '青禾' })).toEqual([delivered]);
      expect(await orders({ search: '_' })).toEqual([]);
      expect(await orders({ sort: '-createdAt' })).toEqual([delivered, failing]);
      await db.deliveryCall.updateMany({ where: { orderId: delivered }, data: { attemptCount: 5 } });
      expect(await orders({ sort: '-attempts' })).toEqual([delivered, failing]);
      expect(await orders({ sort: 'attempts' })).toEqual([failing, delivered]);
    }));
});

describe('instances (A.32)', () => {
  test('are counted by state, filtered and searched, newest first', () =>
    rolledBack(async (db) => {
      const { seller, failing, delivered } = await market(db);
      expect(await countInstances(db)).toEqual({ CREATING: 1, ACTIVE: 1 });
      const orders = async (filter: object) =>
        (await listStaffInstances(db, { ...all, ...filter })).rows.map(({ orderId }) => orderId);
      expect(await orders({})).toEqual([delivered, failing]);
      expect(await orders({ status: 'CREATING' })).toEqual([failing]);
      expect(await orders({ vendorId: seller.vendorId })).toEqual([failing]);
      expect(await orders({ search: 'inst-1' })).toEqual([delivered]);
      expect(await orders({ sort: 'createdAt' })).toEqual([failing, delivered]);
      expect(await orders({ sort: 'expiresAt' })).toEqual([delivered, failing]);
      const { rows } = await listStaffInstances(db, { ...all, status: 'ACTIVE' });
      expect(rows).toMatchObject([{ signId: 'inst-1', countdown: { clock: 'years' } }]);
    }));
});
