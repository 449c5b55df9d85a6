import { type Context, type OperatorActor, recordChange } from '@/lib/db';
import { cancelDeadline } from '@/lib/deadlines';
import { Forbidden } from '@/lib/kernel/errors';
import { can, StepRefused } from '@/lib/kernel/transitions';
import { announce } from '@/lib/notifications';
import { policyAt } from '@/lib/policy';
import { issueReceipt } from '@/lib/receipts';
import { memberAccountIds } from '@/lib/vendors';
import { ClaimedByAnother } from '../errors';
import { findReviewDeadline } from '../queries/vendor';
import { type ArticleReviewFacts, decideArticleReview } from '../rules';
import { type ArticleVerb, articleSteps } from '../status';
import { type ArticleRow, lockArticle, moveArticle } from '../store';

const verbs = { PUBLISHED: 'publish', CHANGES_REQUESTED: 'requestChanges', REFUSED: 'refuse' } as const;
const eventNames = {
  PUBLISHED: 'article.published',
  CHANGES_REQUESTED: 'article.changes-requested',
  REFUSED: 'article.refused',
} as const;

/** An article to be decided, locked. Forbidden without the duty, ClaimedByAnother where a colleague reads it. */
export async function lockForReview(
  ctx: Context<OperatorActor>,
  articleId: string,
  verb: ArticleVerb,
): Promise<ArticleRow> {
  if (!ctx.actor.duties.includes('PRODUCT_REVIEW')) throw new Forbidden();
  const article = await lockArticle(ctx, articleId);
  const step = articleSteps[verb];
  if (!can(step, article.status)) throw new StepRefused(verb, article.status, step.from, { ruleIds: ['ART-07'] });
  if (article.claimedById !== null && article.claimedById !== ctx.actor.accountId) throw new ClaimedByAnother();
  return article;
}

interface ArticleVerdict {
  articleId: string;
  verdict: ArticleReviewFacts['verdict'];
  reason: string;
  checks?: readonly string[];
}

/** What every verdict has in common: receipt, step, end of the review time, word to the vendor. ART-07, LST-10. */
export async function concludeArticleReview(
  ctx: Context<OperatorActor>,
  { articleId, verdict, reason, checks = [] }: ArticleVerdict,
): Promise<ArticleRow> {
  const article = await lockForReview(ctx, articleId, verbs[verdict]);
  const submittedAt = article.submittedAt ?? ctx.now;
  const deadline = await findReviewDeadline(ctx.db, articleId);
  const facts: ArticleReviewFacts = {
    verdict,
    reason,
    submittedAt: submittedAt.toISOString(),
    dueAt: (deadline?.dueAt ?? ctx.now).toISOString(),
    decidedAt: ctx.now.toISOString(),
    checks,
  };
  const { vendorId } = article;
  const subject = { type: 'article', id: articleId, vendorId };
  const receiptId = await issueReceipt(ctx, subject, decideArticleReview(policyAt(submittedAt), facts));
  const data = {
    ...{ decidedAt: ctx.now, decisionReason: reason, claimedById: null, claimedAt: null },
    publishedAt: verdict === 'PUBLISHED' ? ctx.now : null,
  };
  await moveArticle(ctx, article, verbs[verdict], { reason, receiptId, data });
  await cancelDeadline(ctx, 'review-article', articleId);
  await announce(ctx, {
    event: eventNames[verdict],
    accountIds: await memberAccountIds(ctx.db, vendorId, 'products:view'),
    params: { articleTitle: article.title, reason },
    link: `/seller/articles/${articleId}`,
    key: `article-review:${receiptId}`,
  });
  recordChange(ctx, {
    subjectType: 'article',
    subjectId: articleId,
    before: { status: article.status },
    after: { status: verdict, reason },
  });
  return article;
}
