import { type BuyerActor, type Context, type Db, recordChange } from '@/lib/db';
import { can, StepRefused } from '@/lib/kernel/transitions';
import { enqueue } from '@/lib/outbox';
import { policyAt } from '@/lib/policy';
import { findVendorOfCompany } from '@/lib/vendors';
import { CompanyAlreadyJoined, TooManyTransfers, VerificationUnderway } from '../errors';
import { isLostAt, lostAfterMinutes, transfersPerDay } from '../rules';
import type { StartBankVerificationInput } from '../schema';
import { applicationSteps } from '../status';
import { type ApplicationRow, loadOwnApplication } from '../store';
import { addVerification, countTransfersToday, findLatestVerification, stepVerification } from '../verification-store';

/** The applicant names the company's own account; the bank is asked to send a small amount to it once this commits. ONB-02, ONB-15. */
export async function startBankVerification(
  ctx: Context<BuyerActor>,
  input: StartBankVerificationInput,
): Promise<{ verificationId: string }> {
  const application = await loadOwnApplication(ctx.db, ctx.actor.accountId);
  assertMayProve(application);
  if (await findVendorOfCompany(ctx.db, { companyName: input.companyName })) {
    throw new CompanyAlreadyJoined({ field: 'companyName', ruleIds: ['ONB-02'] });
  }
  await replaceEarlier(ctx.db, application.id, ctx.now);
  if ((await countTransfersToday(ctx.db, application.id, ctx.now)) >= transfersPerDay) {
    throw new TooManyTransfers({ params: { limit: transfersPerDay }, ruleIds: ['ONB-02'] });
  }
  const { verification } = policyAt(ctx.now);
  const verificationId = await addVerification(ctx, verification, { applicationId: application.id, ...input });
  const { companyName, bankName, accountNumber } = input;
  recordChange(ctx, {
    subjectType: 'bank-verification',
    subjectId: verificationId,
    after: { companyName, bankName, accountTail: accountNumber.slice(-4) },
  });
  await enqueue(ctx, 'send-verification', { verificationId });
  return { verificationId };
}

function assertMayProve({ status }: ApplicationRow): void {
  const { prove, proveAgain } = applicationSteps;
  if (can(prove, status) || can(proveAgain, status)) return;
  throw new StepRefused('prove', status, [...prove.from, ...proveAgain.from]);
}

// One amount at a time: an older one that arrived may be given up for another account, one on its way only if it got lost.
async function replaceEarlier(db: Db, applicationId: string, now: Date): Promise<void> {
  const earlier = await findLatestVerification(db, applicationId);
  if (earlier?.status !== 'SENDING' && earlier?.status !== 'SENT') return;
  if (earlier.status === 'SENDING' && !isLostAt(earlier.createdAt, now)) {
    throw new VerificationUnderway({ params: { minutes: lostAfterMinutes }, ruleIds: ['ONB-02'] });
  }
  await stepVerification(db, earlier.id, 'replace', { failure: 'REPLACED' });
}
