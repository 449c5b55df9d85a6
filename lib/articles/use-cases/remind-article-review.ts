import type { Context, SystemActor } from '@/lib/db';
import { announce } from '@/lib/notifications';
import { articleReviewers, findArticleDossier } from '../queries/staff';

/** The review time is over and nobody decided: staff who review are told. LST-10. Deadline `review-article`. */
export async function remindArticleReview(
  ctx: Context<SystemActor>,
  { subjectId }: { subjectId: string },
): Promise<void> {
  const article = await findArticleDossier(ctx.db, subjectId);
  if (article?.status !== 'UNDER_REVIEW') return;
  await announce(ctx, {
    event: 'article.review-overdue',
    accountIds: await articleReviewers(ctx.db),
    params: { articleTitle: article.title, storeName: article.storeName },
    link: `/operations/articles/${subjectId}`,
    key: `article-review-overdue:${subjectId}:${ctx.now.toISOString()}`,
  });
}
