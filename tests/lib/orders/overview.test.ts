import { afterAll, describe, expect, test } from 'vitest';
import { fen } from '@/lib/kernel/money';
import { countBuyerOrders, findOrderCountdowns, findOrderNames, listBuyerOrders, payOrder } from '@/lib/orders';
import { closeSender } from '@/lib/outbox';
import { aProduct, aSeller, someSpecs } from '../../factories/catalog';
import { aBuyer, anOrder, aPaidOrder } from '../../factories/orders';
import { contextFor, rolledBack } from '../../support/context';

afterAll(closeSender);

const at = new Date('2026-11-20T02:00:00Z');
const lastInstant = new Date('2026-11-24T15:59:59.999Z');
const page = { page: 1, pageSize: 20 };

describe("a buyer's overview", () => {
  test('RFD-01, RFD-05: orders count as refundable to the last instant of day 5', () =>
    rolledBack(async (db) => {
      const buyer = await aBuyer(db, { balance: fen(500_000) });
      const product = await aProduct(db, await aSeller(db));
      const paid = await aPaidOrder(db, buyer, product, at);
      await anOrder(db, buyer, product, at);
      await anOrder(db, await aBuyer(db), product, at);

      const during = await countBuyerOrders(db, buyer.accountId, lastInstant);
      expect(during).toMatchObject({ total: 2, inReview: 1, unpaid: 144_000n });
      expect(during.byStatus).toMatchObject({ UNPAID: 1, PAID: 1, COMPLETED: 0 });
      const refundable = await listBuyerOrders(db, buyer.accountId, { ...page, inReviewAt: lastInstant });
      expect(refundable.rows.map(({ id }) => id)).toEqual([paid]);

      const after = new Date(lastInstant.getTime() + 1);
      expect((await countBuyerOrders(db, buyer.accountId, after)).inReview).toBe(0);
      expect((await listBuyerOrders(db, buyer.accountId, { ...page, inReviewAt: after })).total).toBe(0);
    }));

  test('ORD-03, RFD-05: each order counts down to what comes next', () =>
    rolledBack(async (db) => {
      const buyer = await aBuyer(db, { balance: fen(500_000) });
      const product = await aProduct(db, await aSeller(db));
      const [waiting, paid] = [await anOrder(db, buyer, product, at), await anOrder(db, buyer, product, at)];
      const before = await findOrderCountdowns(db, [waiting, paid]);
      expect(before.get(paid)).toMatchObject({ ruleId: 'ORD-03' });
      await payOrder(contextFor(db, buyer, at), { orderId: paid });
      const countdowns = await findOrderCountdowns(db, [waiting, paid]);
      expect(countdowns.get(waiting)).toMatchObject({ ruleId: 'ORD-03' });
      expect(countdowns.get(paid)).toMatchObject({ ruleId: 'RFD-05', due: lastInstant.toISOString() });
      expect(await findOrderCountdowns(db, [])).toEqual(new Map());
    }));

  test('orders are named for their own buyer only', () =>
    rolledBack(async (db) => {
      const buyer = await aBuyer(db);
      const id = await anOrder(db, buyer, await aProduct(db, await aSeller(db), { name: '云表单' }), at);
      expect((await findOrderNames(db, buyer.accountId, [id])).get(id)?.productName).toBe('云表单');
      expect((await findOrderNames(db, (await aBuyer(db)).accountId, [id])).size).toBe(0);
    }));

  test('orders are sorted by day or by price, either way', () =>
    rolledBack(async (db) => {
      const buyer = await aBuyer(db);
      const seller = await aSeller(db);
      const cheap = await aProduct(db, seller, {
        specs: someSpecs().map((spec) => ({ ...spec, prices: spec.prices.slice(0, 1) })),
      });
      const first = await anOrder(db, buyer, await aProduct(db, seller), at);
      const second = await anOrder(db, buyer, cheap, new Date(at.getTime() + 1000));
      const sorted = async (sort: 'placedAt' | '-placedAt' | 'payable' | '-payable') =>
        (await listBuyerOrders(db, buyer.accountId, { ...page, sort })).rows.map(({ id }) => id);
      expect(await sorted('placedAt')).toEqual([first, second]);
      expect(await sorted('-placedAt')).toEqual([second, first]);
      expect(await sorted('payable')).toEqual([second, first]);
      expect(await sorted('-payable')).toEqual([first, second]);
    }));
});
