import type { Context, OperatorActor } from '@/lib/db';
import type { DeclineArticleInput } from '../schema';
import { concludeArticleReview } from './conclude-article-review';

/** Staff refuse an article for good, and say why. ART-07. */
export async function refuseArticle(ctx: Context<OperatorActor>, input: DeclineArticleInput): Promise<void> {
  await concludeArticleReview(ctx, { ...input, verdict: 'REFUSED' });
}
