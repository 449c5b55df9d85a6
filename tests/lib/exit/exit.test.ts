import { afterAll, describe, expect, it } from 'vitest';
import type { Db } from '@/lib/db';
import { findDeadline } from '@/lib/deadlines';
import { listDepositMovements, payDeposit } from '@/lib/deposits';
import {
  askToLeave,
  confirmClear,
  findLatestExit,
  listExits,
  payDepositBack,
  recallExit,
  receivePaper,
  returnDeposit,
} from '@/lib/exit';
import { deadlineHandlers } from '@/lib/exit/deadlines';
import { recordReturnReport } from '@/lib/exit/use-cases/record-return-report';
import { beijingDay } from '@/lib/kernel/clock';
import { fen } from '@/lib/kernel/money';
import { account, balanceOf, trialBalance } from '@/lib/ledger';
import { closeSender } from '@/lib/outbox';
import { listActiveHolds } from '@/lib/vendors';
import { aStaffMember, recharge } from '../../factories/accounts';
import { aProduct, aSeller } from '../../factories/catalog';
import { systemStepsIn } from '../../factories/delivery';
import { aCharge } from '../../factories/deposits';
import { aBuyer, aPaidOrder } from '../../factories/orders';
import { MemoryBank } from '../../factories/settlement';
import { aVendor } from '../../factories/vendors';
import { contextFor, rolledBack } from '../../support/context';

afterAll(closeSender);

const joined = new Date('2026-11-02T02:00:00Z');
const at = new Date('2026-11-20T02:00:00Z');
const later = (days: number) => new Date(at.getTime() + days * 86_400_000);
const leaving = { reason: '业务调整，结束合作', understood: 'on' } as const;
const system = { kind: 'system', job: 'test' } as const;

async function aDepositor(db: Db, tier = 500_000) {
  const vendor = await aVendor(db, { at: joined });
  const staff = await aStaffMember(db, 'FINANCE');
  await recharge(db, vendor.accountId, fen(tier));
  if (tier > 0) await payDeposit(contextFor(db, vendor, joined), { tier: fen(tier) });
  const ask = () => askToLeave(contextFor(db, vendor, at), leaving);
  const latest = async (when = at) => {
    const exit = await findLatestExit(db, vendor.vendorId, when);
    if (!exit) throw new Error('No exit');
    return exit;
  };
  const vendorStatus = async () => (await db.vendor.findUniqueOrThrow({ where: { id: vendor.vendorId } })).status;
  return { vendor, staff, ask, latest, vendorStatus, vendorId: vendor.vendorId };
}

describe('asking to leave (DEP-17)', () => {
  it('takes the store down; clear of everything, the fifteen working days start at once (C-11)', () =>
    rolledBack(async (db) => {
      const { ask, latest, vendorId } = await aDepositor(db);
      await ask();
      const exit = await latest();
      expect(exit).toMatchObject({ status: 'CLEARED', held: 500_000n, blockers: [], needsPaperReceipt: false });
      expect(exit.dueAt && beijingDay(exit.dueAt)).toBe('2026-12-11');
      expect((await listActiveHolds(db, vendorId, at)).map(({ kind, hides }) => [kind, hides])).toEqual([
        ['VENDOR_CHOICE', true],
      ]);
      await expect(ask()).rejects.toMatchObject({ code: 'exit.alreadyLeaving' });
    }));

  it('is the owner’s to do', () =>
    rolledBack(async (db) => {
      const { vendor } = await aDepositor(db, 0);
      const member = { ...vendor, accountId: 'acc_member' };
      await expect(askToLeave(contextFor(db, member, at), leaving)).rejects.toMatchObject({ code: 'exit.ownerOnly' });
    }));

  it('waits for what is unfinished: named, counted live, and looked at again every day (DEP-19)', () =>
    rolledBack(async (db) => {
      const seller = await aSeller(db);
      const product = await aProduct(db, seller);
      const orderId = await aPaidOrder(db, await aBuyer(db, { balance: fen(1_000_000) }), product);
      const { exitId } = await askToLeave(contextFor(db, seller, at), leaving);
      const blockersNow = async () => (await findLatestExit(db, seller.vendorId, at))?.blockers;
      expect(await blockersNow()).toEqual(['undelivered']);
      await expect(confirmClear(contextFor(db, seller, at), { exitId })).rejects.toMatchObject({
        code: 'exit.blocked',
        receipt: { outcome: { granted: false, missing: ['undelivered'] } },
      });
      await db.order.update({ where: { id: orderId }, data: { status: 'REFUNDED' } });
      expect(await blockersNow()).toEqual([]);
      const check = await findDeadline(db, 'check-exit', exitId);
      if (!check) throw new Error('Nobody looks again');
      await db.deadline.update({ where: { id: check.id }, data: { status: 'DONE' } });
      await deadlineHandlers['check-exit']?.(contextFor(db, system, check.dueAt), { subjectId: exitId });
      expect(await findLatestExit(db, seller.vendorId, check.dueAt)).toMatchObject({ status: 'CLEARED' });
    }));
});

describe('calling it back (DEP-18)', () => {
  it('carries the deposit over and opens the store; asking again later is a new way out', () =>
    rolledBack(async (db) => {
      const { vendor, staff, ask, latest, vendorId, vendorStatus } = await aDepositor(db);
      const { exitId } = await ask();
      await recallExit(contextFor(db, vendor, later(1)), { exitId });
      expect(await latest(later(1))).toMatchObject({ status: 'RECALLED', held: 500_000n });
      expect(await listActiveHolds(db, vendorId, later(1))).toEqual([]);
      expect(await findDeadline(db, 'deposit-return', exitId)).toBeNull();
      expect(await vendorStatus()).toBe('ADMITTED');
      await expect(returnDeposit(contextFor(db, staff, later(1)), { exitId })).rejects.toMatchObject({
        code: 'kernel.stepRefused',
      });
      await askToLeave(contextFor(db, vendor, later(2)), leaving);
      expect((await latest(later(2))).id).not.toBe(exitId);
    }));

  it('is too late once the bank was asked', () =>
    rolledBack(async (db) => {
      const { vendor, staff, ask } = await aDepositor(db);
      const { exitId } = await ask();
      await returnDeposit(contextFor(db, staff, later(1)), { exitId });
      await expect(recallExit(contextFor(db, vendor, later(1)), { exitId })).rejects.toMatchObject({
        status: 'PAYING',
      });
    }));
});

describe('giving the deposit back (DEP-17)', () => {
  it('in full through the bank; refused first, paid at the second try, and the vendor has left', () =>
    rolledBack(async (db) => {
      const { staff, ask, latest, vendorId, vendorStatus } = await aDepositor(db);
      const bank = new MemoryBank();
      const { exitId } = await ask();
      const held = () => balanceOf(db, account.vendorDeposit(vendorId));
      const pay = async (day: number) => {
        await returnDeposit(contextFor(db, staff, later(day)), { exitId });
        await payDepositBack({ exitId }, systemStepsIn(db, later(day)), bank);
        // A repeated job asks, and sends nothing again.
        await payDepositBack({ exitId }, systemStepsIn(db, later(day)), bank);
      };
      await pay(1);
      expect(bank.transfers.get(`${exitId}-1`)?.content).toMatchObject({
        amount: 500_000n,
        accountNumber: '6222000011112222',
      });
      expect([await held(), await balanceOf(db, account.payout(exitId))]).toEqual([0n, 500_000n]);
      const report = (request: string, reason: string | null) =>
        recordReturnReport(contextFor(db, system, later(2)), bank.report(request, reason));
      expect(await report(`${exitId}-1`, '账户已销户')).toBe('ACTED_ON');
      expect(await latest(later(2))).toMatchObject({ status: 'CLEARED', failure: '账户已销户' });
      expect(await held()).toBe(500_000n);
      expect(await report(`${exitId}-1`, '账户已销户')).toBe('REPEATED');

      await pay(3);
      expect(await report(`${exitId}-2`, null)).toBe('ACTED_ON');
      expect(await report(`${exitId}-2`, null)).toBe('REPEATED');
      expect(await vendorStatus()).toBe('EXITED');
      expect([await held(), await balanceOf(db, account.bankClearing())]).toEqual([0n, 500_000n]);
      expect((await trialBalance(db)).sum).toBe(0n);
      const { rows } = await listDepositMovements(db, vendorId, { sort: 'at', page: 1, pageSize: 10 });
      expect(rows.map(({ kind, amount }) => [kind, amount])).toEqual([
        ['PAYMENT', 500_000n],
        ['RETURN', -500_000n],
        ['RETURN_FAILED', 500_000n],
        ['RETURN', -500_000n],
      ]);
      const list = await listExits(db, { page: 1, pageSize: 10 });
      expect(list.rows).toMatchObject([{ id: exitId, status: 'EXITED', held: 500_000n }]);
    }));

  it('ends by itself where nothing is held', () =>
    rolledBack(async (db) => {
      const { staff, ask, vendorStatus } = await aDepositor(db, 0);
      const { exitId } = await ask();
      await returnDeposit(contextFor(db, staff, at), { exitId });
      expect(await vendorStatus()).toBe('EXITED');
    }));

  it('looks once more before the bank is asked: a debt made meanwhile stops it (DEP-19)', () =>
    rolledBack(async (db) => {
      const { vendor, staff, ask } = await aDepositor(db);
      const { exitId } = await ask();
      await aCharge(db, staff, vendor, { amount: fen(500_001) }, later(1));
      await expect(returnDeposit(contextFor(db, staff, later(1)), { exitId })).rejects.toMatchObject({
        code: 'exit.blocked',
        receipt: { outcome: { missing: ['debt'] } },
      });
    }));

  it('is noted as late after the last promised day, and not before (C-11)', () =>
    rolledBack(async (db) => {
      const { ask, latest } = await aDepositor(db);
      const { exitId } = await ask();
      const { dueAt } = await latest();
      await deadlineHandlers['deposit-return']?.(contextFor(db, system, dueAt ?? at), { subjectId: exitId });
      expect((await latest()).events.map(({ verb }) => verb)).toEqual(['ask', 'clear', 'overdue']);
    }));
});

describe('a paper receipt (DEP-17, DEP-20, C-12)', () => {
  it.each([
    ['2019-08-31T15:59:59Z', true],
    ['2019-08-31T16:00:00Z', false],
  ])('of a deposit paid at %s must come back: %s', (paidAt, needed) =>
    rolledBack(async (db) => {
      const { staff, vendor, vendorId, latest } = await aDepositor(db);
      const [paid] = await db.depositPayment.findMany({ where: { vendorId } });
      const { id: _, ...row } = paid ?? { id: '' };
      await db.depositPayment.create({ data: { ...row, id: 'dpp_old', paidAt, amount: 1n } as never });
      const { exitId } = await askToLeave(contextFor(db, vendor, at), leaving);
      expect(await latest()).toMatchObject({ needsPaperReceipt: needed, status: needed ? 'ASKED' : 'CLEARED' });
      if (!needed) return;
      expect((await latest()).blockers).toEqual(['paperReceipt']);
      await receivePaper(contextFor(db, staff, later(3)), { exitId });
      const exit = await latest(later(3));
      expect(exit).toMatchObject({ status: 'CLEARED', estimate: '2027-01-07' });
      expect(exit.dueAt && beijingDay(exit.dueAt)).toBe('2026-12-14');
      await expect(receivePaper(contextFor(db, staff, later(4)), { exitId })).rejects.toMatchObject({
        code: 'kernel.stepRefused',
      });
    }),
  );
});
