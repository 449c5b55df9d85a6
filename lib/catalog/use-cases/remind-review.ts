import type { Context, SystemActor } from '@/lib/db';
import { announce } from '@/lib/notifications';
import { findOverdueReview, productReviewers } from '../queries/review';

/** The review time is over and nobody decided: staff who review products are told. LST-10. Deadline `review-product`. */
export async function remindReview(ctx: Context<SystemActor>, { subjectId }: { subjectId: string }): Promise<void> {
  const revision = await findOverdueReview(ctx.db, subjectId);
  if (revision === null) return;
  await announce(ctx, {
    event: 'product.review-overdue',
    accountIds: await productReviewers(ctx.db),
    params: { productName: revision.name, storeName: revision.storeName },
    link: `/operations/products/${subjectId}`,
    key: `product-review-overdue:${subjectId}:${ctx.now.toISOString()}`,
  });
}
