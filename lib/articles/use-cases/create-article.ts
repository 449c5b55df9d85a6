import { type Context, recordChange, type VendorActor } from '@/lib/db';
import type { CreateArticleInput } from '../schema';
import { addArticle, assertInColumn } from '../store';

/** A member of the column begins an article. ART-03, ART-07. */
export async function createArticle(
  ctx: Context<VendorActor>,
  { title }: CreateArticleInput,
): Promise<{ articleId: string }> {
  await assertInColumn(ctx, ctx.actor.vendorId);
  const articleId = await addArticle(ctx, title);
  recordChange(ctx, { subjectType: 'article', subjectId: articleId, after: { title } });
  return { articleId };
}
