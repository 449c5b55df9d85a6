import type { Context, OperatorActor } from '@/lib/db';
import type { RequestProductChangesInput } from '../schema';
import { concludeReview, loadForReview } from './conclude-review';

/** Staff hand a revision back to its vendor, saying what to change, part by part where they wish; it may be submitted again. LST-12. */
export async function requestProductChanges(
  ctx: Context<OperatorActor>,
  { revisionId, reason, remarks }: RequestProductChangesInput,
): Promise<void> {
  await concludeReview(ctx, {
    ...(await loadForReview(ctx, revisionId)),
    verdict: 'CHANGES_REQUESTED',
    reason,
    remarks,
  });
}
