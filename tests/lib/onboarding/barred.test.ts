import { describe, expect, it } from 'vitest';
import type { Db } from '@/lib/db';
import {
  approveApplication,
  claimApplication,
  findApplicationDossier,
  startBankVerification,
  submitApplication,
} from '@/lib/onboarding';
import { policyByVersion } from '@/lib/policy';
import { markText } from '@/lib/vault';
import { clearOutVendor, findBarred, findStorePage, findVendorOfAccount } from '@/lib/vendors';
import { decideBarred, identityKeys, keysToBar } from '@/lib/vendors/rules';
import { aStaffMember } from '../../factories/accounts';
import {
  aCitizenNumber,
  acceptPapers,
  anAgreedApplicant,
  aProvedApplicant,
  aSubmittedApplication,
  someApplication,
} from '../../factories/onboarding';
import { aVendor } from '../../factories/vendors';
import { contextFor, rolledBack } from '../../support/context';

const old = '云帆软件（深圳）有限公司';
const fresh = '清白软件有限公司';
const system = (db: Db) => contextFor(db, { kind: 'system', job: 'conduct' } as const);
const why = { reason: '冒充官方客服，情节严重', receiptId: null };
const barred = { code: 'vendors.barredForever', ruleIds: ['VIO-07'] };

/** A company that joined through the wizard and was cleared out, with what it was known by. */
async function aClearedOutCompany(db: Db) {
  const representativeIdNumber = aCitizenNumber();
  const input = someApplication({ representativeIdNumber });
  const { applicationId } = await aSubmittedApplication(db, { companyName: old, input });
  const staff = contextFor(db, await aStaffMember(db, 'ONBOARDING_REVIEW'));
  await claimApplication(staff, { applicationId });
  await acceptPapers(staff, applicationId);
  const { vendorId } = await approveApplication(staff, { applicationId });
  await clearOutVendor(system(db), { vendorId, ...why });
  return { vendorId, creditCode: input.creditCode, representativeIdNumber };
}

describe('clearing a vendor out (VIO-07)', () => {
  it('ends it, hides its store and remembers it by all it is known by', () =>
    rolledBack(async (db) => {
      const { vendorId } = await aClearedOutCompany(db);
      expect((await db.vendor.findUniqueOrThrow({ where: { id: vendorId } })).status).toBe('CLEARED_OUT');
      expect(await findStorePage(db, vendorId)).toBeNull();
      const rows = await db.barredIdentity.findMany({ where: { vendorId }, orderBy: { kind: 'asc' } });
      expect(rows.map(({ kind }) => kind)).toEqual([
        'COMPANY_NAME',
        'CREDIT_CODE',
        'ORGANISATION_CODE',
        'REPRESENTATIVE',
      ]);
      await expect(clearOutVendor(system(db), { vendorId, ...why })).rejects.toMatchObject({
        code: 'kernel.stepRefused',
      });
    }));

  it('cannot be undone: the list is only ever added to', () =>
    rolledBack(async (db) => {
      await aClearedOutCompany(db);
      await expect(db.barredIdentity.deleteMany({})).rejects.toThrow();
    }));
});

describe('whoever was cleared out never joins again, from a new account neither (VIO-07)', () => {
  it('is stopped at the bank by its name', () =>
    rolledBack(async (db) => {
      await aClearedOutCompany(db);
      const ctx = contextFor(db, await anAgreedApplicant(db));
      const account = { companyName: old, bankName: '另一银行', accountNumber: '1111222233334444' };
      await expect(startBankVerification(ctx, account)).rejects.toMatchObject({
        ...barred,
        field: 'companyName',
        receipt: { outcome: { barred: true } },
      });
    }));

  it('is stopped by its code under another name', () =>
    rolledBack(async (db) => {
      const { creditCode } = await aClearedOutCompany(db);
      const ctx = contextFor(db, await aProvedApplicant(db, { companyName: fresh }));
      await expect(submitApplication(ctx, someApplication({ creditCode }))).rejects.toMatchObject({
        ...barred,
        field: 'creditCode',
      });
    }));

  it('is stopped by its legal representative with another company; a person of the same name is not', () =>
    rolledBack(async (db) => {
      const { representativeIdNumber } = await aClearedOutCompany(db);
      const ctx = contextFor(db, await aProvedApplicant(db, { companyName: fresh }));
      await expect(submitApplication(ctx, someApplication({ representativeIdNumber }))).rejects.toMatchObject({
        ...barred,
        field: 'representativeIdNumber',
      });
      await submitApplication(ctx, someApplication());
    }));

  it('is stopped at the last step too, where it was cleared out while another application waited', () =>
    rolledBack(async (db) => {
      const representativeIdNumber = aCitizenNumber();
      const input = { representativeIdNumber };
      const waiting = await aSubmittedApplication(db, { companyName: fresh, input });
      const { vendorId } = await aVendor(db);
      const representativeMark = markText('representative-id', representativeIdNumber);
      await db.vendor.update({ where: { id: vendorId }, data: { representativeMark } });
      await clearOutVendor(system(db), { vendorId, ...why });
      const { applicationId } = waiting;
      const dossier = await findApplicationDossier(db, applicationId, new Date('2026-11-20T02:00:00Z'));
      expect(dossier?.checks.find(({ name }) => name === 'notBarred')).toMatchObject({ met: false, ruleId: 'VIO-07' });
      const staff = contextFor(db, await aStaffMember(db, 'ONBOARDING_REVIEW'));
      await claimApplication(staff, { applicationId });
      await acceptPapers(staff, applicationId);
      await expect(approveApplication(staff, { applicationId })).rejects.toMatchObject({
        code: 'onboarding.notAdmissible',
        receipt: { outcome: { missing: ['notBarred'] } },
      });
      expect(await findVendorOfAccount(db, waiting.actor.accountId)).toBeNull();
    }));

  it('is known by name where nothing better was ever known of its representative', () =>
    rolledBack(async (db) => {
      const { vendorId } = await aVendor(db);
      await clearOutVendor(system(db), { vendorId, ...why });
      expect(await findBarred(db, { companyName: fresh, legalRepresentative: '王一' })).toEqual([
        'REPRESENTATIVE_NAME',
      ]);
      expect(await findBarred(db, { companyName: fresh, legalRepresentative: '王二' })).toEqual([]);
    }));
});

describe('by what a company is known (VIO-07, C-04)', () => {
  const company = { companyName: old, creditCode: '91350100M000100Y43', legalRepresentative: '王一' };

  it('a credit code holds the organisation code that it took the place of', () => {
    expect(identityKeys(company)).toContainEqual({ kind: 'ORGANISATION_CODE', key: 'M000100Y4' });
    const legacy = { companyName: fresh, creditCode: '110108000000016', organisationCode: 'M000100Y4' };
    expect(identityKeys(legacy)).toContainEqual({ kind: 'ORGANISATION_CODE', key: 'M000100Y4' });
  });

  it('a name is put on the list only where no number is known', () => {
    const kinds = (mark: string | null) => keysToBar({ ...company, representativeMark: mark }).map(({ kind }) => kind);
    expect(kinds('m')).not.toContain('REPRESENTATIVE_NAME');
    expect(kinds(null)).toContain('REPRESENTATIVE_NAME');
  });

  it.each([
    [[], false],
    [['CREDIT_CODE'], true],
  ] as const)('found %j: barred %s', (found, isBarred) => {
    const inputs = { checked: ['COMPANY_NAME', 'CREDIT_CODE'] as ['COMPANY_NAME', 'CREDIT_CODE'], found: [...found] };
    expect(decideBarred(policyByVersion('2019-09'), inputs).outcome).toEqual({ barred: isBarred });
  });
});
