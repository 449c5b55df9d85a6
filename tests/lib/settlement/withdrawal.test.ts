import { afterAll, describe, expect, it } from 'vitest';
import type { Db } from '@/lib/db';
import { NotFound } from '@/lib/kernel/errors';
import { fen } from '@/lib/kernel/money';
import { account, balanceOf, trialBalance } from '@/lib/ledger';
import { closeSender } from '@/lib/outbox';
import { listEarnings, listWithdrawals, loadWithdrawal, payOut, requestWithdrawal } from '@/lib/settlement';
import { deadlineHandlers } from '@/lib/settlement/deadlines';
import { recordPayoutReport } from '@/lib/settlement/use-cases/record-payout-report';
import { aProduct, aSeller } from '../../factories/catalog';
import { systemStepsIn } from '../../factories/delivery';
import { aBuyer } from '../../factories/orders';
import { aSettledOrder, aWithdrawal, deposit, MemoryBank, signSupplement } from '../../factories/settlement';
import { contextFor, rolledBack } from '../../support/context';

afterAll(closeSender);

const system = { kind: 'system', job: 'test' } as const;
const share = 129_600n;

async function market(db: Db) {
  const seller = await aSeller(db);
  const product = await aProduct(db, seller);
  const buyer = await aBuyer(db, { balance: fen(1_000_000) });
  const { orderId, settledAt } = await aSettledOrder(db, buyer, product);
  return { seller, product, buyer, orderId, at: settledAt };
}

describe('asking for the money', () => {
  it('SET-05: needs the supplement signed', () =>
    rolledBack(async (db) => {
      const { seller, at } = await market(db);
      await deposit(db, seller, 500_000, at);
      await expect(requestWithdrawal(contextFor(db, seller, at), { orderIds: [] })).rejects.toMatchObject({
        code: 'settlement.withdrawalRefused',
        params: { reason: 'SUPPLEMENT' },
      });
    }));

  it('DEP-05, DEP-06: needs the ¥5,000 tier for SaaS income, and the receipt says so per order', () =>
    rolledBack(async (db) => {
      const { seller, at, orderId } = await market(db);
      await signSupplement(db, seller, at);
      for (const tier of [0, 200_000]) {
        if (tier) await deposit(db, seller, tier, at);
        await expect(requestWithdrawal(contextFor(db, seller, at), { orderIds: [] })).rejects.toMatchObject({
          code: 'settlement.withdrawalRefused',
          params: { reason: 'DEPOSIT', tier: '5,000.00' },
          receipt: { outcome: { granted: false, orders: [{ orderId, missing: ['DEPOSIT'], tier: '500000' }] } },
        });
      }
      await deposit(db, seller, 500_000, at);
      await requestWithdrawal(contextFor(db, seller, at), { orderIds: [] });
    }));

  it('SET-07: moves the money on its way and promises a date with its derivation', () =>
    rolledBack(async (db) => {
      const { seller, at, orderId } = await market(db);
      const id = await aWithdrawal(db, seller, at);
      expect(await balanceOf(db, account.vendorPayable(seller.vendorId))).toBe(0n);
      expect(await balanceOf(db, account.payout(id))).toBe(share);
      const detail = await loadWithdrawal(db, id, { vendorId: seller.vendorId });
      expect(detail).toMatchObject({ amount: share, status: 'REQUESTED', orders: [{ orderId }] });
      expect(detail).not.toHaveProperty('accountNumber');
      expect(detail.arrivalFrom.getTime()).toBeLessThan(detail.arrivalBy.getTime());
      const promise = await db.deadline.findFirstOrThrow({ where: { kind: 'withdrawal-arrival', subjectId: id } });
      expect(promise.dueAt).toEqual(detail.arrivalBy);
      expect(promise.derivation).toMatchObject({ ruleId: 'SET-07', clock: 'working-days', amount: 20 });
      expect(await listEarnings(db, seller.vendorId, at, { page: 1, pageSize: 5 })).toMatchObject({
        rows: [{ state: 'IN_PAYOUT', withdrawalNumber: detail.number }],
      });
      // The account is kept encrypted, for this withdrawal alone.
      const row = await db.withdrawal.findUniqueOrThrow({ where: { id } });
      expect(row.accountNumber).not.toContain(row.accountTail);
      const other = await aSeller(db, { storeName: '另一家' });
      await expect(loadWithdrawal(db, id, { vendorId: other.vendorId })).rejects.toThrow(NotFound);
    }));

  it('cannot take an order twice, another vendor’s, or nothing', () =>
    rolledBack(async (db) => {
      const { seller, at, orderId } = await market(db);
      await aWithdrawal(db, seller, at);
      const ask = (orderIds: string[], vendor = seller) => requestWithdrawal(contextFor(db, vendor, at), { orderIds });
      await expect(ask([orderId])).rejects.toMatchObject({ code: 'settlement.selectionOutdated' });
      await expect(ask([])).rejects.toMatchObject({ code: 'settlement.nothingToWithdraw' });
      const other = await aSeller(db, { storeName: '另一家' });
      await expect(ask([orderId], other)).rejects.toMatchObject({ code: 'settlement.selectionOutdated' });
    }));

  it('DEC-14: takes the ticked orders only', () =>
    rolledBack(async (db) => {
      const { seller, product, buyer, at, orderId } = await market(db);
      const { settledAt } = await aSettledOrder(db, buyer, product, at);
      await signSupplement(db, seller, settledAt);
      await deposit(db, seller, 500_000, settledAt);
      const { amount } = await requestWithdrawal(contextFor(db, seller, settledAt), { orderIds: [orderId] });
      expect(amount).toBe(share);
      expect(await balanceOf(db, account.vendorPayable(seller.vendorId))).toBe(share);
    }));
});

describe('the bank', () => {
  async function paying(db: Db) {
    const { seller, at } = await market(db);
    const id = await aWithdrawal(db, seller, at);
    const bank = new MemoryBank();
    await payOut({ withdrawalId: id }, systemStepsIn(db, at), bank);
    return { seller, at, id, bank };
  }
  const statusOf = async (db: Db, id: string) => (await db.withdrawal.findUniqueOrThrow({ where: { id } })).status;

  it('is asked once, with the account proved at admission, however often the job runs', () =>
    rolledBack(async (db) => {
      const { id, bank, at } = await paying(db);
      await payOut({ withdrawalId: id }, systemStepsIn(db, at), bank);
      expect(bank.transfers.get(id)).toMatchObject({ asked: 1, amount: share, kind: 'PAYOUT' });
      expect(bank.transfers.get(id)?.content.accountNumber).toMatch(/^\d{8,32}$/);
      expect(await statusOf(db, id)).toBe('PAYING');
    }));

  it('pays: the money leaves the market, once, though told twice', () =>
    rolledBack(async (db) => {
      const { seller, at, id, bank } = await paying(db);
      const before = await balanceOf(db, account.bankClearing());
      const report = bank.report(id);
      const ctx = contextFor(db, system, at);
      expect(await recordPayoutReport(ctx, report)).toBe('ACTED_ON');
      expect(await recordPayoutReport(ctx, report)).toBe('REPEATED');
      expect(await statusOf(db, id)).toBe('PAID');
      expect(await balanceOf(db, account.payout(id))).toBe(0n);
      expect((await balanceOf(db, account.bankClearing())) - before).toBe(share);
      expect((await trialBalance(db)).sum).toBe(0n);
      expect(await db.deadline.count({ where: { subjectId: id, status: 'PENDING' } })).toBe(0);
      const { rows } = await listWithdrawals(db, { vendorId: seller.vendorId, page: 1, pageSize: 5 });
      expect(rows).toMatchObject([{ status: 'PAID', transferNo: report.transferNo }]);
    }));

  it('rejects: the money is back, the orders can be withdrawn again, the reason is kept', () =>
    rolledBack(async (db) => {
      const { seller, at, id, bank } = await paying(db);
      await recordPayoutReport(contextFor(db, system, at), bank.report(id, '账户已停用'));
      expect(await db.withdrawal.findUniqueOrThrow({ where: { id } })).toMatchObject({
        status: 'FAILED',
        failure: '账户已停用',
      });
      expect(await balanceOf(db, account.vendorPayable(seller.vendorId))).toBe(share);
      const again = await requestWithdrawal(contextFor(db, seller, at), { orderIds: [] });
      expect(again.amount).toBe(share);
    }));

  it('is believed only about the amount and the request that are ours', () =>
    rolledBack(async (db) => {
      const { at, id, bank } = await paying(db);
      const report = bank.report(id);
      const ctx = contextFor(db, system, at);
      expect(await recordPayoutReport(ctx, { ...report, amount: fen(share + 1n) })).toBe('WRONG_AMOUNT');
      expect(await recordPayoutReport(ctx, { ...report, requestId: 'wdr_none' })).toBe('UNKNOWN_REFERENCE');
      expect(await recordPayoutReport(ctx, { ...report, kind: 'VERIFICATION' })).toBe('UNKNOWN_REFERENCE');
      expect(await recordPayoutReport(ctx, { ...report, status: 'ACCEPTED' })).toBe('NOTHING_TO_DO');
      expect(await statusOf(db, id)).toBe('PAYING');
    }));

  it('changes its mind in vain: money that was paid does not come back by a later report', () =>
    rolledBack(async (db) => {
      const { at, id, bank, seller } = await paying(db);
      const ctx = contextFor(db, system, at);
      await recordPayoutReport(ctx, bank.report(id));
      expect(await recordPayoutReport(ctx, bank.report(id, '账户已停用'))).toBe('REPEATED');
      expect(await balanceOf(db, account.vendorPayable(seller.vendorId))).toBe(0n);
      const { events } = await loadWithdrawal(db, id, {});
      expect(events.map(({ verb }) => verb)).toEqual(['request', 'pay', 'complete', 'contradict']);
    }));

  it('is asked when it stays silent, and its answer counts like a notification', () =>
    rolledBack(async (db) => {
      const { at, id, bank } = await paying(db);
      const due = await db.deadline.findFirstOrThrow({ where: { kind: 'query-payout', status: 'PENDING' } });
      expect(due.dueAt.getTime() - at.getTime()).toBe(3_600_000);
      await db.deadline.update({ where: { id: due.id }, data: { status: 'DONE' } });
      await deadlineHandlers['query-payout']?.(contextFor(db, system, due.dueAt), { subjectId: id });
      bank.report(id);
      await payOut({ withdrawalId: id }, systemStepsIn(db, due.dueAt), bank);
      expect(await statusOf(db, id)).toBe('PAID');
    }));

  it('is late: that is noted for staff, and the promise stays what it was', () =>
    rolledBack(async (db) => {
      const { id } = await paying(db);
      const { arrivalBy } = await db.withdrawal.findUniqueOrThrow({ where: { id } });
      await deadlineHandlers['withdrawal-arrival']?.(contextFor(db, system, arrivalBy), { subjectId: id });
      const { events, arrivalBy: still } = await loadWithdrawal(db, id, {});
      expect(events.at(-1)?.verb).toBe('overdue');
      expect(still).toEqual(arrivalBy);
    }));
});
