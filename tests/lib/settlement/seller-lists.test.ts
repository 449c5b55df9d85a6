import { afterAll, describe, expect, it } from 'vitest';
import type { Db } from '@/lib/db';
import { type callSorts, listCalls } from '@/lib/delivery';
import { fen } from '@/lib/kernel/money';
import { closeSender } from '@/lib/outbox';
import { type earningSorts, listEarnings, listWithdrawals, requestWithdrawal } from '@/lib/settlement';
import { listFindings } from '@/lib/violations';
import { aProduct, aSeller, builtAt } from '../../factories/catalog';
import { aDeliveredOrder } from '../../factories/delivery';
import { aBuyer } from '../../factories/orders';
import { aSettledOrder, deposit, signSupplement } from '../../factories/settlement';
import { aFinding } from '../../factories/violations';
import { contextFor, rolledBack } from '../../support/context';

afterAll(closeSender);

const page = { page: 1, pageSize: 10 };
const later = (hours: number) => new Date(builtAt.getTime() + hours * 3_600_000);

/** Two products at different prices, sold one after the other. */
async function market(db: Db) {
  const seller = await aSeller(db);
  const buyer = await aBuyer(db, { balance: fen(2_000_000) });
  const wiki = await aProduct(db, seller, { name: '栖页知识库' });
  const forms = await aProduct(db, seller, { name: '云表单专业版' });
  return { seller, buyer, wiki, forms };
}

describe('a vendor’s lists', () => {
  it('of earnings are sorted, searched, paged, and count down to the end of the review period', () =>
    rolledBack(async (db) => {
      const { seller, buyer, wiki, forms } = await market(db);
      const first = await aDeliveredOrder(db, buyer, wiki, builtAt);
      const second = await aDeliveredOrder(db, buyer, forms, later(1));
      await db.order.update({ where: { id: second }, data: { payable: 100_000n } });
      const ids = async (sort: (typeof earningSorts)[number]) =>
        (await listEarnings(db, seller.vendorId, later(2), { sort, ...page })).rows.map(({ orderId }) => orderId);
      expect(await ids('-paidAt')).toEqual([second, first]);
      expect(await ids('paidAt')).toEqual([first, second]);
      expect(await ids('orderAmount')).toEqual([second, first]);
      expect(await ids('-orderAmount')).toEqual([first, second]);
      const found = await listEarnings(db, seller.vendorId, later(2), { search: '知识', ...page });
      expect(found.rows).toMatchObject([{ orderId: first, countdown: { ruleId: 'RFD-05', amount: 5 } }]);
      expect((await listEarnings(db, seller.vendorId, later(2), { search: '%', ...page })).total).toBe(0);
      const paged = await listEarnings(db, seller.vendorId, later(2), { page: 2, pageSize: 1 });
      expect(paged).toMatchObject({ total: 2, rows: [{ orderId: first }] });
    }));

  it('of calls are sorted and searched', () =>
    rolledBack(async (db) => {
      const { seller, buyer, wiki, forms } = await market(db);
      const first = await aDeliveredOrder(db, buyer, wiki, builtAt);
      const second = await aDeliveredOrder(db, buyer, forms, later(1));
      const ids = async (sort: (typeof callSorts)[number]) =>
        (await listCalls(db, { vendorId: seller.vendorId, sort, ...page })).rows.map(({ orderId }) => orderId);
      expect(await ids('createdAt')).toEqual([first, second]);
      expect(await ids('-createdAt')).toEqual([second, first]);
      expect((await listCalls(db, { vendorId: seller.vendorId, search: '表单', ...page })).rows).toMatchObject([
        { orderId: second, lastError: null },
      ]);
      const { number } = await db.order.findUniqueOrThrow({ where: { id: first } });
      expect((await listCalls(db, { search: number, ...page })).rows).toMatchObject([{ orderId: first }]);
    }));

  it('of withdrawals are sorted by day and by amount', () =>
    rolledBack(async (db) => {
      const { seller, buyer, wiki } = await market(db);
      const settled = [];
      for (let count = 0; count < 3; count += 1) settled.push(await aSettledOrder(db, buyer, wiki));
      const at = settled[0]?.settledAt ?? expect.fail('nothing settled');
      await signSupplement(db, seller, at);
      await deposit(db, seller, 500_000, at);
      const ids = settled.map(({ orderId }) => orderId);
      const one = await requestWithdrawal(contextFor(db, seller, at), { orderIds: ids.slice(0, 2) });
      const next = new Date(at.getTime() + 1000);
      const two = await requestWithdrawal(contextFor(db, seller, next), { orderIds: [] });
      const list = async (sort?: 'amount' | '-amount' | 'requestedAt' | '-requestedAt') =>
        (await listWithdrawals(db, { vendorId: seller.vendorId, sort, ...page })).rows.map(({ id }) => id);
      const [larger, smaller] = [one.withdrawalId, two.withdrawalId];
      expect(await list()).toEqual([smaller, larger]);
      expect(await list('-requestedAt')).toEqual([smaller, larger]);
      expect(await list('requestedAt')).toEqual([larger, smaller]);
      expect(await list('amount')).toEqual([smaller, larger]);
      expect(await list('-amount')).toEqual([larger, smaller]);
    }));

  it('of findings are filtered and sorted, and each sanction counts down to its end', () =>
    rolledBack(async (db) => {
      const { seller } = await market(db);
      const fake = await aFinding(db, seller.vendorId, builtAt);
      const dishonest = await aFinding(db, seller.vendorId, later(1), { rowId: 'V-13' });
      const list = async (filter: object) =>
        (await listFindings(db, { vendorId: seller.vendorId, ...filter, ...page })).rows;
      expect((await list({})).map(({ id }) => id)).toEqual([dishonest, fake]);
      expect((await list({ sort: 'decidedAt' })).map(({ id }) => id)).toEqual([fake, dishonest]);
      const [only] = await list({ rowId: 'V-13' });
      expect(only?.sanctions).toMatchObject([
        { kind: 'STORE_BLOCK', countdown: { ruleId: 'V-13', amount: 30, countsFirstDay: true } },
        { kind: 'PUBLISHING_BAN', countdown: { due: only?.sanctions[1]?.endsAt?.toISOString() } },
      ]);
    }));
});
