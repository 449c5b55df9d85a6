import { describe, expect, it } from 'vitest';
import { loadCurrentAgreement, publishAgreements, signEarningsSupplement } from '@/lib/agreements';
import {
  approveChange,
  claimChange,
  findChange,
  judgeChangeDocument,
  listChanges,
  listVendorChanges,
  refuseChange,
  reportLateChange,
  requestCompanyChange,
  withdrawChange,
} from '@/lib/changes';
import type { Db, OperatorActor, VendorActor } from '@/lib/db';
import { findDeadline } from '@/lib/deadlines';
import { listCases, listDocuments, listVendorDocuments } from '@/lib/documents';
import { addBeijingDays, beijingDay, parseBeijingDay } from '@/lib/kernel/clock';
import { clearOutVendor } from '@/lib/vendors';
import { aStaffMember } from '../../factories/accounts';
import { someCompanyChange } from '../../factories/changes';
import { aCitizenNumber, aLicence } from '../../factories/onboarding';
import { aCreditCode, aVendor } from '../../factories/vendors';
import { contextFor, rolledBack } from '../../support/context';

const at = '2026-11-20T02:00:00Z';
const now = new Date(at);

const _nameOf = async (db: Db, { vendorId }: VendorActor) =>
  (await db.vendor.findUniqueOrThrow({ where: { id: vendorId } })).companyName;

async function aReviewer(db: Db, changeId: string, when = at) {
  const staff = contextFor<OperatorActor>(db, await aStaffMember(db, 'ONBOARDING_REVIEW'), when);
  await claimChange(staff, { changeId });
  return staff;
}

async function acceptAll(staff: Awaited<ReturnType<typeof aReviewer>>, changeId: string) {
  for (const { id } of await listDocuments(staff.db, { changeId })) {
    await judgeChangeDocument(staff, { documentId: id, verdict: 'accept' });
  }
}

async function _sign(db: Db, vendor: VendorActor) {
  const ctx = contextFor(db, vendor);
  await publishAgreements(ctx);
  const { id: agreementId } = await loadCurrentAgreement(db, 'EARNINGS_SUPPLEMENT', now);
  await signEarningsSupplement(ctx, { agreementId, agreed: 'on' });
}

describe('company data after admission (ONB-21)', () => {
  it('change once staff accepted the papers; the new licence is in force and reminds', () =>
    rolledBack(async (db) => {
      const vendor = await aVendor(db);
      const representativeIdNumber = aCitizenNumber();
      const expiresOn = parseBeijingDay('2028-01-31');
      const input = await someCompanyChange(db, vendor, at, {
        legalRepresentative: '孙立',
        representativeIdNumber,
        representativeIdCopy: await aLicence(at, 'LEGAL_REPRESENTATIVE_ID'),
        expiresOn,
      });
      const ctx = contextFor(db, vendor);
      const { changeId } = await requestCompanyChange(ctx, input);
      expect(JSON.stringify(ctx.changes)).not.toContain(representativeIdNumber);
      expect(await findDeadline(db, 'review-change', changeId)).toMatchObject({
        dueAt: new Date('2026-12-01T15:59:59.999Z'),
      });
      const staff = await aReviewer(db, changeId);
      await expect(approveChange(staff, { changeId })).rejects.toMatchObject({
        code: 'changes.notApprovable',
        receipt: { outcome: { missing: ['papersAccepted'] } },
      });
      await acceptAll(staff, changeId);
      await approveChange(staff, { changeId });
      expect(await db.vendor.findUniqueOrThrow({ where: { id: vendor.vendorId } })).toMatchObject({
        legalRepresentative: '孙立',
        representativeMark: expect.any(String),
      });
      const licence = (await listVendorDocuments(db, vendor.vendorId)).find(({ kind }) => kind === 'LICENCE');
      expect(licence).toMatchObject({ status: 'ACCEPTED', expiresOn });
      expect(await findDeadline(db, 'licence-reminder-30', licence?.id ?? '')).not.toBeNull();
      expect(await findDeadline(db, 'review-change', changeId)).toBeNull();
      expect((await findChange(db, changeId, now))?.events.map(({ verb }) => verb)).toEqual([
        'request',
        'claim',
        'approve',
      ]);
    }));

  it('a newer licence ends the reminders of the older', () =>
    rolledBack(async (db) => {
      const vendor = await aVendor(db);
      for (const year of ['2027', '2029']) {
        const input = await someCompanyChange(db, vendor, at, { expiresOn: parseBeijingDay(`${year}-06-30`) });
        const { changeId } = await requestCompanyChange(contextFor(db, vendor), input);
        const staff = await aReviewer(db, changeId);
        await acceptAll(staff, changeId);
        await approveChange(staff, { changeId });
      }
      const pending = await db.deadline.findMany({ where: { kind: 'licence-expiry', status: 'PENDING' } });
      expect(pending.map(({ dueAt }) => dueAt.toISOString())).toEqual(['2029-06-30T15:59:59.999Z']);
    }));

  it.each([
    [30, false],
    [31, true],
  ])('reported %i days after it happened is late: %s', (days, late) =>
    rolledBack(async (db) => {
      const vendor = await aVendor(db);
      const changedOn = addBeijingDays(beijingDay(now), -days);
      const input = await someCompanyChange(db, vendor, at, { changedOn });
      const { changeId } = await requestCompanyChange(contextFor(db, vendor), input);
      expect((await findChange(db, changeId, now))?.isLate).toBe(late);
      const { rows } = await listCases(db, { isOpen: true, page: 1, pageSize: 10 });
      expect(rows.map(({ kind, causeId }) => [kind, causeId])).toEqual(late ? [['LATE_REPORT', changeId]] : []);
      if (late) expect(rows[0]?.receiptId).toMatch(/^rcp_/);
    }),
  );

  it('cannot be reported ahead, twice at once, or without its evidence', () =>
    rolledBack(async (db) => {
      const vendor = await aVendor(db);
      const ctx = contextFor(db, vendor);
      const report = async (wishes: object) =>
        requestCompanyChange(ctx, await someCompanyChange(db, vendor, at, wishes));
      await expect(report({ changedOn: parseBeijingDay('2026-11-21') })).rejects.toMatchObject({
        code: 'changes.inFuture',
      });
      await expect(report({ legalRepresentative: '孙立' })).rejects.toMatchObject({
        code: 'changes.evidenceMissing',
        field: 'representativeIdNumber',
      });
      const representativeIdNumber = aCitizenNumber();
      await expect(report({ legalRepresentative: '孙立', representativeIdNumber })).rejects.toMatchObject({
        field: 'representativeIdCopy',
      });
      const { changeId } = await report({});
      const [first] = await listVendorChanges(db, vendor.vendorId);
      expect(first).toMatchObject({ id: changeId, status: 'UNDER_REVIEW' });
      await withdrawChange(ctx, { changeId });
      await report({});
    }));

  it('of another vendor do not exist, and nobody decides without the duty and the claim', () =>
    rolledBack(async (db) => {
      const vendor = await aVendor(db);
      const stranger = await aVendor(db);
      const { changeId } = await requestCompanyChange(contextFor(db, vendor), await someCompanyChange(db, vendor, at));
      await expect(withdrawChange(contextFor(db, stranger), { changeId })).rejects.toMatchObject({
        code: 'kernel.notFound',
      });
      expect(await findChange(db, changeId, now, stranger.vendorId)).toBeNull();
      const finance = contextFor(db, await aStaffMember(db, 'FINANCE'));
      await expect(claimChange(finance, { changeId })).rejects.toMatchObject({ code: 'kernel.forbidden' });
      const staff = contextFor(db, await aStaffMember(db, 'ONBOARDING_REVIEW'));
      await expect(approveChange(staff, { changeId })).rejects.toMatchObject({ code: 'changes.notClaimed' });
      const insider = contextFor<OperatorActor>(db, { ...vendor, kind: 'operator', duties: ['ONBOARDING_REVIEW'] });
      await expect(claimChange(insider, { changeId })).rejects.toMatchObject({ code: 'kernel.forbidden' });
    }));

  it('refused leave everything as it was, with the reason and a receipt', () =>
    rolledBack(async (db) => {
      const vendor = await aVendor(db);
      const input = await someCompanyChange(db, vendor, at, { creditCode: aCreditCode() });
      const { changeId } = await requestCompanyChange(contextFor(db, vendor), input);
      const staff = await aReviewer(db, changeId);
      const reason = '执照照片不清晰，无法核对';
      await refuseChange(staff, { changeId, reason });
      expect((await db.vendor.findUniqueOrThrow({ where: { id: vendor.vendorId } })).creditCode).not.toBe(
        input.creditCode,
      );
      expect(await findChange(db, changeId, now)).toMatchObject({
        status: 'REFUSED',
        reason,
        receiptId: expect.any(String),
      });
      expect((await listChanges(db, { statuses: ['REFUSED'], page: 1, pageSize: 5 })).total).toBe(1);
    }));

  it('bring nobody in who was cleared out (VIO-07)', () =>
    rolledBack(async (db) => {
      const gone = await aVendor(db);
      const system = contextFor(db, { kind: 'system', job: 'conduct' } as const);
      const { creditCode } = await db.vendor.findUniqueOrThrow({ where: { id: gone.vendorId } });
      const vendor = await aVendor(db);
      await clearOutVendor(system, { vendorId: gone.vendorId, reason: '严重违规', receiptId: null });
      const input = await someCompanyChange(db, vendor, at, { creditCode });
      await expect(requestCompanyChange(contextFor(db, vendor), input)).rejects.toMatchObject({
        code: 'vendors.barredForever',
      });
    }));

  it('that lie too long are told to everyone who could decide', () =>
    rolledBack(async (db) => {
      const vendor = await aVendor(db);
      const { changeId } = await requestCompanyChange(contextFor(db, vendor), await someCompanyChange(db, vendor, at));
      await aStaffMember(db, 'ONBOARDING_REVIEW');
      const due = contextFor(db, { kind: 'system', job: 'deadlines' } as const, '2026-12-01T15:59:59.999Z');
      await reportLateChange(due, { subjectId: changeId });
      const told = await db.$queryRaw<object[]>`
        SELECT 1 FROM pgboss.job WHERE name = 'announce' AND data->>'event' = 'change.review-overdue'`;
      expect(told).toHaveLength(1);
    }));
});
