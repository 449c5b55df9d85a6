import { describe, expect, it } from 'vitest';
import type { Db } from '@/lib/db';
import { findDeadline } from '@/lib/deadlines';
import { closeCase, deadlineHandlers, listCases, listDocuments, listVendorDocuments } from '@/lib/documents';
import { parseBeijingDay } from '@/lib/kernel/clock';
import {
  approveApplication,
  attachLicence,
  claimApplication,
  findJoining,
  judgeApplicationDocument,
  proveBankAccount,
  submitApplication,
} from '@/lib/onboarding';
import { aStaffMember } from '../../factories/accounts';
import {
  acceptPapers,
  aLicence,
  anApplicantWithAmount,
  aProvedApplicant,
  aSubmittedApplication,
  attachPapers,
  someApplication,
} from '../../factories/onboarding';
import { contextFor, rolledBack } from '../../support/context';

const now = new Date('2026-11-20T02:00:00Z');

async function papersOfApplication(db: Db, applicationId: string) {
  const rows = await listDocuments(db, { applicationId });
  return new Map(rows.map((row) => [row.kind, row]));
}

/** An admitted vendor whose licence is good until a day. */
async function aVendorWithLicence(db: Db, expiresOn: string | null, companyName = '云帆软件（深圳）有限公司') {
  const { actor, amount } = await anApplicantWithAmount(db, { companyName });
  const ctx = contextFor(db, actor);
  await proveBankAccount(ctx, { amount });
  await attachPapers(ctx, expiresOn === null ? null : parseBeijingDay(expiresOn));
  const { applicationId } = await submitApplication(ctx, someApplication());
  const staff = contextFor(db, await aStaffMember(db, 'ONBOARDING_REVIEW'));
  await claimApplication(staff, { applicationId });
  await acceptPapers(staff, applicationId);
  const { vendorId } = await approveApplication(staff, { applicationId });
  return { vendorId, actor, applicationId };
}

const announced = (db: Db, event: string) =>
  db.$queryRaw<{ data: { params: Record<string, string> } }[]>`
    SELECT data FROM pgboss.job WHERE name = 'announce' AND data->>'event' = ${event}`;

describe('papers of an application (ONB-04, ONB-05)', () => {
  it('are three, and each upload takes the place of the one before', () =>
    rolledBack(async (db) => {
      const actor = await aProvedApplicant(db);
      const ctx = contextFor(db, actor);
      await attachLicence(ctx, { licence: await aLicence(), expiresOn: parseBeijingDay('2030-01-01') });
      const { documents } = await findJoining(db, actor.accountId, now);
      expect(documents?.map(({ kind }) => kind).sort()).toEqual(['BANK_PROOF', 'LEGAL_REPRESENTATIVE_ID', 'LICENCE']);
      expect(documents?.find(({ kind }) => kind === 'LICENCE')).toMatchObject({
        expiresOn: '2030-01-01',
        status: 'PENDING',
      });
      expect(await db.vendorDocument.count({ where: { status: 'REPLACED' } })).toBe(1);
    }));

  it('that ran out are not taken', () =>
    rolledBack(async (db) => {
      const ctx = contextFor(db, await aProvedApplicant(db));
      const licence = await aLicence();
      await expect(attachLicence(ctx, { licence, expiresOn: parseBeijingDay('2026-11-19') })).rejects.toMatchObject({
        code: 'documents.expired',
        field: 'licence',
      });
    }));

  it('are judged one by one by whoever took the application on, a rejected one with its reason', () =>
    rolledBack(async (db) => {
      const { actor, applicationId } = await aSubmittedApplication(db);
      const papers = await papersOfApplication(db, applicationId);
      const documentId = papers.get('LEGAL_REPRESENTATIVE_ID')?.id ?? '';
      const staff = contextFor(db, await aStaffMember(db, 'ONBOARDING_REVIEW'));
      const reason = '证件反面缺失，请补充';
      const judge = () => judgeApplicationDocument(staff, { documentId, verdict: 'reject', reason });
      await expect(judge()).rejects.toMatchObject({ code: 'onboarding.notClaimed' });
      await claimApplication(staff, { applicationId });
      const finance = contextFor(db, await aStaffMember(db, 'FINANCE'));
      await expect(judgeApplicationDocument(finance, { documentId, verdict: 'accept' })).rejects.toMatchObject({
        code: 'kernel.forbidden',
      });
      await judge();
      const { documents } = await findJoining(db, actor.accountId, now);
      expect(documents?.find(({ id }) => id === documentId)).toMatchObject({ status: 'REJECTED', reason });
      await expect(judge()).rejects.toMatchObject({ code: 'kernel.stepRefused' });
      await judgeApplicationDocument(staff, { documentId, verdict: 'accept' });
      expect((await papersOfApplication(db, applicationId)).get('LEGAL_REPRESENTATIVE_ID')).toMatchObject({
        status: 'ACCEPTED',
        reason: null,
      });
    }));
});

describe('a licence in force (ONB-21)', () => {
  it('sets its reminders and its end, and belongs to the company', () =>
    rolledBack(async (db) => {
      const { vendorId } = await aVendorWithLicence(db, '2027-03-31');
      const [, , licence] = (await listVendorDocuments(db, vendorId)).toSorted((a, b) => a.kind.localeCompare(b.kind));
      expect(licence).toMatchObject({
        kind: 'LICENCE',
        status: 'ACCEPTED',
        expiry: { due: '2027-03-31T15:59:59.999Z' },
      });
      const due = async (kind: string) => (await findDeadline(db, kind, licence?.id ?? ''))?.dueAt.toISOString();
      expect(await due('licence-reminder-30')).toBe('2027-03-01T15:59:59.999Z');
      expect(await due('licence-reminder-7')).toBe('2027-03-24T15:59:59.999Z');
      expect(await due('licence-reminder-1')).toBe('2027-03-30T15:59:59.999Z');
      expect(await db.storedFile.count({ where: { vendorId } })).toBe(3);
    }));

  it('without an end sets none, and of reminders that are past none either', () =>
    rolledBack(async (db) => {
      const { vendorId } = await aVendorWithLicence(db, null);
      expect((await listVendorDocuments(db, vendorId)).every(({ expiry }) => expiry === null)).toBe(true);
      expect(await db.deadline.count({ where: { kind: { startsWith: 'licence-' } } })).toBe(0);
      const soon = await aVendorWithLicence(db, '2026-11-25', '另一家有限公司');
      const [, , licence] = (await listVendorDocuments(db, soon.vendorId)).toSorted((a, b) =>
        a.kind.localeCompare(b.kind),
      );
      const kinds = await db.deadline.findMany({ where: { subjectId: licence?.id ?? '' }, select: { kind: true } });
      expect(kinds.map(({ kind }) => kind).sort()).toEqual(['licence-expiry', 'licence-reminder-1']);
    }));

  it('reminds its company, and at its end staff get one case, which they close with a word', () =>
    rolledBack(async (db) => {
      const { vendorId } = await aVendorWithLicence(db, '2027-03-31');
      const licence = (await listVendorDocuments(db, vendorId)).find(({ kind }) => kind === 'LICENCE');
      const due = { subjectId: licence?.id ?? '' };
      const system = (at: string) => contextFor(db, { kind: 'system', job: 'deadlines' } as const, at);
      await deadlineHandlers['licence-reminder-7']?.(system('2027-03-24T15:59:59.999Z'), due);
      expect((await announced(db, 'licence.reminder')).map(({ data }) => data.params)).toEqual([
        { days: '7', day: '2027-03-31' },
      ]);
      const end = system('2027-03-31T15:59:59.999Z');
      await deadlineHandlers['licence-expiry']?.(end, due);
      await deadlineHandlers['licence-expiry']?.(end, due);
      const open = { isOpen: true, page: 1, pageSize: 10 };
      const { rows, total } = await listCases(db, open);
      expect(total).toBe(1);
      expect(rows[0]).toMatchObject({ kind: 'LICENCE_EXPIRED', vendorId, companyName: '云帆软件（深圳）有限公司' });

      const caseId = rows[0]?.id ?? '';
      const note = '已电话联系，企业本周提交新执照';
      const finance = contextFor(db, await aStaffMember(db, 'FINANCE'));
      await expect(closeCase(finance, { caseId, note })).rejects.toMatchObject({ code: 'kernel.forbidden' });
      const staff = contextFor(db, await aStaffMember(db, 'ONBOARDING_REVIEW'));
      await closeCase(staff, { caseId, note });
      await expect(closeCase(staff, { caseId, note })).rejects.toMatchObject({ code: 'kernel.notFound' });
      expect((await listCases(db, open)).total).toBe(0);
      expect((await listCases(db, { ...open, isOpen: false })).rows[0]).toMatchObject({ note });
    }));
});
