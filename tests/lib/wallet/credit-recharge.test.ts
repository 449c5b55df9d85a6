import { describe, expect, it } from 'vitest';
import type { BuyerActor, Db } from '@/lib/db';
import { findDeadline } from '@/lib/deadlines';
import { parseBeijingDay } from '@/lib/kernel/clock';
import { fen } from '@/lib/kernel/money';
import { account, post } from '@/lib/ledger';
import type { PaymentReport } from '@/lib/partners';
import {
  beginRecharge,
  creditRecharge,
  listRecharges,
  listStatement,
  recheckRecharge,
  walletBalance,
} from '@/lib/wallet';
import { aBuyer } from '../../factories/accounts';
import { contextFor, rolledBack } from '../../support/context';

const now = new Date('2026-11-20T02:00:00Z');
const system = (db: Db) => contextFor(db, { kind: 'system', job: 'test' } as const, now);

async function aRecharge(db: Db, actor: BuyerActor, amount = 200_000) {
  return beginRecharge(contextFor(db, actor), { amount: fen(amount), returnTo: '/console/orders/ord_1' });
}
const aReport = (orderNo: string, wishes: Partial<PaymentReport> = {}): PaymentReport => ({
  paymentNo: 'PY1',
  orderNo,
  amount: fen(200_000),
  status: 'SUCCESS',
  paidAt: now,
  ...wishes,
});

describe('a recharge (WAL-01)', () => {
  it('is credited once, however often and in whatever order the gateway speaks', () =>
    rolledBack(async (db) => {
      const actor = await aBuyer(db);
      const { orderNo, rechargeId } = await aRecharge(db, actor);
      const verdicts: string[] = [];
      for (const status of ['PENDING', 'SUCCESS', 'PENDING', 'SUCCESS', 'CLOSED'] as const) {
        verdicts.push(await creditRecharge(system(db), aReport(orderNo, { status })));
      }
      expect(verdicts).toEqual(['NOTHING_TO_DO', 'ACTED_ON', 'NOTHING_TO_DO', 'REPEATED', 'NOTHING_TO_DO']);
      expect(await walletBalance(db, actor.accountId)).toBe(200_000n);
      expect(await listRecharges(db, actor.accountId, { page: 1, pageSize: 5 })).toMatchObject({
        total: 1,
        rows: [{ id: rechargeId, status: 'PAID', paidAt: now, returnTo: '/console/orders/ord_1' }],
      });
    }));

  it.each([
    ['a fen too much', { amount: fen(200_001) }, 'WRONG_AMOUNT'],
    ['a fen too little', { amount: fen(199_999) }, 'WRONG_AMOUNT'],
    ['an order number nobody gave out', { orderNo: 'RC0' }, 'UNKNOWN_REFERENCE'],
  ])('is not credited for %s', (_what, wrong, verdict) =>
    rolledBack(async (db) => {
      const actor = await aBuyer(db);
      const { orderNo } = await aRecharge(db, actor);
      expect(await creditRecharge(system(db), aReport(orderNo, wrong))).toBe(verdict);
      expect(await walletBalance(db, actor.accountId)).toBe(0n);
      expect(await creditRecharge(system(db), aReport(orderNo))).toBe('ACTED_ON');
    }),
  );

  it('is not credited for another payment than the one its page was opened for', () =>
    rolledBack(async (db) => {
      const actor = await aBuyer(db);
      const { orderNo, rechargeId } = await aRecharge(db, actor);
      await db.recharge.update({ where: { id: rechargeId }, data: { paymentNo: 'PY-other' } });
      expect(await creditRecharge(system(db), aReport(orderNo))).toBe('UNKNOWN_REFERENCE');
    }));

  it('that was closed and then paid is credited all the same: the money is there', () =>
    rolledBack(async (db) => {
      const actor = await aBuyer(db);
      const { orderNo } = await aRecharge(db, actor);
      expect(await creditRecharge(system(db), aReport(orderNo, { status: 'CLOSED' }))).toBe('ACTED_ON');
      expect(await creditRecharge(system(db), aReport(orderNo))).toBe('ACTED_ON');
      expect(await walletBalance(db, actor.accountId)).toBe(200_000n);
    }));

  it('keeps no path that leads elsewhere', () =>
    rolledBack(async (db) => {
      const actor = await aBuyer(db);
      await beginRecharge(contextFor(db, actor), { amount: fen(1), returnTo: '//evil.example' });
      const { rows } = await listRecharges(db, actor.accountId, { page: 1, pageSize: 5 });
      expect(rows[0]?.returnTo).toBeNull();
    }));

  it('of which nobody reports for an hour is asked about, and no longer once it was paid', () =>
    rolledBack(async (db) => {
      const actor = await aBuyer(db);
      const silent = await aRecharge(db, actor);
      const paid = await aRecharge(db, actor);
      expect((await findDeadline(db, 'check-recharge', silent.rechargeId))?.dueAt).toEqual(
        new Date('2026-11-20T03:00:00Z'),
      );
      await creditRecharge(system(db), aReport(paid.orderNo));
      expect(await findDeadline(db, 'check-recharge', paid.rechargeId)).toBeNull();
      await recheckRecharge(system(db), { subjectId: silent.rechargeId });
      await recheckRecharge(system(db), { subjectId: paid.rechargeId });
      const jobs = await db.$queryRaw`SELECT data FROM pgboss.job WHERE name = 'check-recharge'`;
      expect(jobs).toEqual([{ data: { rechargeId: silent.rechargeId } }]);
    }));
});

describe('the statement', () => {
  async function aStatement(db: Db) {
    const actor = await aBuyer(db);
    const other = await aBuyer(db);
    for (const [index, day] of ['2026-11-18', '2026-11-19', '2026-11-20'].entries()) {
      const { orderNo } = await aRecharge(db, actor, 10_000);
      const ctx = contextFor(db, { kind: 'system', job: 'test' } as const, `${day}T02:00:00Z`);
      await creditRecharge(ctx, aReport(orderNo, { amount: fen(10_000), paymentNo: `PY${index}` }));
    }
    const { orderNo } = await aRecharge(db, other, 77_700);
    await creditRecharge(system(db), aReport(orderNo, { amount: fen(77_700) }));
    await post(system(db), {
      reason: 'order.paid',
      key: 'order.paid:ord_1',
      subject: { type: 'order', id: 'ord_1' },
      transfers: [{ from: account.wallet(actor.accountId), to: account.escrow('ord_1'), amount: fen(25_000) }],
    });
    return actor.accountId;
  }
  const page = { page: 1, pageSize: 10 };

  it('lists one person’s entries, newest first, with the balance after each, and sums them', () =>
    rolledBack(async (db) => {
      const statement = await listStatement(db, await aStatement(db), page);
      expect(statement).toMatchObject({ total: 4, incoming: 30_000n, outgoing: 25_000n });
      expect(statement.rows.map(({ reason, amount, balanceAfter }) => [reason, amount, balanceAfter])).toEqual([
        ['order.paid', -25_000n, 5_000n],
        ['wallet.recharged', 10_000n, 30_000n],
        ['wallet.recharged', 10_000n, 20_000n],
        ['wallet.recharged', 10_000n, 10_000n],
      ]);
      expect(statement.rows[0]).toMatchObject({ subjectType: 'order', subjectId: 'ord_1', at: now });
    }));

  it.each([
    ['by reason', { reason: 'order.paid' as const }, 1, 0n, 25_000n],
    ['what came in', { direction: 'in' as const }, 3, 30_000n, 0n],
    ['what went out', { direction: 'out' as const }, 1, 0n, 25_000n],
    ['from a day', { from: parseBeijingDay('2026-11-19') }, 3, 20_000n, 25_000n],
    ['to a day', { to: parseBeijingDay('2026-11-19') }, 2, 20_000n, 0n],
    ['one day', { from: parseBeijingDay('2026-11-19'), to: parseBeijingDay('2026-11-19') }, 1, 10_000n, 0n],
    ['nothing', { from: parseBeijingDay('2027-01-01') }, 0, 0n, 0n],
  ])('can be narrowed: %s', (_what, filter, total, incoming, outgoing) =>
    rolledBack(async (db) => {
      const statement = await listStatement(db, await aStatement(db), { ...filter, ...page });
      expect(statement).toMatchObject({ total, incoming, outgoing });
      expect(statement.rows).toHaveLength(total);
    }),
  );

  it('comes in pages, and a page past the end is empty but knows the sums', () =>
    rolledBack(async (db) => {
      const accountId = await aStatement(db);
      const second = await listStatement(db, accountId, { page: 2, pageSize: 3 });
      expect(second).toMatchObject({ total: 4, incoming: 30_000n });
      expect(second.rows.map(({ balanceAfter }) => balanceAfter)).toEqual([10_000n]);
      expect(await listStatement(db, accountId, { page: 9, pageSize: 3 })).toMatchObject({ rows: [], total: 4 });
    }));
});
