import { describe, expect, it } from 'vitest';
import { hasAccepted, loadCurrentAgreement, publishAgreements } from '@/lib/agreements';
import type { Db } from '@/lib/db';
import { account, balanceOf } from '@/lib/ledger';
import { agreeToJoin, findJoining, proveBankAccount, startBankVerification } from '@/lib/onboarding';
import { recordTransferOutcome } from '@/lib/onboarding/use-cases/record-transfer-outcome';
import type { TransferReport } from '@/lib/partners';
import { listReceipts } from '@/lib/receipts';
import { aBuyer } from '../../factories/accounts';
import { prepareEnvironment } from '../../factories/environment';
import { anAgreedApplicant, anApplicantWithAmount } from '../../factories/onboarding';
import { aVendor } from '../../factories/vendors';
import { contextFor, rolledBack } from '../../support/context';

const now = '2026-11-20T02:00:00Z';
const bank = { companyName: '云帆软件（深圳）有限公司', bankName: '测试银行', accountNumber: '7559000011112222' };
const system = (db: Db, at = now) => contextFor(db, { kind: 'system', job: 'bank' }, at);

async function aReport(db: Db, id: string, wishes: Partial<TransferReport> = {}): Promise<TransferReport> {
  const { amount } = await db.bankVerification.findUniqueOrThrow({ where: { id } });
  return {
    transferNo: 'TR1',
    requestId: id,
    kind: 'VERIFICATION',
    amount: amount as TransferReport['amount'],
    status: 'PAID',
    reasonCode: null,
    reason: null,
    executedAt: new Date(now),
    ...wishes,
  };
}

describe('agreeing to join (ONB-06, ONB-13)', () => {
  it('records text, version, time, address and browser, and begins the application', () =>
    rolledBack(async (db) => {
      const { accountId } = await anAgreedApplicant(db);
      const [acceptance] = await db.agreementAcceptance.findMany({ where: { accountId } });
      const agreement = await loadCurrentAgreement(db, 'VENDOR_ACCESS', new Date(now));
      expect(acceptance).toMatchObject({
        agreementId: agreement.id,
        textHash: agreement.textHash,
        acceptedAt: new Date(now),
        ip: '127.0.0.1',
        userAgent: 'vitest',
      });
      expect((await findJoining(db, accountId, new Date(now))).step).toBe('verify');
    }));

  it('of an edition that is no longer current is refused, and nothing is begun', () =>
    rolledBack(async (db) => {
      prepareEnvironment();
      const actor = await aBuyer(db);
      const ctx = contextFor(db, actor);
      await publishAgreements(ctx);
      const old = await loadCurrentAgreement(db, 'VENDOR_ACCESS', ctx.now);
      const effectiveFrom = new Date('2026-11-20T00:00:00Z');
      await db.agreement.create({ data: { ...old, id: 'agr_new', version: '2026-11', effectiveFrom } });
      await expect(agreeToJoin(ctx, { agreementId: old.id, agreed: 'on' })).rejects.toMatchObject({
        code: 'agreements.changed',
        params: { version: '2026-11' },
      });
      expect(await hasAccepted(db, 'VENDOR_ACCESS', actor, ctx.now)).toBe(false);
      expect((await findJoining(db, actor.accountId, ctx.now)).step).toBe('agree');
    }));

  it('twice is once, and a vendor has nothing to apply for', () =>
    rolledBack(async (db) => {
      const actor = await anAgreedApplicant(db);
      const ctx = contextFor(db, actor);
      const { id: agreementId } = await loadCurrentAgreement(db, 'VENDOR_ACCESS', ctx.now);
      await agreeToJoin(ctx, { agreementId, agreed: 'on' });
      expect(await db.vendorApplicationEvent.count()).toBe(1);
      const { accountId, sessionId } = await aVendor(db);
      const asBuyer = contextFor(db, { kind: 'buyer', accountId, sessionId });
      await expect(agreeToJoin(asBuyer, { agreementId, agreed: 'on' })).rejects.toMatchObject({
        code: 'onboarding.alreadyVendor',
      });
    }));
});

describe('the verification amount (ONB-02)', () => {
  it('is between 0.01 and 0.99, goes to the bank after the commit, and the account number is sealed', () =>
    rolledBack(async (db) => {
      const actor = await anAgreedApplicant(db);
      const { verificationId } = await startBankVerification(contextFor(db, actor), bank);
      const row = await db.bankVerification.findUniqueOrThrow({ where: { id: verificationId } });
      expect(row).toMatchObject({ status: 'SENDING', accountTail: '2222', attempts: 0 });
      expect(row.amount >= 1n && row.amount <= 99n).toBe(true);
      expect(row.accountNumber).not.toContain('7559');
      const jobs = await db.$queryRaw`SELECT data FROM pgboss.job WHERE name = 'send-verification'`;
      expect(jobs).toEqual([{ data: { verificationId } }]);
    }));

  it('never shows on the page of the wizard', () =>
    rolledBack(async (db) => {
      const { actor } = await anApplicantWithAmount(db);
      const joining = await findJoining(db, actor.accountId, new Date(now));
      expect(joining.verification).toMatchObject({
        status: 'SENT',
        accountTail: '2222',
        guessesLeft: 3,
        isLost: false,
      });
      expect(joining.verification).not.toHaveProperty('amount');
      expect(joining.verification).not.toHaveProperty('accountNumber');
    }));

  it('is booked as an expense when the bank has paid it, once however often the bank says so', () =>
    rolledBack(async (db) => {
      const { verificationId, amount } = await anApplicantWithAmount(db);
      expect(await recordTransferOutcome(system(db), await aReport(db, verificationId))).toBe('REPEATED');
      expect(await balanceOf(db, account.bankClearing())).toBe(amount);
      expect(await balanceOf(db, account.verificationExpense())).toBe(-amount);
    }));

  it('that the bank rejected ends the attempt with its reason, and costs nothing', () =>
    rolledBack(async (db) => {
      const actor = await anAgreedApplicant(db);
      const { verificationId } = await startBankVerification(contextFor(db, actor), bank);
      const rejection = { status: 'REJECTED', reasonCode: 'ACCOUNT_NAME_MISMATCH', reason: '户名不符' } as const;
      const report = await aReport(db, verificationId, rejection);
      expect(await recordTransferOutcome(system(db), report)).toBe('ACTED_ON');
      expect(await recordTransferOutcome(system(db), report)).toBe('REPEATED');
      const { verification } = await findJoining(db, actor.accountId, new Date(now));
      expect(verification).toMatchObject({ status: 'FAILED', failure: 'ACCOUNT_NAME_MISMATCH' });
      expect(await balanceOf(db, account.bankClearing())).toBe(0n);
    }));

  it('of another size, of an unknown transfer or not yet executed changes nothing', () =>
    rolledBack(async (db) => {
      const actor = await anAgreedApplicant(db);
      const { verificationId } = await startBankVerification(contextFor(db, actor), bank);
      const report = await aReport(db, verificationId);
      const wrong = { ...report, amount: (report.amount + 1n) as TransferReport['amount'] };
      expect(await recordTransferOutcome(system(db), wrong)).toBe('WRONG_AMOUNT');
      expect(await recordTransferOutcome(system(db), { ...report, requestId: 'vrf_x' })).toBe('UNKNOWN_REFERENCE');
      expect(await recordTransferOutcome(system(db), { ...report, status: 'ACCEPTED' })).toBe('NOTHING_TO_DO');
      expect((await findJoining(db, actor.accountId, new Date(now))).verification).toMatchObject({ status: 'SENDING' });
    }));

  it('is sent again only once the first got lost, and five times a day at most', () =>
    rolledBack(async (db) => {
      const actor = await anAgreedApplicant(db);
      const at = (minutes: number) => new Date(Date.parse(now) + minutes * 60_000);
      await startBankVerification(contextFor(db, actor, at(0)), bank);
      await expect(startBankVerification(contextFor(db, actor, at(9)), bank)).rejects.toMatchObject({
        code: 'onboarding.verificationUnderway',
      });
      for (const minutes of [10, 20, 30, 40]) await startBankVerification(contextFor(db, actor, at(minutes)), bank);
      await expect(startBankVerification(contextFor(db, actor, at(50)), bank)).rejects.toMatchObject({
        code: 'onboarding.tooManyTransfers',
        params: { limit: 5 },
      });
      await startBankVerification(contextFor(db, actor, '2026-11-20T16:00:00Z'), bank);
      expect(await db.bankVerification.groupBy({ by: ['status', 'failure'], _count: true })).toEqual(
        expect.arrayContaining([expect.objectContaining({ status: 'FAILED', failure: 'REPLACED', _count: 5 })]),
      );
    }));
});

describe('reading it off the statement (ONB-02, ONB-14)', () => {
  it('rightly proves the account and names the company', () =>
    rolledBack(async (db) => {
      const { actor, verificationId, amount } = await anApplicantWithAmount(db);
      const proof = await proveBankAccount(contextFor(db, actor), { amount });
      expect(proof).toMatchObject({ verdict: 'PROVED' });
      const joining = await findJoining(db, actor.accountId, new Date(now));
      expect(joining).toMatchObject({ step: 'info', application: { companyName: '云帆软件（深圳）有限公司' } });
      expect(await listReceipts(db, 'bank-verification', verificationId)).toHaveLength(1);
    }));

  it('wrongly three times ends the attempt, so that even the right amount no longer counts', () =>
    rolledBack(async (db) => {
      const { actor, amount } = await anApplicantWithAmount(db);
      const wrong = { amount: (amount === 1n ? 2n : 1n) as typeof amount };
      const verdicts: string[] = [];
      for (let guess = 0; guess < 3; guess += 1) {
        verdicts.push((await proveBankAccount(contextFor(db, actor), wrong)).verdict);
      }
      expect(verdicts).toEqual(['WRONG', 'WRONG', 'ENDED']);
      await expect(proveBankAccount(contextFor(db, actor), { amount })).rejects.toMatchObject({
        code: 'onboarding.nothingToProve',
      });
      expect((await findJoining(db, actor.accountId, new Date(now))).step).toBe('verify');
      // A new transfer starts over.
      await startBankVerification(contextFor(db, actor), bank);
    }));

  it('works for nobody else', () =>
    rolledBack(async (db) => {
      const { amount } = await anApplicantWithAmount(db);
      const stranger = await aBuyer(db);
      await expect(proveBankAccount(contextFor(db, stranger), { amount })).rejects.toMatchObject({
        code: 'kernel.notFound',
      });
    }));
});
