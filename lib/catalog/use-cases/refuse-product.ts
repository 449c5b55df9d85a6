import type { Context, OperatorActor } from '@/lib/db';
import type { DeclineProductInput } from '../schema';
import { concludeReview, loadForReview } from './conclude-review';

/** Staff refuse a revision for good, with the reason; a live one goes on selling. LST-12, LST-13. */
export async function refuseProduct(
  ctx: Context<OperatorActor>,
  { revisionId, reason }: DeclineProductInput,
): Promise<void> {
  await concludeReview(ctx, { ...(await loadForReview(ctx, revisionId)), verdict: 'REFUSED', reason });
}
