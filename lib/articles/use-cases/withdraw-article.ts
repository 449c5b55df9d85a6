import { type Context, recordChange, type VendorActor } from '@/lib/db';
import { cancelDeadline } from '@/lib/deadlines';
import type { ArticleInput } from '../schema';
import { lockArticle, moveArticle } from '../store';

/** A vendor takes an article back out of review, to write on. ART-07. */
export async function withdrawArticle(ctx: Context<VendorActor>, { articleId }: ArticleInput): Promise<void> {
  const article = await lockArticle(ctx, articleId, ctx.actor.vendorId);
  await moveArticle(ctx, article, 'withdraw', { data: { claimedById: null, claimedAt: null } });
  await cancelDeadline(ctx, 'review-article', articleId);
  recordChange(ctx, {
    subjectType: 'article',
    subjectId: articleId,
    before: { status: article.status },
    after: { status: 'DRAFT' },
  });
}
