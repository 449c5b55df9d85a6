import type { Context, VendorActor } from '@/lib/db';
import { cancelDeadline } from '@/lib/deadlines';
import type { ChangeInput } from '../schema';
import { loadChange, stepChange } from '../store';

/** A vendor takes a change back before it was decided. */
export async function withdrawChange(ctx: Context<VendorActor>, { changeId }: ChangeInput): Promise<void> {
  const change = await loadChange(ctx.db, changeId, ctx.actor.vendorId);
  await stepChange(ctx, change, 'withdraw');
  await cancelDeadline(ctx, 'review-change', changeId);
}
