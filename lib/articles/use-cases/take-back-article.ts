import { type Context, recordChange, touchPages, type VendorActor } from '@/lib/db';
import { noteArticles } from '@/lib/vendors';
import { countPublished } from '../queries/vendor';
import type { ArticleInput } from '../schema';
import { lockArticle, lockColumn, moveArticle } from '../store';

/** A vendor takes a published article off the column, to change it or for good; it is reviewed again before it returns. ART-08. */
export async function takeBackArticle(ctx: Context<VendorActor>, { articleId }: ArticleInput): Promise<void> {
  const article = await lockArticle(ctx, articleId, ctx.actor.vendorId);
  await moveArticle(ctx, article, 'takeBack', { data: { publishedAt: null } });
  await lockColumn(ctx, article.vendorId);
  await noteArticles(ctx, article.vendorId, await countPublished(ctx.db, article.vendorId));
  touchPages(ctx, `article:${articleId}`, 'articles');
  recordChange(ctx, {
    subjectType: 'article',
    subjectId: articleId,
    before: { status: article.status },
    after: { status: 'DRAFT' },
  });
}
