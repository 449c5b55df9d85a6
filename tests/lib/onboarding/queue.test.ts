import { describe, expect, it } from 'vitest';
import type { Db } from '@/lib/db';
import { finishDeadline } from '@/lib/deadlines';
import {
  approveApplication,
  claimApplication,
  findApplicationDossier,
  listApplications,
  reportLateReview,
} from '@/lib/onboarding';
import { aStaffMember } from '../../factories/accounts';
import { acceptPapers, anAgreedApplicant, aSubmittedApplication } from '../../factories/onboarding';
import { contextFor, rolledBack } from '../../support/context';

const all = { page: 1, pageSize: 10 };
const friday = '2026-11-20T02:00:00Z';
const monday = '2026-11-23T02:00:00Z';
const waiting = { statuses: ['UNDER_REVIEW'] as const, ...all };

/** The promised time passes and nobody decided: the deadline is done, the application still waits. */
async function timeIsOver(db: Db, applicationId: string): Promise<Date> {
  const { id, dueAt } = await db.deadline.findFirstOrThrow({ where: { subjectId: applicationId, status: 'PENDING' } });
  await reportLateReview(contextFor(db, { kind: 'system', job: 'deadlines' }, dueAt), { subjectId: applicationId });
  await finishDeadline(db, id, dueAt);
  return dueAt;
}

describe('the queue (ONB-18, ONB-22)', () => {
  it('keeps the promise of what is overdue and puts it first', () =>
    rolledBack(async (db) => {
      const late = await aSubmittedApplication(db, { companyName: '后到有限公司', at: monday });
      const early = await aSubmittedApplication(db, { companyName: '先到有限公司', at: friday });
      const dueAt = await timeIsOver(db, early.applicationId);
      const { rows } = await listApplications(db, waiting);
      expect(rows.map(({ id }) => id)).toEqual([early.applicationId, late.applicationId]);
      expect(rows[0]?.review?.due).toBe(dueAt.toISOString());
      const overdue = async (at: Date) => (await listApplications(db, { ...waiting, overdueAt: at })).total;
      expect([await overdue(dueAt), await overdue(new Date(dueAt.getTime() + 1))]).toEqual([0, 1]);
      expect((await findApplicationDossier(db, early.applicationId, dueAt))?.review).toMatchObject({ dueAt });
    }));

  it('is narrowed to what one took on, to some states, and sorted by name', () =>
    rolledBack(async (db) => {
      const first = await aSubmittedApplication(db, { companyName: 'B 有限公司' });
      const second = await aSubmittedApplication(db, { companyName: 'A 有限公司' });
      await anAgreedApplicant(db);
      const staff = await aStaffMember(db, 'ONBOARDING_REVIEW');
      await claimApplication(contextFor(db, staff), second);
      const ids = async (filter: object) =>
        (await listApplications(db, { ...all, ...filter })).rows.map(({ id }) => id);
      expect(await ids({ claimedById: staff.accountId })).toEqual([second.applicationId]);
      expect((await listApplications(db, all)).total).toBe(3);
      expect(await ids({ ...waiting, sort: 'companyName' })).toEqual([second.applicationId, first.applicationId]);
      expect(await ids({ ...waiting, sort: '-companyName' })).toEqual([first.applicationId, second.applicationId]);
      expect(await ids({ search: '%' })).toEqual([]);
      const preparing = await listApplications(db, { statuses: ['AGREED', 'VERIFIED'], ...all });
      expect(preparing.rows).toMatchObject([{ status: 'AGREED', companyName: null, review: null }]);
    }));
});

describe('the dossier', () => {
  it('says of each thing asked for whether it is there, with its rule', () =>
    rolledBack(async (db) => {
      const { applicationId } = await aSubmittedApplication(db);
      const at = new Date(friday);
      const checks = (await findApplicationDossier(db, applicationId, at))?.checks ?? [];
      expect(checks.map(({ ruleId, met }) => [ruleId, met])).toEqual(
        ['ONB-06', 'ONB-02', 'ONB-15', 'VIO-07', 'ONB-04', 'ONB-04', 'ONB-05', 'ONB-10', 'ONB-10', 'ONB-11'].map(
          // Papers are met once staff accepted them.
          (ruleId) => [ruleId, !['ONB-04', 'ONB-05'].includes(ruleId)],
        ),
      );
      await db.vendorApplication.update({
        where: { id: applicationId },
        data: { serviceDays: 5, companyName: '另一家有限公司' },
      });
      const failing = (await findApplicationDossier(db, applicationId, at))?.checks.filter(({ met }) => !met);
      expect(failing?.map(({ name }) => name)).toEqual([
        'bankProved',
        'licenceAccepted',
        'representativeIdAccepted',
        'bankProofAccepted',
        'serviceHoursEnough',
      ]);
    }));

  it('keeps the promise after the decision, and is none for a stranger', () =>
    rolledBack(async (db) => {
      const { applicationId } = await aSubmittedApplication(db);
      const staff = contextFor(db, await aStaffMember(db, 'ONBOARDING_REVIEW'), friday);
      await claimApplication(staff, { applicationId });
      await acceptPapers(staff, applicationId);
      await approveApplication(staff, { applicationId });
      const dossier = await findApplicationDossier(db, applicationId, staff.now);
      expect(dossier).toMatchObject({ status: 'ADMITTED', claimedBy: '值班同事', review: { status: 'CANCELLED' } });
      expect(await findApplicationDossier(db, 'app_none', staff.now)).toBeNull();
    }));
});
