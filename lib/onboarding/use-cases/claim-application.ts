import { type Context, type OperatorActor, recordChange } from '@/lib/db';
import { Forbidden } from '@/lib/kernel/errors';
import { ClaimedByOther, NotClaimed, OwnApplication } from '../errors';
import { claimHours } from '../rules';
import type { ClaimApplicationInput } from '../schema';
import { type ApplicationRow, loadApplication, stepApplication } from '../store';

/** A member of staff takes a review on; one that lay for a day may be taken over. ONB-22. */
export async function claimApplication(
  ctx: Context<OperatorActor>,
  { applicationId }: ClaimApplicationInput,
): Promise<void> {
  const { accountId } = ctx.actor;
  assertReviewer(ctx);
  const application = await loadApplication(ctx.db, applicationId);
  if (application.accountId === accountId) throw new OwnApplication({ ruleIds: ['ONB-22'] });
  if (application.claimedById === accountId) return;
  const { claimedById, claimedAt } = application;
  const freeAgainAt = (claimedAt?.getTime() ?? 0) + claimHours * 3_600_000;
  if (claimedById !== null && ctx.now.getTime() < freeAgainAt) {
    throw new ClaimedByOther({ params: { hours: claimHours }, ruleIds: ['ONB-22'] });
  }
  await stepApplication(ctx, application, 'claim', { data: { claimedById: accountId, claimedAt: ctx.now } });
  recordChange(ctx, {
    subjectType: 'application',
    subjectId: applicationId,
    before: { claimedById },
    after: { claimedById: accountId },
  });
}

/** An application its asker has taken on and may decide; throws NotFound, Forbidden or NotClaimed. ONB-22. */
export async function loadClaimed(ctx: Context<OperatorActor>, applicationId: string): Promise<ApplicationRow> {
  assertReviewer(ctx);
  const application = await loadApplication(ctx.db, applicationId);
  if (application.status === 'UNDER_REVIEW' && application.claimedById !== ctx.actor.accountId) {
    throw new NotClaimed({ ruleIds: ['ONB-22'] });
  }
  return application;
}

function assertReviewer({ actor }: Context<OperatorActor>): void {
  if (!actor.duties.includes('ONBOARDING_REVIEW')) throw new Forbidden();
}
