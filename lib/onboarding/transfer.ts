import { type Context, type Db, recordChange } from '@/lib/db';
import { type Fen, fenToJson } from '@/lib/kernel/money';
import { enqueue } from '@/lib/outbox';
import { policyAt } from '@/lib/policy';
import { issueReceipt } from '@/lib/receipts';
import { NothingToProve, TooManyTransfers, VerificationUnderway } from './errors';
import { decideBankProof, isLostAt, lostAfterMinutes, transfersPerDay } from './rules';
import type { StartBankVerificationInput } from './schema';
import {
  addVerification,
  countTransfersToday,
  findLatestVerification,
  stepVerification,
  type VerificationPurpose,
  type VerificationRow,
} from './verification-store';

/** Has a small amount sent to an account once this commits, for whatever the account is proved. ONB-02, SET-10. */
export async function sendAmount(
  ctx: Context,
  purpose: VerificationPurpose,
  account: StartBankVerificationInput,
): Promise<string> {
  await replaceEarlier(ctx.db, purpose, ctx.now);
  if ((await countTransfersToday(ctx.db, purpose, ctx.now)) >= transfersPerDay) {
    throw new TooManyTransfers({ params: { limit: transfersPerDay }, ruleIds: ['ONB-02'] });
  }
  const { verification } = policyAt(ctx.now);
  const verificationId = await addVerification(ctx, verification, { purpose, ...account });
  const { companyName, bankName, accountNumber } = account;
  recordChange(ctx, {
    subjectType: 'bank-verification',
    subjectId: verificationId,
    after: { companyName, bankName, accountTail: accountNumber.slice(-4) },
  });
  await enqueue(ctx, 'send-verification', { verificationId });
  return verificationId;
}

// One amount at a time: an older one that arrived may be given up for another account, one on its way only if it got lost.
async function replaceEarlier(db: Db, purpose: VerificationPurpose, now: Date): Promise<void> {
  const earlier = await findLatestVerification(db, purpose);
  if (earlier?.status !== 'SENDING' && earlier?.status !== 'SENT') return;
  if (earlier.status === 'SENDING' && !isLostAt(earlier.createdAt, now)) {
    throw new VerificationUnderway({ params: { minutes: lostAfterMinutes }, ruleIds: ['ONB-02'] });
  }
  await stepVerification(db, earlier.id, 'replace', { failure: 'REPLACED' });
}

/** How a guess went. A wrong one is an answer and no refusal, because it has to be counted. */
export interface BankProof {
  verdict: 'PROVED' | 'WRONG' | 'ENDED';
  guessesLeft: number;
  receiptId: string;
}

/** Counts a guess at the amount that arrived; the last wrong one ends the attempt. Throws NothingToProve. ONB-02. */
export async function guessAmount(
  ctx: Context,
  purpose: VerificationPurpose,
  { amount, reader }: { amount: Fen; reader: { accountId: string; vendorId?: string } },
): Promise<{ proof: BankProof; verification: VerificationRow }> {
  const verification = await findLatestVerification(ctx.db, purpose);
  if (verification?.status !== 'SENT') throw new NothingToProve({ ruleIds: ['ONB-02'] });
  const { id, attempts } = verification;
  const guess = attempts + 1;
  const inputs = { guess, amount: fenToJson(amount), matches: amount === verification.amount };
  const decision = decideBankProof(policyAt(ctx.now), inputs);
  const receiptId = await issueReceipt(ctx, { type: 'bank-verification', id, ...reader }, decision);
  const verdict = decision.outcome.verdict as BankProof['verdict'];
  if (verdict === 'WRONG') await stepVerification(ctx.db, id, 'missGuess', { attempts: guess });
  if (verdict === 'ENDED') {
    await stepVerification(ctx.db, id, 'exhaust', { attempts: guess, failure: 'WRONG_AMOUNTS' });
  }
  if (verdict === 'PROVED') await stepVerification(ctx.db, id, 'prove', { attempts: guess, provedAt: ctx.now });
  recordChange(ctx, {
    subjectType: 'bank-verification',
    subjectId: id,
    before: { guesses: attempts },
    after: { guesses: guess, verdict },
  });
  return { proof: { verdict, guessesLeft: Number(decision.outcome.left), receiptId }, verification };
}
