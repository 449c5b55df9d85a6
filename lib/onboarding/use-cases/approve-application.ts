import { type Context, type OperatorActor, recordChange } from '@/lib/db';
import { cancelDeadline } from '@/lib/deadlines';
import { putInForce } from '@/lib/documents';
import { can, StepRefused } from '@/lib/kernel/transitions';
import { announce } from '@/lib/notifications';
import { issueReceipt } from '@/lib/receipts';
import { addVendor, relateAccounts } from '@/lib/vendors';
import { companyOf } from '../admission';
import { CompanyAlreadyJoined, NotAdmissible } from '../errors';
import { gatherChecks } from '../evidence';
import { decideReview } from '../rules';
import type { ApproveApplicationInput } from '../schema';
import { applicationSteps } from '../status';
import { stepApplication } from '../store';
import { accountsOfCompany, openAccountNumber } from '../verification-store';
import { loadClaimed } from './claim-application';

/** Staff admit a company: it becomes a vendor with a store, its first member and the account it proved. GEN-05, ONB-22. */
export async function approveApplication(
  ctx: Context<OperatorActor>,
  { applicationId }: ApproveApplicationInput,
): Promise<{ vendorId: string; receiptId: string }> {
  const application = await loadClaimed(ctx, applicationId);
  const { approve } = applicationSteps;
  if (!can(approve, application.status)) throw new StepRefused('approve', application.status, approve.from);
  const { policy, checks, verification } = await gatherChecks(ctx.db, application, ctx.now);
  const { accountId } = application;
  const decision = decideReview(policy, { verdict: 'ADMITTED', reason: null, checks });
  const company = companyOf(application);
  if (decision.outcome.verdict !== 'ADMITTED' || company === null || verification === null) {
    throw new NotAdmissible({ ruleIds: decision.ruleIds, receipt: decision });
  }
  const { bankName, companyName: accountName, provedAt } = verification;
  const bank = {
    bankName,
    accountName,
    accountNumber: openAccountNumber(verification),
    verifiedAt: provedAt ?? ctx.now,
  };
  const vendorId = await addVendor(ctx, { ...company, ownerAccountId: accountId, bank });
  if (vendorId === null) throw new CompanyAlreadyJoined({ ruleIds: ['ONB-02'] });
  const { companyName, creditCode } = company;
  const others = await accountsOfCompany(ctx.db, { companyName, creditCode, exceptAccountId: accountId });
  await relateAccounts(ctx, vendorId, others, 'SAME_COMPANY');
  await putInForce(ctx, { applicationId }, vendorId);

  const receiptId = await issueReceipt(ctx, { type: 'application', id: applicationId, vendorId, accountId }, decision);
  const data = { vendorId, decidedAt: ctx.now, decidedById: ctx.actor.accountId };
  await stepApplication(ctx, application, 'approve', { data, receiptId });
  await cancelDeadline(ctx, 'review-application', applicationId);
  recordChange(ctx, {
    subjectType: 'application',
    subjectId: applicationId,
    before: { status: application.status },
    after: { status: 'ADMITTED', vendorId, companyName, creditCode },
  });
  await announce(ctx, {
    event: 'onboarding.admitted',
    accountIds: [accountId],
    params: { company: companyName, next: policy.certification.required ? 'fee' : 'deposit' },
    link: '/seller',
    key: `onboarding.admitted:${applicationId}`,
  });
  return { vendorId, receiptId };
}
