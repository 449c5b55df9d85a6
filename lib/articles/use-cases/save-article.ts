import { renderDescription } from '@/lib/catalog';
import { type Context, recordChange, type VendorActor } from '@/lib/db';
import { ArticleNotEditable } from '../errors';
import type { SaveArticleInput } from '../schema';
import { articleMay } from '../status';
import { lockArticle, saveContent } from '../store';

/** A vendor writes in its draft: anything may be saved, the rules ask when it is submitted. ART-03. */
export async function saveArticle(
  ctx: Context<VendorActor>,
  { articleId, ...written }: SaveArticleInput,
): Promise<void> {
  const article = await lockArticle(ctx, articleId, ctx.actor.vendorId);
  if (!articleMay[article.status].edit) throw new ArticleNotEditable();
  await saveContent(ctx, articleId, { ...written, bodyHtml: renderDescription(written.body) });
  const { title, summary, isOriginal } = article;
  recordChange(ctx, {
    subjectType: 'article',
    subjectId: articleId,
    before: { title, summary, isOriginal },
    after: { title: written.title, summary: written.summary, isOriginal: written.isOriginal },
  });
}
