import { afterAll, describe, expect, test } from 'vitest';
import type { Db } from '@/lib/db';
import { NotFound } from '@/lib/kernel/errors';
import { fen } from '@/lib/kernel/money';
import { closeSender } from '@/lib/outbox';
import { beginRecharge, creditRecharge, listRecharges, listStatement, loadRecharge } from '@/lib/wallet';
import { aProduct, aSeller } from '../../factories/catalog';
import { aBuyer, aPaidOrder } from '../../factories/orders';
import { contextFor, rolledBack } from '../../support/context';

afterAll(closeSender);

const page = { page: 1, pageSize: 20 };
const system = { kind: 'system', job: 'test' } as const;

async function recharged(db: Db, buyer: Awaited<ReturnType<typeof aBuyer>>, amount: bigint) {
  const begun = await beginRecharge(contextFor(db, buyer), { amount: fen(amount), returnTo: '/console/orders/ord_1' });
  await creditRecharge(contextFor(db, system), {
    orderNo: begun.orderNo,
    paymentNo: `PAY-${begun.orderNo}`,
    amount: fen(amount),
    status: 'SUCCESS',
    paidAt: new Date('2026-11-20T02:00:30Z'),
  });
  return begun;
}

describe("a wallet's pages", () => {
  test('WAL-01: the statement is sorted by time or amount and narrowed to one record', () =>
    rolledBack(async (db) => {
      const buyer = await aBuyer(db);
      const { orderNo } = await recharged(db, buyer, 200_000n);
      await recharged(db, buyer, 50_000n);
      const orderId = await aPaidOrder(db, buyer, await aProduct(db, await aSeller(db)));
      const amounts = async (filter: object) =>
        (await listStatement(db, buyer.accountId, { ...page, ...filter })).rows.map(({ amount }) => Number(amount));
      expect(await amounts({})).toEqual([-144_000, 50_000, 200_000]);
      const { rows } = await listStatement(db, buyer.accountId, { ...page, sort: 'at' });
      expect(rows.map(({ rechargeNo }) => rechargeNo)).toEqual([orderNo, expect.stringMatching(/^RC/), null]);
      expect(await amounts({ sort: 'at' })).toEqual([200_000, 50_000, -144_000]);
      expect(await amounts({ sort: 'amount' })).toEqual([-144_000, 50_000, 200_000]);
      expect(await amounts({ sort: '-amount' })).toEqual([200_000, 50_000, -144_000]);
      expect(await amounts({ subject: { type: 'order', id: orderId } })).toEqual([-144_000]);
      expect(await amounts({ subject: { type: 'order', id: 'ord_other' } })).toEqual([]);
    }));

  test("WAL-01: a recharge is shown to its own person, without the gateway's address", () =>
    rolledBack(async (db) => {
      const buyer = await aBuyer(db);
      const { rechargeId: id, orderNo } = await recharged(db, buyer, 200_000n);
      const shown = await loadRecharge(db, buyer.accountId, { id });
      expect(await loadRecharge(db, buyer.accountId, { orderNo })).toEqual(shown);
      expect(shown).toMatchObject({ status: 'PAID', amount: 200_000n, returnTo: '/console/orders/ord_1' });
      expect(shown).toMatchObject({ wasOpened: false });
      expect(shown).not.toHaveProperty('payUrl');
      await expect(loadRecharge(db, (await aBuyer(db)).accountId, { id })).rejects.toThrow(NotFound);
    }));

  test('WAL-01: recharges are sorted by amount, either way', () =>
    rolledBack(async (db) => {
      const buyer = await aBuyer(db);
      for (const amount of [200_000n, 50_000n, 90_000n]) await recharged(db, buyer, amount);
      const amounts = async (sort: 'amount' | '-amount') =>
        (await listRecharges(db, buyer.accountId, { ...page, sort })).rows.map(({ amount }) => Number(amount));
      expect(await amounts('amount')).toEqual([50_000, 90_000, 200_000]);
      expect(await amounts('-amount')).toEqual([200_000, 90_000, 50_000]);
    }));
});
