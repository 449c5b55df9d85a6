import { type Context, type OperatorActor, recordChange } from '@/lib/db';
import { cancelDeadline } from '@/lib/deadlines';
import { announce } from '@/lib/notifications';
import { issueReceipt } from '@/lib/receipts';
import { gatherChecks } from '../evidence';
import { decideReview } from '../rules';
import type { RemarkField } from '../schema';
import { stepApplication } from '../store';
import { loadClaimed } from './claim-application';

interface Outcome {
  verb: 'requestChanges' | 'refuse';
  verdict: 'CHANGES_REQUESTED' | 'REFUSED';
  event: 'onboarding.changes-requested' | 'onboarding.refused';
}

/** What is to be corrected, by field. */
export type Remarks = Partial<Record<RemarkField, string>>;

/** What sending back and refusing have in common: the reason, the receipt, and the end of the promised review. ONB-22. */
export async function returnApplication(
  ctx: Context<OperatorActor>,
  { applicationId, reason, remarks }: { applicationId: string; reason: string; remarks: Remarks },
  { verb, verdict, event }: Outcome,
): Promise<void> {
  const application = await loadClaimed(ctx, applicationId);
  const { accountId, status, companyName } = application;
  const { policy, checks } = await gatherChecks(ctx.db, application, ctx.now);
  const decision = decideReview(policy, { verdict, reason, checks });
  const receiptId = await issueReceipt(ctx, { type: 'application', id: applicationId, accountId }, decision);
  await stepApplication(ctx, application, verb, {
    data: {
      claimedById: null,
      claimedAt: null,
      decidedAt: ctx.now,
      decidedById: ctx.actor.accountId,
      decisionReason: reason,
      remarks,
    },
    reason,
    receiptId,
  });
  await cancelDeadline(ctx, 'review-application', applicationId);
  recordChange(ctx, {
    subjectType: 'application',
    subjectId: applicationId,
    before: { status },
    after: { status: verdict, reason, remarks },
  });
  await announce(ctx, {
    event,
    accountIds: [accountId],
    params: { company: companyName ?? '', reason },
    link: '/join',
    key: `${event}:${receiptId}`,
  });
}
