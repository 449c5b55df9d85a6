import type { Context, OperatorActor } from '@/lib/db';
import { Forbidden } from '@/lib/kernel/errors';
import { findVendorOfAccount } from '@/lib/vendors';
import { ChangeClaimedByOther, ChangeNotClaimed } from '../errors';
import { claimHours } from '../rules';
import type { ChangeInput } from '../schema';
import { type ChangeRow, loadChange, stepChange } from '../store';

/** A member of staff takes a change on; one that lay for a day may be taken over. ONB-21. */
export async function claimChange(ctx: Context<OperatorActor>, { changeId }: ChangeInput): Promise<void> {
  const { accountId } = ctx.actor;
  const change = await loadForReview(ctx, changeId);
  const { claimedById, claimedAt } = change;
  if (claimedById === accountId) return;
  const freeAgainAt = (claimedAt?.getTime() ?? 0) + claimHours * 3_600_000;
  if (claimedById !== null && ctx.now.getTime() < freeAgainAt) {
    throw new ChangeClaimedByOther({ params: { hours: claimHours } });
  }
  await stepChange(ctx, change, 'claim', { data: { claimedById: accountId, claimedAt: ctx.now } });
}

/** A change its asker has taken on; throws NotFound, Forbidden or ChangeNotClaimed. */
export async function loadClaimedChange(ctx: Context<OperatorActor>, changeId: string): Promise<ChangeRow> {
  const change = await loadForReview(ctx, changeId);
  if (change.status === 'UNDER_REVIEW' && change.claimedById !== ctx.actor.accountId) throw new ChangeNotClaimed();
  return change;
}

// Nobody decides on their own company, whatever duties they have.
async function loadForReview({ db, actor }: Context<OperatorActor>, changeId: string): Promise<ChangeRow> {
  if (!actor.duties.includes('ONBOARDING_REVIEW')) throw new Forbidden();
  const change = await loadChange(db, changeId);
  const own = await findVendorOfAccount(db, actor.accountId);
  if (own?.vendorId === change.vendorId) throw new Forbidden();
  return change;
}
