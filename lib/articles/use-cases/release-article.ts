import { type Context, type OperatorActor, recordChange } from '@/lib/db';
import type { ArticleInput } from '../schema';
import { setClaim } from '../store';
import { lockForReview } from './conclude-article-review';

/** A member of staff gives an article back to the others. */
export async function releaseArticle(ctx: Context<OperatorActor>, { articleId }: ArticleInput): Promise<void> {
  const article = await lockForReview(ctx, articleId, 'publish');
  await setClaim(ctx, article, ctx.actor.accountId, false);
  recordChange(ctx, { subjectType: 'article', subjectId: articleId, after: { claimed: false } });
}
