import { describe, expect, it } from 'vitest';
import { loadCurrentAgreement, publishAgreements, signEarningsSupplement } from '@/lib/agreements';
import {
  approveChange,
  claimChange,
  findChange,
  judgeChangeDocument,
  proveAccountChange,
  startAccountChange,
  withdrawChange,
} from '@/lib/changes';
import type { Db, OperatorActor, VendorActor } from '@/lib/db';
import { listDocuments } from '@/lib/documents';
import { parseBeijingDay } from '@/lib/kernel/clock';
import { loadWithdrawalTerms } from '@/lib/settlement/withdrawal-terms';
import { findBankAccount, loadPayoutAccount } from '@/lib/vendors';
import { aStaffMember } from '../../factories/accounts';
import { amountArrives, someAccount } from '../../factories/changes';
import { aLicence } from '../../factories/onboarding';
import { aVendor } from '../../factories/vendors';
import { contextFor, rolledBack } from '../../support/context';

const at = '2026-11-20T02:00:00Z';
const now = new Date(at);

const nameOf = async (db: Db, { vendorId }: VendorActor) =>
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

async function sign(db: Db, vendor: VendorActor) {
  const ctx = contextFor(db, vendor);
  await publishAgreements(ctx);
  const { id: agreementId } = await loadCurrentAgreement(db, 'EARNINGS_SUPPLEMENT', now);
  await signEarningsSupplement(ctx, { agreementId, agreed: 'on' });
}

describe('the account payouts go to (SET-10, ONB-02)', () => {
  it('is replaced at once before the supplement is signed, as soon as the amount is read off', () =>
    rolledBack(async (db) => {
      const vendor = await aVendor(db);
      const ctx = contextFor(db, vendor);
      const { changeId } = await startAccountChange(ctx, someAccount(await nameOf(db, vendor)));
      const amount = await amountArrives(db, changeId, at);
      expect((await loadPayoutAccount(db, vendor.vendorId)).accountNumber).toBe('6222000011112222');
      expect(await proveAccountChange(ctx, { changeId, amount })).toMatchObject({ verdict: 'PROVED' });
      expect(await loadPayoutAccount(db, vendor.vendorId)).toMatchObject({
        bankName: '新开户银行',
        accountNumber: '9988000011113333',
        inUseSince: now,
      });
      expect(await findChange(db, changeId, now)).toMatchObject({ status: 'APPROVED' });
    }));

  it('goes before staff afterwards, and waits 24 hours from the day it is in use', () =>
    rolledBack(async (db) => {
      const vendor = await aVendor(db);
      await sign(db, vendor);
      const ctx = contextFor(db, vendor);
      const { changeId } = await startAccountChange(ctx, someAccount(await nameOf(db, vendor)));
      const amount = await amountArrives(db, changeId, at);
      await proveAccountChange(ctx, { changeId, amount });
      expect(await findChange(db, changeId, now)).toMatchObject({ status: 'UNDER_REVIEW' });
      expect((await findBankAccount(db, vendor.vendorId))?.accountTail).toBe('2222');
      const later = '2026-11-25T02:00:00Z';
      const staff = await aReviewer(db, changeId, later);
      await approveChange(staff, { changeId });
      expect(await findBankAccount(db, vendor.vendorId)).toMatchObject({
        accountTail: '3333',
        verifiedAt: now,
        inUseSince: new Date(later),
      });
    }));

  it.each([
    ['2026-11-21T01:59:59.999Z', true],
    ['2026-11-21T02:00:00.000Z', false],
  ])('takes no payout within 24 hours of the change: at %s waiting %s', (later, waits) =>
    rolledBack(async (db) => {
      const vendor = await aVendor(db, { at: '2026-01-05T02:00:00Z' });
      const missing = async () => (await loadWithdrawalTerms(db, vendor.vendorId, new Date(later))).missing;
      expect(await missing()).not.toContain('BANK_ACCOUNT_TOO_NEW');
      const ctx = contextFor(db, vendor);
      const { changeId } = await startAccountChange(ctx, someAccount(await nameOf(db, vendor)));
      await proveAccountChange(ctx, { changeId, amount: await amountArrives(db, changeId, at) });
      expect((await missing()).includes('BANK_ACCOUNT_TOO_NEW')).toBe(waits);
    }),
  );

  it('three wrong amounts end the attempt; a new amount begins another in the same change', () =>
    rolledBack(async (db) => {
      const vendor = await aVendor(db);
      const ctx = contextFor(db, vendor);
      const account = someAccount(await nameOf(db, vendor));
      const { changeId } = await startAccountChange(ctx, account);
      const amount = await amountArrives(db, changeId, at);
      const wrong = { changeId, amount: (amount === 1n ? 2n : 1n) as typeof amount };
      const verdicts: string[] = [];
      for (let guess = 0; guess < 3; guess += 1) verdicts.push((await proveAccountChange(ctx, wrong)).verdict);
      expect(verdicts).toEqual(['WRONG', 'WRONG', 'ENDED']);
      await expect(proveAccountChange(ctx, { changeId, amount })).rejects.toMatchObject({
        code: 'onboarding.nothingToProve',
      });
      const again = await startAccountChange(ctx, account);
      expect(again.changeId).toBe(changeId);
      const next = await amountArrives(db, changeId, at);
      expect(await proveAccountChange(ctx, { changeId, amount: next })).toMatchObject({ verdict: 'PROVED' });
    }));

  it('five amounts a day are enough, whatever becomes of the changes', () =>
    rolledBack(async (db) => {
      const vendor = await aVendor(db);
      const ctx = contextFor(db, vendor);
      const account = someAccount(await nameOf(db, vendor));
      for (let count = 0; count < 5; count += 1) {
        const { changeId } = await startAccountChange(ctx, account);
        await withdrawChange(ctx, { changeId });
      }
      await expect(startAccountChange(ctx, account)).rejects.toMatchObject({ code: 'changes.tooManyAccounts' });
      await startAccountChange(contextFor(db, vendor, '2026-11-20T16:00:00Z'), account);
    }));

  it('is not changed to itself, and under another name needs the licence and staff (ONB-15, ONB-21)', () =>
    rolledBack(async (db) => {
      const vendor = await aVendor(db);
      const ctx = contextFor(db, vendor);
      const same = someAccount(await nameOf(db, vendor), { accountNumber: '6222000011112222' });
      await expect(startAccountChange(ctx, same)).rejects.toMatchObject({ code: 'changes.sameAccount' });
      const renamed = someAccount('改名之后的软件有限公司');
      await expect(startAccountChange(ctx, renamed)).rejects.toMatchObject({ field: 'changedOn' });
      const dated = { ...renamed, changedOn: parseBeijingDay('2026-11-10') };
      await expect(startAccountChange(ctx, dated)).rejects.toMatchObject({ field: 'licence' });
      const { changeId } = await startAccountChange(ctx, { ...dated, licence: await aLicence(at) });
      const amount = await amountArrives(db, changeId, at);
      await proveAccountChange(ctx, { changeId, amount });
      const staff = await aReviewer(db, changeId);
      await acceptAll(staff, changeId);
      await approveChange(staff, { changeId });
      expect(await nameOf(db, vendor)).toBe('改名之后的软件有限公司');
      expect(await findBankAccount(db, vendor.vendorId)).toMatchObject({ accountName: '改名之后的软件有限公司' });
    }));
});
