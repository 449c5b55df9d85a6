import type { BuyerActor, Context } from '@/lib/db';
import { can } from '@/lib/kernel/transitions';
import type { ProveBankAccountInput } from '../schema';
import { applicationSteps } from '../status';
import { loadOwnApplication, stepApplication } from '../store';
import { type BankProof, guessAmount } from '../transfer';

/** The applicant says which amount arrived: the right one proves the account, the third wrong one ends the attempt. ONB-02, ONB-14. */
export async function proveBankAccount(
  ctx: Context<BuyerActor>,
  { amount }: ProveBankAccountInput,
): Promise<BankProof> {
  const { accountId } = ctx.actor;
  const application = await loadOwnApplication(ctx.db, accountId);
  const purpose = { applicationId: application.id };
  const { proof, verification } = await guessAmount(ctx, purpose, { amount, reader: { accountId } });
  if (proof.verdict !== 'PROVED') return proof;
  const { companyName } = verification;
  const verb = can(applicationSteps.prove, application.status) ? 'prove' : 'proveAgain';
  await stepApplication(ctx, application, verb, { data: { companyName }, receiptId: proof.receiptId });
  return proof;
}
