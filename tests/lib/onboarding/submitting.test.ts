import { describe, expect, it } from 'vitest';
import { findDeadline } from '@/lib/deadlines';
import { StepRefused } from '@/lib/kernel/transitions';
import { findJoining, proveBankAccount, startBankVerification, submitApplication } from '@/lib/onboarding';
import {
  anAgreedApplicant,
  anApplicantWithAmount,
  aProvedApplicant,
  aSubmittedApplication,
  someApplication,
} from '../../factories/onboarding';
import { aVendor } from '../../factories/vendors';
import { contextFor, rolledBack } from '../../support/context';

const now = '2026-11-20T02:00:00Z';
const bank = { companyName: '云帆软件（深圳）有限公司', bankName: '测试银行', accountNumber: '7559000011112222' };

describe('handing the data in (ONB-10, ONB-15, ONB-18)', () => {
  it('promises a review within seven working days, weekends shown as skipped', () =>
    rolledBack(async (db) => {
      const { actor, applicationId } = await aSubmittedApplication(db);
      const deadline = await findDeadline(db, 'review-application', applicationId);
      // Friday 20 November 2026; two weekends lie in between.
      expect(deadline?.dueAt).toEqual(new Date('2026-12-01T15:59:59.999Z'));
      expect(deadline?.derivation).toMatchObject({ ruleId: 'ONB-18', clock: 'working-days', amount: 7 });
      expect(deadline?.derivation.skipped).toHaveLength(4);
      expect((await findJoining(db, actor.accountId, new Date(now))).step).toBe('review');
    }));

  it.each([
    [{ serviceDays: 6 }, 'vendors.serviceHoursTooShort'],
    [{ serviceTo: '16:59' }, 'vendors.serviceHoursTooShort'],
  ])('is refused for %o', (input, code) =>
    rolledBack(async (db) => {
      const actor = await aProvedApplicant(db);
      await expect(submitApplication(contextFor(db, actor), someApplication(input))).rejects.toMatchObject({ code });
    }),
  );

  it('is refused before the account is proved, and without a licence', () =>
    rolledBack(async (db) => {
      const agreed = await anAgreedApplicant(db);
      await expect(submitApplication(contextFor(db, agreed), someApplication())).rejects.toBeInstanceOf(StepRefused);
      const { actor, amount } = await anApplicantWithAmount(db);
      await proveBankAccount(contextFor(db, actor), { amount });
      await expect(submitApplication(contextFor(db, actor), someApplication())).rejects.toMatchObject({
        code: 'onboarding.documentMissing',
        field: 'licence',
      });
    }));

  it('is refused for a company that has joined, by its name and by its credit code', () =>
    rolledBack(async (db) => {
      const { vendorId } = await aVendor(db, { companyName: bank.companyName });
      const { creditCode } = await db.vendor.findUniqueOrThrow({ where: { id: vendorId } });
      const agreed = await anAgreedApplicant(db);
      await expect(startBankVerification(contextFor(db, agreed), bank)).rejects.toMatchObject({
        code: 'onboarding.companyAlreadyJoined',
        field: 'companyName',
      });
      const proved = await aProvedApplicant(db, { companyName: '另一家有限公司' });
      await expect(submitApplication(contextFor(db, proved), someApplication({ creditCode }))).rejects.toMatchObject({
        code: 'onboarding.companyAlreadyJoined',
        field: 'creditCode',
      });
    }));

  it('is refused while another account applies for the same company', () =>
    rolledBack(async (db) => {
      const input = someApplication();
      await aSubmittedApplication(db, { input });
      const second = await aProvedApplicant(db);
      await expect(submitApplication(contextFor(db, second), input)).rejects.toMatchObject({
        code: 'onboarding.companyAlreadyJoined',
      });
    }));
});
