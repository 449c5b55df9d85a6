import { describe, expect, it } from 'vitest';
import type { Db } from '@/lib/db';
import { listSubjectDeadlines } from '@/lib/deadlines';
import { payDeposit } from '@/lib/deposits';
import { deadlineHandlers } from '@/lib/deposits/deadlines';
import { beijingDay } from '@/lib/kernel/clock';
import { fen } from '@/lib/kernel/money';
import { holdStore, listActiveHolds } from '@/lib/vendors';
import { aStaffMember, recharge } from '../../factories/accounts';
import { aCharge } from '../../factories/deposits';
import { aVendor } from '../../factories/vendors';
import { contextFor, rolledBack } from '../../support/context';

const monday = '2026-09-28T02:00:00Z';
/** 29, 30 September; 8, 9 and Saturday the 10th, made up; 12, 13 October. */
const due = new Date('2026-10-13T15:59:59.999Z');
const system = { kind: 'system', job: 'deposit-top-up' } as const;

async function charged(db: Db, { tier = 500_000, amount = 300_000, at = monday } = {}) {
  const vendor = await aVendor(db, { at });
  const staff = await aStaffMember(db, 'FINANCE');
  await recharge(db, vendor.accountId, fen(2_000_000));
  await payDeposit(contextFor(db, vendor, at), { tier: fen(tier) });
  await aCharge(db, staff, vendor, { amount: fen(amount) }, at);
  const { vendorId } = vendor;
  return {
    vendor,
    staff,
    pay: (to: number, when: Date | string) => payDeposit(contextFor(db, vendor, when), { tier: fen(to) }),
    lapse: (when = new Date(due.getTime() + 1)) =>
      deadlineHandlers['deposit-top-up']?.(contextFor(db, system, when), { subjectId: vendorId }),
    holds: async (when: Date) => (await listActiveHolds(db, vendorId, when)).map(({ kind }) => kind),
    open: async () =>
      (await listSubjectDeadlines(db, 'vendor', vendorId))
        .filter(({ status }) => status === 'PENDING')
        .map(({ kind, dueAt }) => [kind, beijingDay(dueAt)]),
    topUps: () => db.depositTopUp.findMany({ where: { vendorId }, orderBy: { openedAt: 'asc' } }),
  };
}

const after = new Date(due.getTime() + 1);

describe('the time to make the deposit up (DEP-16, DEC-06)', () => {
  it('is seven working days across National Day, with reminders when three and one are left', () =>
    rolledBack(async (db) => {
      const { open, topUps } = await charged(db);
      expect(await open()).toEqual([
        ['deposit-top-up-reminder-3', '2026-10-09'],
        ['deposit-top-up-reminder-1', '2026-10-12'],
        ['deposit-top-up', '2026-10-13'],
      ]);
      expect(await topUps()).toMatchObject([{ tier: 500_000n, status: 'RUNNING', dueAt: due }]);
    }));

  it('is seven working days across Spring Festival', () =>
    rolledBack(async (db) => {
      const { open } = await charged(db, { at: '2026-02-12T02:00:00Z' });
      expect((await open()).at(-1)).toEqual(['deposit-top-up', '2026-02-28']);
    }));

  it('paid in its last instant keeps the store open; the clock stops', () =>
    rolledBack(async (db) => {
      const { pay, lapse, holds, open, topUps } = await charged(db);
      await pay(500_000, due);
      await lapse();
      expect(await holds(after)).toEqual([]);
      expect(await open()).toEqual([]);
      expect(await topUps()).toMatchObject([{ status: 'FULFILLED' }]);
    }));

  it('unpaid past it closes the store, and the payment itself opens it again (DEC-17)', () =>
    rolledBack(async (db) => {
      const { vendor, pay, lapse, holds, topUps } = await charged(db);
      // A sanction's hold is another cause: it neither helps nor goes.
      await holdStore(contextFor(db, system, due), {
        vendorId: vendor.vendorId,
        kind: 'SANCTION',
        causeId: 'san_1',
        hides: true,
        bansPublishing: false,
        startsAt: due,
        endsAt: null,
        receiptId: null,
      });
      await lapse();
      expect(await holds(after)).toEqual(['SANCTION', 'DEPOSIT']);
      expect(await topUps()).toMatchObject([{ status: 'OVERDUE' }]);
      await pay(500_000, after);
      expect(await holds(after)).toEqual(['SANCTION']);
      expect(await topUps()).toMatchObject([{ status: 'FULFILLED' }]);
    }));

  it('covers the whole tier: a lower one paid does not stop it (DEC-02)', () =>
    rolledBack(async (db) => {
      const { pay, lapse, holds, topUps } = await charged(db, { amount: 900_000 });
      await pay(200_000, monday);
      expect(await topUps()).toMatchObject([{ tier: 500_000n, status: 'RUNNING' }]);
      await lapse();
      expect(await holds(after)).toEqual(['DEPOSIT']);
      await pay(500_000, after);
      expect(await holds(after)).toEqual([]);
    }));

  it('begins anew with a further deduction, as one clock', () =>
    rolledBack(async (db) => {
      const { vendor, staff, open, topUps } = await charged(db);
      await aCharge(db, staff, vendor, { amount: fen(1) }, '2026-10-09T02:00:00Z');
      expect((await open()).at(-1)).toEqual(['deposit-top-up', '2026-10-19']);
      expect(await topUps()).toMatchObject([{ tier: 500_000n, status: 'RUNNING' }]);
    }));

  it('asks for more, not for later, once the store is closed', () =>
    rolledBack(async (db) => {
      const { vendor, staff, lapse, pay, holds, open, topUps } = await charged(db, { tier: 100_000, amount: 1 });
      await lapse();
      await aCharge(db, staff, vendor, { amount: fen(1) }, after);
      expect(await topUps()).toMatchObject([{ tier: 100_000n, status: 'OVERDUE', dueAt: due }]);
      expect((await open()).map(([kind]) => kind)).not.toContain('deposit-top-up-reminder-7');
      await pay(100_000, after);
      expect(await holds(after)).toEqual([]);
    }));

  it('does not begin where nothing was held and nothing is due', () =>
    rolledBack(async (db) => {
      const vendor = await aVendor(db);
      const staff = await aStaffMember(db, 'FINANCE');
      await aCharge(db, staff, vendor, { amount: fen(100) }, monday);
      expect(await db.depositTopUp.count({ where: { vendorId: vendor.vendorId } })).toBe(0);
    }));
});
