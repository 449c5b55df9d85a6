import { describe, expect, it } from 'vitest';
import {
  assertCertified,
  certificationOf,
  deadlineHandlers,
  listCertifications,
  payCertificationFee,
} from '@/lib/certification';
import type { Db } from '@/lib/db';
import { fen } from '@/lib/kernel/money';
import { account, balanceOf } from '@/lib/ledger';
import { listReceipts } from '@/lib/receipts';
import { assertMayPublish, findStorePage, listActiveHolds } from '@/lib/vendors';
import { recharge } from '../../factories/accounts';
import { aVendor } from '../../factories/vendors';
import { contextFor, rolledBack } from '../../support/context';

const paidAt = '2026-11-20T02:00:00.000Z';
const lapsesAt = '2027-11-20T02:00:00.000Z';
const system = (db: Db, at: string) => contextFor(db, { kind: 'system', job: 'deadlines' } as const, at);

async function aPayingVendor(db: Db, amount = 100_000) {
  const vendor = await aVendor(db);
  await recharge(db, vendor.accountId, fen(amount));
  return vendor;
}
const openDeadlines = (db: Db, subjectId: string) =>
  db.deadline.findMany({
    where: { subjectId, status: 'PENDING' },
    orderBy: { dueAt: 'asc' },
    select: { kind: true, dueAt: true },
  });

describe('paying the certification fee', () => {
  it('takes ¥300 from the owner, opens publishing for a year and sets lapse and reminders (FEE-01, FEE-02, FEE-03, FEE-04, FEE-05, DEC-15)', () =>
    rolledBack(async (db) => {
      const vendor = await aPayingVendor(db);
      const { vendorId, accountId } = vendor;
      await expect(assertCertified(contextFor(db, vendor), vendorId)).rejects.toMatchObject({
        code: 'certification.notCertified',
        params: { state: 'NEVER_PAID', fee: '300.00', pay: '/seller/certification' },
        ruleIds: ['FEE-02'],
        receipt: { outcome: { certified: false } },
      });
      const { certificationId, validUntil } = await payCertificationFee(contextFor(db, vendor, paidAt), {
        seenUntil: '',
      });

      expect(validUntil.toISOString()).toBe(lapsesAt);
      await assertCertified(contextFor(db, vendor, paidAt), vendorId);
      expect(await balanceOf(db, account.wallet(accountId))).toBe(70_000n);
      expect(await balanceOf(db, account.certificationIncome())).toBe(30_000n);
      expect(await certificationOf(db, vendorId, new Date(paidAt))).toMatchObject({ state: 'VALID', fee: 30_000n });
      expect(await listReceipts(db, 'certification', certificationId)).toMatchObject([
        { ruleIds: ['FEE-01', 'FEE-04', 'FEE-05'] },
      ]);
      expect(await openDeadlines(db, vendorId)).toEqual([
        { kind: 'certification-reminder-30', dueAt: new Date('2027-10-21T02:00:00Z') },
        { kind: 'certification-reminder-7', dueAt: new Date('2027-11-13T02:00:00Z') },
        { kind: 'certification-reminder-1', dueAt: new Date('2027-11-19T02:00:00Z') },
        { kind: 'certification-lapse', dueAt: new Date(lapsesAt) },
      ]);
    }));

  it('is refused, with the figures and the way to recharge, if a fen is missing (WAL-04)', () =>
    rolledBack(async (db) => {
      const vendor = await aPayingVendor(db, 29_999);
      await expect(payCertificationFee(contextFor(db, vendor), {})).rejects.toMatchObject({
        code: 'wallet.insufficientBalance',
        params: {
          amount: '300.00',
          balance: '299.99',
          missing: '0.01',
          recharge: '/console/wallet/recharge?amount=0.01',
        },
      });
      expect(await db.certification.count()).toBe(0);
      expect(await balanceOf(db, account.wallet(vendor.accountId))).toBe(29_999n);
    }));

  it('prolongs a year that is still running, and moves its deadlines', () =>
    rolledBack(async (db) => {
      const vendor = await aPayingVendor(db);
      await payCertificationFee(contextFor(db, vendor, paidAt), {});
      const renewed = await payCertificationFee(contextFor(db, vendor, '2027-11-10T08:00:00Z'), {
        seenUntil: lapsesAt,
      });
      expect(renewed.validUntil).toEqual(new Date('2028-11-20T02:00:00Z'));
      const open = await openDeadlines(db, vendor.vendorId);
      expect(open).toHaveLength(4);
      expect(open.at(-1)).toEqual({ kind: 'certification-lapse', dueAt: new Date('2028-11-20T02:00:00Z') });
      expect(await listCertifications(db, vendor.vendorId)).toHaveLength(2);
    }));

  it('is refused where another member paid after the page was opened', () =>
    rolledBack(async (db) => {
      const vendor = await aPayingVendor(db);
      await payCertificationFee(contextFor(db, vendor, paidAt), { seenUntil: '' });
      await expect(payCertificationFee(contextFor(db, vendor, paidAt), { seenUntil: '' })).rejects.toMatchObject({
        code: 'certification.changed',
      });
      expect(await balanceOf(db, account.wallet(vendor.accountId))).toBe(70_000n);
    }));

  it('asks nothing of a vendor under the rules of 2018 (FEE-08)', () =>
    rolledBack(async (db) => {
      const vendor = await aPayingVendor(db);
      const then = contextFor(db, vendor, '2018-09-01T00:00:00Z');
      await assertCertified(then, vendor.vendorId);
      await expect(payCertificationFee(then, {})).rejects.toMatchObject({ code: 'certification.noFee' });
    }));
});

describe('a certification that lapses (DEC-15)', () => {
  it('hides the store until the next year is paid, which then runs from its payment', () =>
    rolledBack(async (db) => {
      const vendor = await aPayingVendor(db);
      const { vendorId } = vendor;
      await payCertificationFee(contextFor(db, vendor, paidAt), {});
      await deadlineHandlers['certification-lapse']?.(system(db, lapsesAt), { subjectId: vendorId });

      expect(await findStorePage(db, vendorId)).toBeNull();
      const [hold] = await listActiveHolds(db, vendorId, new Date(lapsesAt));
      expect(hold).toMatchObject({ kind: 'CERTIFICATION', hides: true, bansPublishing: false, endsAt: null });
      await assertMayPublish(contextFor(db, vendor, lapsesAt), vendorId);
      await expect(assertCertified(contextFor(db, vendor, lapsesAt), vendorId)).rejects.toMatchObject({
        params: { state: 'LAPSED', until: '2027-11-20 10:00' },
        ruleIds: ['FEE-05', 'DEC-15'],
      });

      const later = '2028-01-05T09:00:00Z';
      const { validUntil } = await payCertificationFee(contextFor(db, vendor, later), { seenUntil: lapsesAt });
      expect(validUntil).toEqual(new Date('2029-01-05T09:00:00Z'));
      expect(await findStorePage(db, vendorId)).not.toBeNull();
      await assertCertified(contextFor(db, vendor, later), vendorId);
    }));

  it('does not lapse if it was renewed in time, even where the old deadline still comes', () =>
    rolledBack(async (db) => {
      const vendor = await aPayingVendor(db);
      await payCertificationFee(contextFor(db, vendor, paidAt), {});
      await payCertificationFee(contextFor(db, vendor, '2027-11-19T02:00:00Z'), {});
      await deadlineHandlers['certification-lapse']?.(system(db, lapsesAt), { subjectId: vendor.vendorId });
      expect(await db.storeHold.count({ where: { vendorId: vendor.vendorId } })).toBe(0);
    }));

  it('was announced before, and is told when it happens; each once', () =>
    rolledBack(async (db) => {
      const vendor = await aPayingVendor(db);
      await payCertificationFee(contextFor(db, vendor, paidAt), {});
      const due = { subjectId: vendor.vendorId };
      await deadlineHandlers['certification-reminder-7']?.(system(db, '2027-11-13T02:00:00Z'), due);
      await deadlineHandlers['certification-lapse']?.(system(db, lapsesAt), due);
      await deadlineHandlers['certification-reminder-1']?.(system(db, lapsesAt), due);
      const told = await db.$queryRaw<{ event: string; accounts: string[]; params: unknown }[]>`
        SELECT data->>'event' AS event, data->'accountIds' AS accounts, data->'params' AS params FROM pgboss.job
        WHERE name = 'announce' AND data->>'event' LIKE 'certification.%' AND data->>'event' <> 'certification.paid'
        ORDER BY 1 DESC`;
      expect(told).toEqual([
        { event: 'certification.reminder', accounts: [vendor.accountId], params: { days: '7', until: lapsesAt } },
        { event: 'certification.lapsed', accounts: [vendor.accountId], params: { until: lapsesAt } },
      ]);
    }));
});
