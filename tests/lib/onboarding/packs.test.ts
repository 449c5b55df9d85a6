import { describe, expect, it } from 'vitest';
import { findDeadline } from '@/lib/deadlines';
import { parseBeijingDay } from '@/lib/kernel/clock';
import { fen } from '@/lib/kernel/money';
import { approveApplication, claimApplication, findJoining, requestChanges, submitApplication } from '@/lib/onboarding';
import type { SubmitApplicationInput } from '@/lib/onboarding/schema';
import { aStaffMember } from '../../factories/accounts';
import { acceptPapers, aProvedApplicant, aSubmittedApplication, someApplication } from '../../factories/onboarding';
import { contextFor, rolledBack } from '../../support/context';

const summer2018 = '2018-08-15T02:00:00Z';

/** What a company of 2018 types: five days a week, its organisation code, its years. */
function asked2018(wishes: Partial<SubmitApplicationInput> = {}): SubmitApplicationInput {
  return someApplication({
    creditCode: '110108000000016',
    organisationCode: 'D2143569X',
    companyType: 'PRIVATE',
    mainBusiness: '软件开发与技术服务',
    inTradeSince: parseBeijingDay('2016-08-15'),
    serviceDays: 5,
    serviceFrom: '09:00',
    serviceTo: '17:00',
    declarations: { lawful: 'on', serviceTeam: 'on', runsOnPlatform: 'on', keepsCurrent: 'on', contactUse: 'on' },
    ...wishes,
  });
}

describe('joining under the rules of 2018 (ONB-11, ONB-12, ONB-18, ONB-19, C-01, C-02, C-04)', () => {
  it('asks for 5 × 8 hours, two years and the older numbers, and promises seven working days over National Day', () =>
    rolledBack(async (db) => {
      const at = '2018-09-28T02:00:00Z';
      const actor = await aProvedApplicant(db, { at });
      const { applicationId } = await submitApplication(contextFor(db, actor, at), asked2018());
      const due = await findDeadline(db, 'review-application', applicationId);
      expect(due?.derivation).toMatchObject({ ruleId: 'ONB-18', amount: 7 });
      const staff = contextFor(db, await aStaffMember(db, 'ONBOARDING_REVIEW'), at);
      await claimApplication(staff, { applicationId });
      await acceptPapers(staff, applicationId);
      const { vendorId } = await approveApplication(staff, { applicationId });
      expect(await db.vendor.findUniqueOrThrow({ where: { id: vendorId } })).toMatchObject({
        creditCode: '110108000000016',
        organisationCode: 'D2143569X',
      });
    }));

  it.each<[string, Partial<SubmitApplicationInput>, object]>([
    ['four days a week', { serviceDays: 4 }, { code: 'vendors.serviceHoursTooShort', ruleIds: ['ONB-11'] }],
    ['a minute less than eight hours', { serviceTo: '16:59' }, { code: 'vendors.serviceHoursTooShort' }],
    [
      'a day less than two years',
      { inTradeSince: parseBeijingDay('2016-08-16') },
      { code: 'onboarding.tooLittleExperience', field: 'inTradeSince', params: { years: 2 } },
    ],
    ['no organisation code', { organisationCode: null }, { fieldErrors: { organisationCode: expect.anything() } }],
    ['no kind of company', { companyType: null }, { fieldErrors: { companyType: expect.anything() } }],
    [
      'the declarations of 2019',
      {
        declarations: {
          lawful: 'on',
          ownDevelopment: 'on',
          runsOnPlatform: 'on',
          keepsCurrent: 'on',
          contactUse: 'on',
        },
      },
      { fieldErrors: { 'declarations.serviceTeam': expect.anything() } },
    ],
  ])('refuses %s', (_what, wishes, refusal) =>
    rolledBack(async (db) => {
      const actor = await aProvedApplicant(db, { at: summer2018 });
      const submit = submitApplication(contextFor(db, actor, summer2018), asked2018(wishes));
      await expect(submit).rejects.toMatchObject(refusal);
    }),
  );

  it('asks mini-program vendors for more than ¥1,000,000 and two more declarations', () =>
    rolledBack(async (db) => {
      const ctx = contextFor(db, await aProvedApplicant(db, { at: summer2018 }), summer2018);
      const declarations = { ...asked2018().declarations, ownDevelopment: 'on', goodImage: 'on' } as const;
      const mini = (capital: number) =>
        submitApplication(ctx, asked2018({ sellsMiniPrograms: true, registeredCapital: fen(capital), declarations }));
      await expect(
        submitApplication(ctx, asked2018({ sellsMiniPrograms: true, registeredCapital: fen(200_000_000) })),
      ).rejects.toMatchObject({ fieldErrors: { 'declarations.goodImage': expect.anything() } });
      await expect(mini(100_000_000)).rejects.toMatchObject({
        code: 'onboarding.capitalTooLow',
        field: 'registeredCapital',
        params: { above: '1,000,000.00' },
        receipt: { kind: 'onboarding.conditions' },
      });
      await mini(100_000_001);
    }));
});

describe('joining under the rules of 2019 (ONB-10, ONB-15, C-02, C-04)', () => {
  it.each<[string, Partial<SubmitApplicationInput>, object]>([
    ['six days a week', { serviceDays: 6 }, { code: 'vendors.serviceHoursTooShort', ruleIds: ['ONB-10'] }],
    [
      'the number of an older licence',
      { creditCode: '110108000000016' },
      { fieldErrors: { creditCode: expect.anything() } },
    ],
    [
      'an unticked declaration',
      { declarations: { lawful: 'on' } },
      { fieldErrors: { 'declarations.ownDevelopment': expect.anything() } },
    ],
  ])('refuses %s', (_what, wishes, refusal) =>
    rolledBack(async (db) => {
      const actor = await aProvedApplicant(db);
      await expect(submitApplication(contextFor(db, actor), someApplication(wishes))).rejects.toMatchObject(refusal);
    }),
  );

  it('asks neither for years nor for capital', () =>
    rolledBack(async (db) => {
      const actor = await aProvedApplicant(db);
      await submitApplication(contextFor(db, actor), someApplication({ sellsMiniPrograms: true }));
    }));

  it('keeps the identity number out of the audit and sealed in the table (PRV-01)', () =>
    rolledBack(async (db) => {
      const actor = await aProvedApplicant(db);
      const ctx = contextFor(db, actor);
      const input = someApplication();
      const { applicationId } = await submitApplication(ctx, input);
      expect(JSON.stringify(ctx.changes)).not.toContain(input.representativeIdNumber);
      const row = await db.vendorApplication.findUniqueOrThrow({ where: { id: applicationId } });
      expect(JSON.stringify({ ...row, registeredCapital: null })).not.toContain(input.representativeIdNumber);
      const { application } = await findJoining(db, actor.accountId, ctx.now);
      expect(application).not.toHaveProperty('representativeId');
    }));
});

describe('a promise of seven working days (ONB-18)', () => {
  it.each([
    // National Day 2026: 1 to 7 October off, the Saturday after is worked.
    ['National Day', '2026-09-29T02:00:00Z', '2026-10-14'],
    ['Spring Festival', '2026-02-12T02:00:00Z', '2026-02-28'],
  ])('over %s 2026 counts what the calendar counts', (_name, at, day) =>
    rolledBack(async (db) => {
      const { applicationId } = await aSubmittedApplication(db, { at });
      const due = await findDeadline(db, 'review-application', applicationId);
      expect(due?.dueAt.toISOString().slice(0, 10)).toBe(day);
      expect(due?.derivation.skipped.length).toBeGreaterThan(4);
    }),
  );
});

describe('sent back with remarks (ONB-22)', () => {
  it('says beside each field what to correct, until the application is handed in again', () =>
    rolledBack(async (db) => {
      const { actor, applicationId } = await aSubmittedApplication(db);
      const staff = contextFor(db, await aStaffMember(db, 'ONBOARDING_REVIEW'));
      await claimApplication(staff, { applicationId });
      const remarks = { storeName: '店铺名称含有未授权的品牌', contactName: '' };
      await requestChanges(staff, { applicationId, reason: '请按逐项意见修改', remarks });
      const remarksOf = async () => (await findJoining(db, actor.accountId, staff.now)).application?.remarks;
      expect(await remarksOf()).toEqual({ storeName: '店铺名称含有未授权的品牌' });
      await submitApplication(contextFor(db, actor), someApplication());
      expect(await remarksOf()).toEqual({});
    }));
});
