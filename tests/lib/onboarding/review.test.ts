import { describe, expect, it } from 'vitest';
import { loadCurrentAgreement } from '@/lib/agreements';
import { findDeadline } from '@/lib/deadlines';
import { StepRefused } from '@/lib/kernel/transitions';
import {
  agreeToJoin,
  approveApplication,
  claimApplication,
  decisions,
  findApplicationDossier,
  findJoining,
  listApplications,
  refuseApplication,
  reportLateReview,
  requestChanges,
  submitApplication,
} from '@/lib/onboarding';
import type { ReviewInputs } from '@/lib/onboarding/rules';
import { policyByVersion } from '@/lib/policy';
import { findReceipt } from '@/lib/receipts';
import {
  findBankAccount,
  findStorePage,
  findVendorOfAccount,
  loadPayoutAccount,
  relatedAccountIds,
} from '@/lib/vendors';
import { aStaffMember } from '../../factories/accounts';
import { acceptPapers, aProvedApplicant, aSubmittedApplication, someApplication } from '../../factories/onboarding';
import { contextFor, rolledBack } from '../../support/context';

const now = new Date('2026-11-20T02:00:00Z');

describe('admission (GEN-05, ONB-22)', () => {
  it('makes a vendor with its first member, its store and the account it proved', () =>
    rolledBack(async (db) => {
      const { actor, applicationId } = await aSubmittedApplication(db);
      const staff = contextFor(db, await aStaffMember(db, 'ONBOARDING_REVIEW'));
      await claimApplication(staff, { applicationId });
      await acceptPapers(staff, applicationId);
      const { vendorId, receiptId } = await approveApplication(staff, { applicationId });

      expect(await findVendorOfAccount(db, actor.accountId)).toMatchObject({
        vendorId,
        ownerAccountId: actor.accountId,
        isOwner: true,
        status: 'ADMITTED',
        storeName: '云帆软件',
      });
      expect(await findStorePage(db, vendorId)).toMatchObject({
        name: '云帆软件',
        companyName: '云帆软件（深圳）有限公司',
        servicePhone: '13900000000',
        serviceQq: '20002',
      });
      expect(await findBankAccount(db, vendorId)).toEqual({
        bankName: '测试银行深圳分行',
        accountName: '云帆软件（深圳）有限公司',
        accountTail: '2222',
        verifiedAt: now,
        inUseSince: now,
      });
      expect((await loadPayoutAccount(db, vendorId)).accountNumber).toBe('7559000011112222');
      expect((await findJoining(db, actor.accountId, now)).step).toBe('fee');
      expect(await findDeadline(db, 'review-application', applicationId)).toBeNull();

      // The applicant may read the decision, and anyone can reckon it again.
      const receipt = await findReceipt(db, receiptId, { accountId: actor.accountId, isStaff: false });
      const again = decisions['onboarding.review'](policyByVersion('2019-09'), receipt?.inputs as ReviewInputs);
      expect(receipt).toMatchObject(again);
    }));

  it('ties other accounts of the same company to the vendor, so that they cannot buy from it (DEC-27)', () =>
    rolledBack(async (db) => {
      const colleague = await aProvedApplicant(db);
      const stranger = await aProvedApplicant(db, { companyName: '另一家有限公司' });
      const { actor, applicationId } = await aSubmittedApplication(db);
      const staff = contextFor(db, await aStaffMember(db, 'ONBOARDING_REVIEW'));
      await claimApplication(staff, { applicationId });
      await acceptPapers(staff, applicationId);
      const { vendorId } = await approveApplication(staff, { applicationId });
      const related = await relatedAccountIds(db, vendorId);
      expect(related.sort()).toEqual([actor.accountId, colleague.accountId].sort());
      expect(related).not.toContain(stranger.accountId);
      expect(await db.vendorRelatedAccount.count()).toBe(1);
    }));

  it('happens once', () =>
    rolledBack(async (db) => {
      const { applicationId } = await aSubmittedApplication(db);
      const staff = contextFor(db, await aStaffMember(db, 'ONBOARDING_REVIEW'));
      await claimApplication(staff, { applicationId });
      await acceptPapers(staff, applicationId);
      await approveApplication(staff, { applicationId });
      await expect(approveApplication(staff, { applicationId })).rejects.toBeInstanceOf(StepRefused);
      expect(await db.vendor.count()).toBe(1);
    }));

  it('is refused where a paper was not accepted, with a receipt that names what is missing (ONB-04)', () =>
    rolledBack(async (db) => {
      const { applicationId } = await aSubmittedApplication(db);
      const staff = contextFor(db, await aStaffMember(db, 'ONBOARDING_REVIEW'));
      await claimApplication(staff, { applicationId });
      await expect(approveApplication(staff, { applicationId })).rejects.toMatchObject({
        code: 'onboarding.notAdmissible',
        receipt: { outcome: { missing: ['licenceAccepted', 'representativeIdAccepted', 'bankProofAccepted'] } },
      });
    }));
});

describe('who may decide (ONB-22)', () => {
  it('only staff with the duty, who took the application on, and not on their own company', () =>
    rolledBack(async (db) => {
      const { actor, applicationId } = await aSubmittedApplication(db);
      const finance = contextFor(db, await aStaffMember(db, 'FINANCE'));
      await expect(claimApplication(finance, { applicationId })).rejects.toMatchObject({ code: 'kernel.forbidden' });
      await expect(approveApplication(finance, { applicationId })).rejects.toMatchObject({ code: 'kernel.forbidden' });
      const reviewer = contextFor(db, await aStaffMember(db, 'ONBOARDING_REVIEW'));
      await expect(approveApplication(reviewer, { applicationId })).rejects.toMatchObject({
        code: 'onboarding.notClaimed',
      });
      const self = contextFor(db, { ...actor, kind: 'operator', duties: ['ONBOARDING_REVIEW'] } as const);
      await expect(claimApplication(self, { applicationId })).rejects.toMatchObject({
        code: 'onboarding.ownApplication',
      });
      await expect(claimApplication(reviewer, { applicationId: 'app_unknown' })).rejects.toMatchObject({
        code: 'kernel.notFound',
      });
    }));

  it('one at a time; after a day a colleague may take over', () =>
    rolledBack(async (db) => {
      const { applicationId } = await aSubmittedApplication(db);
      const first = await aStaffMember(db, 'ONBOARDING_REVIEW');
      const second = await aStaffMember(db, 'ONBOARDING_REVIEW');
      await claimApplication(contextFor(db, first), { applicationId });
      const almost = new Date(now.getTime() + 24 * 3_600_000 - 1);
      await expect(claimApplication(contextFor(db, second, almost), { applicationId })).rejects.toMatchObject({
        code: 'onboarding.claimedByOther',
      });
      const aDayLater = new Date(now.getTime() + 24 * 3_600_000);
      await claimApplication(contextFor(db, second, aDayLater), { applicationId });
      await expect(approveApplication(contextFor(db, first, aDayLater), { applicationId })).rejects.toMatchObject({
        code: 'onboarding.notClaimed',
      });
      await acceptPapers(contextFor(db, second, aDayLater), applicationId);
      await approveApplication(contextFor(db, second, aDayLater), { applicationId });
    }));
});

describe('sending back and refusing (ONB-22)', () => {
  const reason = '营业执照盖章不清晰，请重新上传';

  it('lets the applicant correct and hand in again, with a new promise', () =>
    rolledBack(async (db) => {
      const { actor, applicationId } = await aSubmittedApplication(db);
      const staff = contextFor(db, await aStaffMember(db, 'ONBOARDING_REVIEW'));
      await claimApplication(staff, { applicationId });
      await requestChanges(staff, { applicationId, reason, remarks: {} });
      const joining = await findJoining(db, actor.accountId, now);
      expect(joining).toMatchObject({ step: 'info', application: { decisionReason: reason }, review: null });
      const [note] = await db.$queryRaw<{ data: { event: string } }[]>`
        SELECT data FROM pgboss.job WHERE name = 'announce' AND data->>'event' = 'onboarding.changes-requested'`;
      expect(note?.data).toMatchObject({ event: 'onboarding.changes-requested', params: { reason }, link: '/join' });

      const monday = '2026-11-23T02:00:00Z';
      await submitApplication(contextFor(db, actor, monday), someApplication());
      expect((await findDeadline(db, 'review-application', applicationId))?.dueAt).toEqual(
        new Date('2026-12-02T15:59:59.999Z'),
      );
      const dossier = await findApplicationDossier(db, applicationId, now);
      expect(dossier?.events.map(({ verb }) => verb)).toEqual([
        'agree',
        'prove',
        'submit',
        'claim',
        'requestChanges',
        'submit',
      ]);
      expect(dossier).toMatchObject({ claimedBy: null, applicant: { name: '申请人' } });
    }));

  it('a refusal carries its reason and receipt; the company may apply again', () =>
    rolledBack(async (db) => {
      const { actor, applicationId } = await aSubmittedApplication(db);
      const staff = contextFor(db, await aStaffMember(db, 'ONBOARDING_REVIEW'));
      await claimApplication(staff, { applicationId });
      await refuseApplication(staff, { applicationId, reason });
      const { application, step } = await findJoining(db, actor.accountId, now);
      expect(application?.status).toBe('REFUSED');
      expect(step).toBe('info');
      expect(application?.events.at(-1)).toMatchObject({ verb: 'refuse', reason });
      await expect(refuseApplication(staff, { applicationId, reason })).rejects.toBeInstanceOf(StepRefused);

      const { id: agreementId } = await loadCurrentAgreement(db, 'VENDOR_ACCESS', now);
      await agreeToJoin(contextFor(db, actor), { agreementId, agreed: 'on' });
      await submitApplication(contextFor(db, actor), someApplication());
      expect((await findJoining(db, actor.accountId, now)).step).toBe('review');
    }));
});

describe('a review that is late (ONB-18)', () => {
  it('is told to everyone who could do it, once, and only while it waits', () =>
    rolledBack(async (db) => {
      const { applicationId } = await aSubmittedApplication(db);
      const reviewer = await aStaffMember(db, 'ONBOARDING_REVIEW');
      await aStaffMember(db, 'FINANCE');
      const due = contextFor(db, { kind: 'system', job: 'deadlines' } as const, '2026-12-01T15:59:59.999Z');
      await reportLateReview(due, { subjectId: applicationId });
      const overdue = await db.$queryRaw<{ data: { accountIds: string[] } }[]>`
        SELECT data FROM pgboss.job WHERE name = 'announce' AND data->>'event' = 'onboarding.review-overdue'`;
      expect(overdue.map(({ data }) => data.accountIds)).toEqual([[reviewer.accountId]]);
    }));

  it('stands first in the queue, with its due day and who took it on', () =>
    rolledBack(async (db) => {
      const early = await aSubmittedApplication(db, { companyName: '先到有限公司' });
      await aSubmittedApplication(db, { companyName: '后到有限公司', at: '2026-11-21T02:00:00Z' });
      await claimApplication(contextFor(db, await aStaffMember(db, 'ONBOARDING_REVIEW')), early);
      const queue = await listApplications(db, { statuses: ['UNDER_REVIEW'], page: 1, pageSize: 10 });
      expect(queue.total).toBe(2);
      expect(queue.rows.map(({ companyName, claimedBy }) => [companyName, claimedBy])).toEqual([
        ['先到有限公司', '值班同事'],
        ['后到有限公司', null],
      ]);
      expect(queue.rows[0]?.review).toMatchObject({ ruleId: 'ONB-18', due: '2026-12-01T15:59:59.999Z' });
      const found = await listApplications(db, { search: '后到', page: 1, pageSize: 10 });
      expect(found.rows.map(({ companyName }) => companyName)).toEqual(['后到有限公司']);
    }));
});
