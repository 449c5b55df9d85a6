import { type Context, type OperatorActor, touchPages } from '@/lib/db';
import { announce } from '@/lib/notifications';
import { policyAt } from '@/lib/policy';
import { issueReceipt } from '@/lib/receipts';
import { memberAccountIds, noteArticles } from '@/lib/vendors';
import { ArticleReviewUnfinished } from '../errors';
import { countPublished } from '../queries/vendor';
import { decideMilestone, unconfirmedPoints } from '../rules';
import type { PublishArticleInput } from '../schema';
import { lockColumn, noteMilestone } from '../store';
import { concludeArticleReview } from './conclude-article-review';

/** Staff publish an article in the column; the one that completes the milestone says so. ART-03, ART-04, ART-07, ART-09. */
export async function publishArticle(
  ctx: Context<OperatorActor>,
  { articleId, checks }: PublishArticleInput,
): Promise<void> {
  const unconfirmed = unconfirmedPoints(checks);
  if (unconfirmed.length > 0) throw new ArticleReviewUnfinished(unconfirmed);
  const { vendorId } = await concludeArticleReview(ctx, { articleId, verdict: 'PUBLISHED', reason: '', checks });
  touchPages(ctx, `article:${articleId}`, 'articles');
  // Two articles published at once are counted one after the other.
  const column = await lockColumn(ctx, vendorId);
  const published = await countPublished(ctx.db, vendorId);
  await noteArticles(ctx, vendorId, published);
  if (column?.milestoneAt === null) await reachMilestone(ctx, vendorId, published);
}

async function reachMilestone(ctx: Context<OperatorActor>, vendorId: string, published: number): Promise<void> {
  const decision = decideMilestone(policyAt(ctx.now), { published });
  if (decision.outcome.reached !== true) return;
  const receiptId = await issueReceipt(ctx, { type: 'column', id: vendorId, vendorId }, decision);
  if (!(await noteMilestone(ctx, vendorId, receiptId))) return;
  await announce(ctx, {
    event: 'article.milestone',
    accountIds: await memberAccountIds(ctx.db, vendorId, 'products:view'),
    params: { published: String(published) },
    link: '/seller/articles',
    key: `article-milestone:${vendorId}`,
  });
}
