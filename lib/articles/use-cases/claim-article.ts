import { type Context, type OperatorActor, recordChange } from '@/lib/db';
import type { ArticleInput } from '../schema';
import { setClaim } from '../store';
import { lockForReview } from './conclude-article-review';

/** A member of staff takes an article upon themselves, so that no two read the same. */
export async function claimArticle(ctx: Context<OperatorActor>, { articleId }: ArticleInput): Promise<void> {
  const article = await lockForReview(ctx, articleId, 'publish');
  await setClaim(ctx, article, ctx.actor.accountId, true);
  recordChange(ctx, { subjectType: 'article', subjectId: articleId, after: { claimed: true } });
}
