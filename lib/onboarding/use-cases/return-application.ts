import { hasAccepted } from '@/lib/agreements';
import { type Context, type OperatorActor, recordChange } from '@/lib/db';
import { cancelDeadline } from '@/lib/deadlines';
import { announce } from '@/lib/notifications';
import { policyAt } from '@/lib/policy';
import { issueReceipt } from '@/lib/receipts';
import { checksOf } from '../admission';
import { decideReview } from '../rules';
import type { ReturnApplicationInput } from '../schema';
import { stepApplication } from '../store';
import { findProvedVerification } from '../verification-store';
import { loadClaimed } from './claim-application';

interface Outcome {
  verb: 'requestChanges' | 'refuse';
  verdict: 'CHANGES_REQUESTED' | 'REFUSED';
  event: 'onboarding.changes-requested' | 'onboarding.refused';
}

/** What sending back and refusing have in common: the reason, the receipt, and the end of the promised review. ONB-22. */
export async function returnApplication(
  ctx: Context<OperatorActor>,
  { applicationId, reason }: ReturnApplicationInput,
  { verb, verdict, event }: Outcome,
): Promise<void> {
  const application = await loadClaimed(ctx, applicationId);
  const { accountId, status, companyName, agreedAt } = application;
  const policy = policyAt(ctx.now);
  const verification = await findProvedVerification(ctx.db, applicationId);
  const agreed = await hasAccepted(ctx.db, 'VENDOR_ACCESS', { accountId }, agreedAt);
  const checks = checksOf(policy, application, verification, agreed);
  const decision = decideReview(policy, { verdict, reason, checks });
  const receiptId = await issueReceipt(ctx, { type: 'application', id: applicationId, accountId }, decision);
  await stepApplication(ctx, application, verb, {
    data: {
      claimedById: null,
      claimedAt: null,
      decidedAt: ctx.now,
      decidedById: ctx.actor.accountId,
      decisionReason: reason,
    },
    reason,
    receiptId,
  });
  await cancelDeadline(ctx, 'review-application', applicationId);
  recordChange(ctx, {
    subjectType: 'application',
    subjectId: applicationId,
    before: { status },
    after: { status: verdict, reason },
  });
  await announce(ctx, {
    event,
    accountIds: [accountId],
    params: { company: companyName ?? '', reason },
    link: '/join',
    key: `${event}:${receiptId}`,
  });
}
