import { type BuyerActor, type Context, recordChange } from '@/lib/db';
import { fenToJson } from '@/lib/kernel/money';
import { can } from '@/lib/kernel/transitions';
import { policyAt } from '@/lib/policy';
import { issueReceipt } from '@/lib/receipts';
import { NothingToProve } from '../errors';
import { decideBankProof } from '../rules';
import type { ProveBankAccountInput } from '../schema';
import { applicationSteps } from '../status';
import { type ApplicationRow, loadOwnApplication, stepApplication } from '../store';
import { findLatestVerification, stepVerification, type VerificationRow } from '../verification-store';

/** How a guess went. A wrong one is an answer and no refusal, because it has to be counted. */
export interface BankProof {
  verdict: 'PROVED' | 'WRONG' | 'ENDED';
  guessesLeft: number;
  receiptId: string;
}

/** The applicant says which amount arrived: the right one proves the account, the third wrong one ends the attempt. ONB-02, ONB-14. */
export async function proveBankAccount(
  ctx: Context<BuyerActor>,
  { amount }: ProveBankAccountInput,
): Promise<BankProof> {
  const { accountId } = ctx.actor;
  const application = await loadOwnApplication(ctx.db, accountId);
  const verification = await findLatestVerification(ctx.db, application.id);
  if (verification?.status !== 'SENT') throw new NothingToProve({ ruleIds: ['ONB-02'] });

  const guess = verification.attempts + 1;
  const inputs = { guess, amount: fenToJson(amount), matches: amount === verification.amount };
  const decision = decideBankProof(policyAt(ctx.now), inputs);
  const receiptId = await issueReceipt(ctx, { type: 'bank-verification', id: verification.id, accountId }, decision);
  const verdict = decision.outcome.verdict as BankProof['verdict'];
  await keepVerdict(ctx, application, verification, verdict, receiptId);
  recordChange(ctx, {
    subjectType: 'bank-verification',
    subjectId: verification.id,
    before: { guesses: verification.attempts },
    after: { guesses: guess, verdict },
  });
  return { verdict, guessesLeft: Number(decision.outcome.left), receiptId };
}

async function keepVerdict(
  ctx: Context<BuyerActor>,
  application: ApplicationRow,
  { id, attempts, companyName }: VerificationRow,
  verdict: BankProof['verdict'],
  receiptId: string,
): Promise<void> {
  const guessed = attempts + 1;
  if (verdict === 'WRONG') await stepVerification(ctx.db, id, 'missGuess', { attempts: guessed });
  if (verdict === 'ENDED') {
    await stepVerification(ctx.db, id, 'exhaust', { attempts: guessed, failure: 'WRONG_AMOUNTS' });
  }
  if (verdict !== 'PROVED') return;
  await stepVerification(ctx.db, id, 'prove', { attempts: guessed, provedAt: ctx.now });
  const verb = can(applicationSteps.prove, application.status) ? 'prove' : 'proveAgain';
  await stepApplication(ctx, application, verb, { data: { companyName }, receiptId });
}
