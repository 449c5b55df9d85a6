import { describe, expect, it } from 'vitest';
import {
  approveChange,
  claimChange,
  correctAccountChange,
  correctCompanyChange,
  findChange,
  judgeChangeDocument,
  proveAccountChange,
  requestCompanyChange,
  returnChange,
  startAccountChange,
  withdrawChange,
} from '@/lib/changes';
import type { Db, OperatorActor } from '@/lib/db';
import { findDeadline } from '@/lib/deadlines';
import { listCases, listDocuments } from '@/lib/documents';
import { addBeijingDays, beijingDay, parseBeijingDay } from '@/lib/kernel/clock';
import { formatYuan } from '@/lib/kernel/money';
import { aStaffMember } from '../../factories/accounts';
import { amountArrives, someAccount, someCompanyChange } from '../../factories/changes';
import { aCitizenNumber, aLicence } from '../../factories/onboarding';
import { aVendor } from '../../factories/vendors';
import { contextFor, rolledBack } from '../../support/context';

const at = '2026-11-20T02:00:00Z';
const later = '2026-12-15T02:00:00Z';
const reason = '变更日期与新执照不一致，请核对';

async function aReviewer(db: Db, changeId: string, when = at) {
  const staff = contextFor<OperatorActor>(db, await aStaffMember(db, 'ONBOARDING_REVIEW'), when);
  await claimChange(staff, { changeId });
  return staff;
}

async function aReturnedChange(db: Db, wishes: Parameters<typeof someCompanyChange>[3] = {}) {
  const vendor = await aVendor(db);
  const input = await someCompanyChange(db, vendor, at, wishes);
  const { changeId } = await requestCompanyChange(contextFor(db, vendor, at), input);
  const staff = await aReviewer(db, changeId);
  return { vendor, staff, changeId, input };
}

describe('a change that staff send back (ONB-21, ONB-22)', () => {
  it('comes back with its remarks, waits for nobody, and is under way still', () =>
    rolledBack(async (db) => {
      const { vendor, staff, changeId, input } = await aReturnedChange(db);
      await returnChange(staff, { changeId, reason, remarks: { changedOn: '以执照签发日为准', explanation: '' } });
      const change = await findChange(db, changeId, staff.now, vendor.vendorId);
      expect(change).toMatchObject({
        status: 'CHANGES_REQUESTED',
        reason,
        remarks: { changedOn: '以执照签发日为准' },
        claimedById: null,
      });
      expect(change?.remarks).not.toHaveProperty('explanation');
      expect(await findDeadline(db, 'review-change', changeId)).toBeNull();
      const told = await db.$queryRaw`
        SELECT 1 FROM pgboss.job WHERE name = 'announce' AND data->>'event' = 'change.changes-requested'`;
      expect(told).toHaveLength(1);
      const ctx = contextFor(db, vendor, at);
      await expect(requestCompanyChange(ctx, input)).rejects.toMatchObject({ code: 'changes.underway' });
    }));

  it('is handed in again with a new promise; the rejected paper has to be another, and the reviewer another claim', () =>
    rolledBack(async (db) => {
      const { vendor, staff, changeId, input } = await aReturnedChange(db);
      const [licence] = await listDocuments(db, { changeId });
      await judgeChangeDocument(staff, { documentId: licence?.id ?? '', verdict: 'reject', reason: '照片不清晰' });
      await returnChange(staff, { changeId, reason, remarks: {} });
      const ctx = contextFor(db, vendor, later);
      const corrected = { ...input, changeId, changedOn: parseBeijingDay('2026-11-18'), licence: undefined };
      await expect(correctCompanyChange(ctx, corrected)).rejects.toMatchObject({
        code: 'changes.paperStillRejected',
        field: 'licence',
      });
      await correctCompanyChange(ctx, { ...corrected, licence: await aLicence(later) });
      const change = await findChange(db, changeId, ctx.now);
      expect(change).toMatchObject({ status: 'UNDER_REVIEW', changedOn: '2026-11-18', reason: null, remarks: {} });
      expect(await findDeadline(db, 'review-change', changeId)).toMatchObject({
        dueAt: new Date('2026-12-24T15:59:59.999Z'),
      });
      await expect(approveChange(staff, { changeId })).rejects.toMatchObject({ code: 'changes.notClaimed' });
      const second = await aReviewer(db, changeId, later);
      for (const { id } of await listDocuments(db, { changeId })) {
        await judgeChangeDocument(second, { documentId: id, verdict: 'accept' });
      }
      await approveChange(second, { changeId });
      expect((await findChange(db, changeId, ctx.now))?.events.map(({ verb }) => verb)).toEqual([
        'request',
        'claim',
        'requestChanges',
        'resubmit',
        'claim',
        'approve',
      ]);
    }));

  it.each([
    [30, false],
    [31, true],
  ])('counts as reported when it first was: %i days after it happened is late %s', (days, late) =>
    rolledBack(async (db) => {
      const { vendor, staff, changeId, input } = await aReturnedChange(db);
      await returnChange(staff, { changeId, reason, remarks: {} });
      const changedOn = addBeijingDays(beijingDay(new Date(at)), -days);
      await correctCompanyChange(contextFor(db, vendor, later), { ...input, changeId, changedOn, licence: undefined });
      expect((await findChange(db, changeId, staff.now))?.isLate).toBe(late);
      const { total } = await listCases(db, { isOpen: true, page: 1, pageSize: 10 });
      expect(total).toBe(late ? 1 : 0);
    }),
  );

  it('keeps what was shown of another legal representative; one that was not shown has to be', () =>
    rolledBack(async (db) => {
      const representativeIdNumber = aCitizenNumber();
      const { vendor, staff, changeId, input } = await aReturnedChange(db, {
        legalRepresentative: '孙立',
        representativeIdNumber,
        representativeIdCopy: await aLicence(at, 'LEGAL_REPRESENTATIVE_ID'),
      });
      const papers = await listDocuments(db, { changeId });
      const copy = papers.find(({ kind }) => kind === 'LEGAL_REPRESENTATIVE_ID')?.id ?? '';
      await judgeChangeDocument(staff, { documentId: copy, verdict: 'reject', reason: '证件边缘被裁切' });
      await returnChange(staff, { changeId, reason, remarks: { legalRepresentative: '姓名有误' } });
      const ctx = contextFor(db, vendor, later);
      const again = {
        ...input,
        changeId,
        licence: undefined,
        representativeIdNumber: null,
        legalRepresentative: '孙莉',
      };
      await expect(correctCompanyChange(ctx, { ...again, representativeIdCopy: undefined })).rejects.toMatchObject({
        code: 'changes.paperStillRejected',
        field: 'representativeIdCopy',
      });
      const representativeIdCopy = await aLicence(later, 'LEGAL_REPRESENTATIVE_ID');
      await correctCompanyChange(ctx, { ...again, representativeIdCopy });
      expect(await findChange(db, changeId, ctx.now)).toMatchObject({
        wanted: { legalRepresentative: '孙莉' },
        representativeId: representativeIdNumber,
      });
      const other = await aReturnedChange(db);
      await returnChange(other.staff, { changeId: other.changeId, reason, remarks: {} });
      const renamed = { ...other.input, changeId: other.changeId, legalRepresentative: '孙立', licence: undefined };
      await expect(correctCompanyChange(contextFor(db, other.vendor, later), renamed)).rejects.toMatchObject({
        field: 'representativeIdNumber',
      });
      const numbered = { ...renamed, representativeIdNumber };
      await expect(correctCompanyChange(contextFor(db, other.vendor, later), numbered)).rejects.toMatchObject({
        code: 'changes.evidenceMissing',
        field: 'representativeIdCopy',
      });
    }));

  it('is not sent back unclaimed, not put right by another vendor or before it was sent back, and may be taken back', () =>
    rolledBack(async (db) => {
      const { vendor, staff, changeId, input } = await aReturnedChange(db);
      const unclaimed = contextFor<OperatorActor>(db, await aStaffMember(db, 'ONBOARDING_REVIEW'), at);
      const words = { changeId, reason, remarks: {} };
      await expect(returnChange(unclaimed, words)).rejects.toMatchObject({ code: 'changes.notClaimed' });
      const corrected = { ...input, changeId, licence: undefined };
      const own = contextFor(db, vendor, at);
      await expect(correctCompanyChange(own, corrected)).rejects.toMatchObject({ code: 'kernel.stepRefused' });
      await returnChange(staff, words);
      const stranger = contextFor(db, await aVendor(db), at);
      await expect(correctCompanyChange(stranger, corrected)).rejects.toMatchObject({ code: 'kernel.notFound' });
      const { explanation, expiresOn } = input;
      const account = { changeId, changedOn: null, explanation, licence: undefined, expiresOn };
      await expect(correctAccountChange(own, account)).rejects.toMatchObject({ code: 'kernel.notFound' });
      await withdrawChange(own, { changeId });
      expect((await findChange(db, changeId, own.now))?.status).toBe('WITHDRAWN');
    }));
});

describe('an account under a new name that staff send back (ONB-15, SET-10)', () => {
  it('stays proved while its licence is put right', () =>
    rolledBack(async (db) => {
      const vendor = await aVendor(db);
      const ctx = contextFor(db, vendor, at);
      const changedOn = parseBeijingDay('2026-11-10');
      const named = someAccount('某某新名科技有限公司', { changedOn, licence: await aLicence(at) });
      const { changeId } = await startAccountChange(ctx, named);
      const amount = await amountArrives(db, changeId, at);
      await proveAccountChange(ctx, { changeId, amount });
      const staff = await aReviewer(db, changeId);
      await returnChange(staff, { changeId, reason, remarks: {} });
      await expect(startAccountChange(ctx, named)).rejects.toMatchObject({ code: 'changes.underway' });
      const put = { changeId, explanation: '企业更名，已完成登记', licence: undefined, expiresOn: null };
      await expect(correctAccountChange(ctx, { ...put, changedOn: null })).rejects.toMatchObject({
        field: 'changedOn',
      });
      await correctAccountChange(ctx, { ...put, changedOn: parseBeijingDay('2026-11-12') });
      const change = await findChange(db, changeId, ctx.now);
      expect(change).toMatchObject({ status: 'UNDER_REVIEW', changedOn: '2026-11-12' });
      expect(change?.checks.find(({ name }) => name === 'accountProved')?.met).toBe(true);
      expect(formatYuan(amount)).toMatch(/^0\.\d\d$/);
    }));
});
