import { createPrivateKey } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BuyerActor } from '@/lib/db';
import { fen } from '@/lib/kernel/money';
import { account, balanceOf } from '@/lib/ledger';
import {
  findJoining,
  proveBankAccount,
  receiveVerificationNotification,
  sendVerification,
  startBankVerification,
} from '@/lib/onboarding';
import { type Bank, PartnerUnreachable } from '@/lib/partners';
import { signedHeaders } from '@/lib/partners/signature';
import { prepareEnvironment } from '../../factories/environment';
import { anAgreedApplicant } from '../../factories/onboarding';
import { type RunningPartners, runningPartners } from '../../factories/partners';
import { postJson } from '../../sandbox/merchant';
import { type CommittedDatabase, openCommittedDatabase } from '../../support/committed';
import { contextFor } from '../../support/context';

let database: CommittedDatabase;
let running: RunningPartners;
const keys = prepareEnvironment();
const quick = { times: 20, pauseMs: 20 };
let companies = 0;

beforeAll(async () => {
  database = await openCommittedDatabase();
  running = await runningPartners();
});
afterAll(async () => {
  await running.close();
  await database.close();
});

/** A new applicant who has just named the company's account. */
async function anApplicant(wishes: { accountNumber?: string } = {}) {
  companies += 1;
  const accountNumber = wishes.accountNumber ?? `75590000${String(companies).padStart(8, '0')}`;
  const companyName = `第${companies}家软件有限公司`;
  const { actor, verificationId } = await database.run(async (db, { now }) => {
    const actor = await anAgreedApplicant(db, { at: now });
    const input = { companyName, bankName: '测试银行', accountNumber };
    return { actor, ...(await startBankVerification(contextFor(db, actor, now), input)) };
  });
  return { actor, verificationId, accountNumber };
}
const verificationOf = async ({ accountId }: BuyerActor) =>
  (await findJoining(database.prisma, accountId, new Date('2026-11-20T02:00:00Z'))).verification;
const expense = () => balanceOf(database.prisma, account.verificationExpense());

interface Statement {
  credits: { amount: string; memo: string }[];
}
async function statementOf(accountNumber: string): Promise<Statement> {
  return (await (await fetch(`${running.bankUrl}/sandbox/accounts/${accountNumber}`)).json()) as Statement;
}

describe('sending the verification amount (ONB-02)', () => {
  it('puts it on the statement, where the applicant reads it; the expense is booked once', async () => {
    const before = await expense();
    const { actor, verificationId, accountNumber } = await anApplicant();
    await sendVerification({ verificationId }, running.bank, quick);
    await sendVerification({ verificationId }, running.bank, quick);
    expect(await verificationOf(actor)).toMatchObject({ status: 'SENT' });
    const { credits } = await statementOf(accountNumber);
    expect(credits).toHaveLength(1);
    const amount = fen(credits[0]?.amount ?? '0');
    const proof = await database.run((db, { now }) => proveBankAccount(contextFor(db, actor, now), { amount }));
    expect(proof.verdict).toBe('PROVED');
    expect(before - (await expense())).toBe(amount);
  });

  it('survives a worker that died after asking: the bank knows the transfer, and sends it once', async () => {
    const { actor, verificationId, accountNumber } = await anApplicant();
    const dies: Bank = { ...running.bank, findTransfer: () => Promise.reject(new PartnerUnreachable('bank', 'down')) };
    await expect(sendVerification({ verificationId }, dies, quick)).rejects.toBeInstanceOf(PartnerUnreachable);
    expect(await verificationOf(actor)).toMatchObject({ status: 'SENDING' });
    await sendVerification({ verificationId }, running.bank, quick);
    expect(await verificationOf(actor)).toMatchObject({ status: 'SENT' });
    expect((await statementOf(accountNumber)).credits).toHaveLength(1);
  });

  it('that the bank rejects tells the applicant why, and books nothing', async () => {
    const before = await expense();
    const { actor, verificationId } = await anApplicant();
    await postJson(`${running.bankUrl}/sandbox/reject-next`, { kind: 'VERIFICATION', reasonCode: 'ACCOUNT_FROZEN' });
    await sendVerification({ verificationId }, running.bank, quick);
    expect(await verificationOf(actor)).toMatchObject({ status: 'FAILED', failure: 'ACCOUNT_FROZEN' });
    expect(await expense()).toBe(before);
  });

  it('to an account of another name is rejected by the bank', async () => {
    const { accountNumber, verificationId: first } = await anApplicant();
    await sendVerification({ verificationId: first }, running.bank, quick);
    const { actor, verificationId } = await anApplicant({ accountNumber });
    await sendVerification({ verificationId }, running.bank, quick);
    expect(await verificationOf(actor)).toMatchObject({ status: 'FAILED', failure: 'ACCOUNT_NAME_MISMATCH' });
  });

  it('asks again later while the bank has not executed it', async () => {
    const { verificationId } = await anApplicant();
    const slow: Bank = { ...running.bank, findTransfer: () => Promise.resolve(null) };
    await expect(sendVerification({ verificationId }, slow, { times: 2, pauseMs: 1 })).rejects.toThrow(/not executed/);
  });
});

describe("the bank's notification (ONB-02)", () => {
  async function notice(verificationId: string, wishes: Record<string, unknown> = {}, key = keys.bankPrivate) {
    const { amount } = await database.prisma.bankVerification.findUniqueOrThrow({ where: { id: verificationId } });
    const rawBody = JSON.stringify({
      notificationId: `N-${verificationId}`,
      transferNo: 'TR1',
      requestId: verificationId,
      kind: 'VERIFICATION',
      amount: String(amount),
      status: 'PAID',
      reasonCode: null,
      reason: null,
      executedAt: '2026-11-20T02:00:00.000Z',
      ...wishes,
    });
    const headers = signedHeaders(createPrivateKey(key), rawBody);
    return { rawBody, timestamp: headers['x-timestamp'], signature: headers['x-signature'] };
  }

  it('arriving twice at once, together with the answer to our asking, acts once', async () => {
    const before = await expense();
    const { actor, verificationId } = await anApplicant();
    const raw = await notice(verificationId);
    const verdicts = await Promise.all([
      receiveVerificationNotification(raw, running.bank),
      receiveVerificationNotification(raw, running.bank),
      sendVerification({ verificationId }, running.bank, quick),
    ]);
    expect(verdicts.filter((verdict) => verdict === 'ACTED_ON').length).toBeLessThanOrEqual(1);
    expect(await verificationOf(actor)).toMatchObject({ status: 'SENT' });
    const { amount } = await database.prisma.bankVerification.findUniqueOrThrow({ where: { id: verificationId } });
    expect(before - (await expense())).toBe(amount);
  });

  it.each([
    ['signed by the gateway', {}, keys.gatewayPrivate, 'FORGED'],
    ['of another amount', { amount: '100' }, keys.bankPrivate, 'WRONG_AMOUNT'],
    ['about an unknown transfer', { requestId: 'vrf_unknown' }, keys.bankPrivate, 'UNKNOWN_REFERENCE'],
    ['that cannot be read', { status: 'DONE' }, keys.bankPrivate, 'MALFORMED'],
  ])('%s changes nothing and is kept', async (_what, wishes, key, verdict) => {
    const { actor, verificationId } = await anApplicant();
    const raw = await notice(verificationId, wishes, key);
    expect(await receiveVerificationNotification(raw, running.bank)).toBe(verdict);
    expect(await verificationOf(actor)).toMatchObject({ status: 'SENDING' });
    const kept = await database.prisma.partnerNotice.findMany({ where: { partner: 'bank', verdict } });
    expect(kept.some(({ body }) => body === raw.rawBody)).toBe(true);
  });
});
