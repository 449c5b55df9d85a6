import { describe, expect, test } from 'vitest';
import type { Db } from '@/lib/db';
import { parseBeijingDay } from '@/lib/kernel/clock';
import { fen } from '@/lib/kernel/money';
import {
  findBuyerOrder,
  findOrder,
  findVendorOrder,
  listBuyerOrders,
  listOrders,
  listVendorOrders,
  payOrder,
} from '@/lib/orders';
import { aProduct, aSeller } from '../../factories/catalog';
import { aBuyer, anOrder } from '../../factories/orders';
import { contextFor, rolledBack } from '../../support/context';

const page = { page: 1, pageSize: 20 };

async function twoSellersThreeOrders(db: Db) {
  const [seller, other] = [await aSeller(db), await aSeller(db, { storeName: '别家' })];
  const product = await aProduct(db, seller, { name: '云表单 100%' });
  const buyer = await aBuyer(db, { balance: fen(500_000) });
  const stranger = await aBuyer(db);
  const first = await anOrder(db, buyer, product, new Date('2026-11-18T15:59:59Z'));
  const second = await anOrder(db, buyer, product, new Date('2026-11-18T16:00:00Z'));
  const third = await anOrder(db, stranger, await aProduct(db, other, { name: '网盘' }));
  await payOrder(contextFor(db, buyer), { orderId: second });
  return { seller, other, buyer, stranger, first, second, third };
}

const ids = (answer: { rows: { id: string }[] }) => answer.rows.map((row) => row.id);

describe('lists of orders', () => {
  test('ORD-04, ORD-06: a buyer sees his own, newest first, by status, day, name and number', () =>
    rolledBack(async (db) => {
      const { buyer, first, second } = await twoSellersThreeOrders(db);
      const list = (filter = {}) => listBuyerOrders(db, buyer.accountId, { ...page, ...filter });
      expect(await list()).toMatchObject({ total: 2, rows: [{ id: second }, { id: first }] });
      expect(ids(await list({ status: 'PAID' }))).toEqual([second]);
      expect(ids(await list({ status: 'EXPIRED' }))).toEqual([]);
      // The day changes at midnight in Beijing, 16:00 UTC.
      expect(ids(await list({ to: parseBeijingDay('2026-11-18') }))).toEqual([first]);
      expect(ids(await list({ from: parseBeijingDay('2026-11-19') }))).toEqual([second]);
      const number = (await list()).rows[1]?.number ?? '';
      expect(ids(await list({ search: number }))).toEqual([first]);
      expect(ids(await list({ search: '表单' }))).toEqual([second, first]);
      expect(ids(await list({ search: '100%' }))).toEqual([second, first]);
      expect(ids(await list({ search: '%单%网%' }))).toEqual([]);
      expect(await list({ page: 2, pageSize: 1 })).toMatchObject({ total: 2, rows: [{ id: first }] });
      expect((await list()).rows[0]).toMatchObject({ payable: 144_000n, original: 160_000n });
    }));

  test('PRV-01: a vendor sees its own, and never the whole contact', () =>
    rolledBack(async (db) => {
      const { seller, second } = await twoSellersThreeOrders(db);
      const list = await listVendorOrders(db, seller.vendorId, page);
      expect(list.total).toBe(2);
      expect(list.rows[0]).toMatchObject({ contactName: '张**', contactPhone: '138****5678' });
      const detail = await findVendorOrder(db, seller.vendorId, second);
      expect(detail).toMatchObject({
        contactName: '张**',
        contactPhone: '138****5678',
        contactEmail: 'z***@example.com',
      });
      const everything = JSON.stringify([list, detail], (_, value) => (typeof value === 'bigint' ? `${value}` : value));
      expect(everything).not.toMatch(/12345678|zhang@|张三丰/);
    }));

  test('staff see every order, of one buyer or vendor if they want', () =>
    rolledBack(async (db) => {
      const { buyer, other, first, second, third } = await twoSellersThreeOrders(db);
      const all = ids(await listOrders(db, { ...page, pageSize: 100 }));
      expect(all).toEqual(expect.arrayContaining([first, second, third]));
      expect(ids(await listOrders(db, { ...page, buyerId: buyer.accountId }))).toEqual([second, first]);
      expect(ids(await listOrders(db, { ...page, vendorId: other.vendorId }))).toEqual([third]);
    }));
});

describe('one order', () => {
  test('its buyer sees all of it, with its history and countdown', () =>
    rolledBack(async (db) => {
      const { buyer, second } = await twoSellersThreeOrders(db);
      const order = await findBuyerOrder(db, buyer.accountId, second);
      expect(order).toMatchObject({ contactName: '张三丰', contactPhone: '13812345678', status: 'PAID' });
      expect(order?.events.map(({ verb, toStatus }) => [verb, toStatus])).toEqual([
        ['place', 'UNPAID'],
        ['pay', 'PAID'],
      ]);
      const countdown = order?.deadlines.find((deadline) => deadline.status === 'PENDING');
      expect(countdown).toMatchObject({ kind: 'settle-order', derivation: { ruleId: 'RFD-05', amount: 5 } });
    }));

  test('another’s and a missing one answer alike', () =>
    rolledBack(async (db) => {
      const { stranger, other, second } = await twoSellersThreeOrders(db);
      expect(await findBuyerOrder(db, stranger.accountId, second)).toBeNull();
      expect(await findBuyerOrder(db, stranger.accountId, 'ord_none')).toBeNull();
      expect(await findVendorOrder(db, other.vendorId, second)).toBeNull();
      expect(await findOrder(db, 'ord_none')).toBeNull();
      expect(await findOrder(db, second)).toMatchObject({ id: second, contactName: '张**' });
    }));
});
