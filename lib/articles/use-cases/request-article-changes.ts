import type { Context, OperatorActor } from '@/lib/db';
import type { DeclineArticleInput } from '../schema';
import { concludeArticleReview } from './conclude-article-review';

/** Staff send an article back to be changed, and say what. ART-07. */
export async function requestArticleChanges(ctx: Context<OperatorActor>, input: DeclineArticleInput): Promise<void> {
  await concludeArticleReview(ctx, { ...input, verdict: 'CHANGES_REQUESTED' });
}
