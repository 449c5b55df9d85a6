import type { BuyerActor, Context } from '@/lib/db';
import { can, StepRefused } from '@/lib/kernel/transitions';
import { assertNotBarred, findVendorOfCompany } from '@/lib/vendors';
import { CompanyAlreadyJoined } from '../errors';
import type { StartBankVerificationInput } from '../schema';
import { applicationSteps } from '../status';
import { type ApplicationRow, loadOwnApplication } from '../store';
import { sendAmount } from '../transfer';

/** The applicant names the company's own account; the bank is asked to send a small amount to it once this commits. ONB-02, ONB-15, VIO-07. */
export async function startBankVerification(
  ctx: Context<BuyerActor>,
  input: StartBankVerificationInput,
): Promise<{ verificationId: string }> {
  const application = await loadOwnApplication(ctx.db, ctx.actor.accountId);
  assertMayProve(application);
  await assertNotBarred(ctx, { companyName: input.companyName });
  if (await findVendorOfCompany(ctx.db, { companyName: input.companyName })) {
    throw new CompanyAlreadyJoined({ field: 'companyName', ruleIds: ['ONB-02'] });
  }
  return { verificationId: await sendAmount(ctx, { applicationId: application.id }, input) };
}

function assertMayProve({ status }: ApplicationRow): void {
  const { prove, proveAgain } = applicationSteps;
  if (can(prove, status) || can(proveAgain, status)) return;
  throw new StepRefused('prove', status, [...prove.from, ...proveAgain.from]);
}
