import { type Context, recordChange, type VendorActor } from '@/lib/db';
import { setDeadline } from '@/lib/deadlines';
import { afterWorkingDays } from '@/lib/kernel/clock';
import { can, StepRefused } from '@/lib/kernel/transitions';
import { workingCalendar } from '@/lib/market-clock';
import { policyAt } from '@/lib/policy';
import { assertMayPublish } from '@/lib/vendors';
import { ArticleNotReady } from '../errors';
import { decideArticle } from '../rules';
import type { ArticleInput } from '../schema';
import { articleSteps } from '../status';
import { assertInColumn, lockArticle, moveArticle } from '../store';
import { measureArticle } from '../text';

/** A finished article is handed to review, decided as quickly as a product's. ART-03, ART-04, ART-05, ART-07, ART-08, LST-10. */
export async function submitArticle(ctx: Context<VendorActor>, { articleId }: ArticleInput): Promise<void> {
  const article = await lockArticle(ctx, articleId, ctx.actor.vendorId);
  await assertInColumn(ctx, article.vendorId);
  await assertMayPublish(ctx, article.vendorId);
  const { from } = articleSteps.submit;
  if (!can(articleSteps.submit, article.status)) throw new StepRefused('submit', article.status, from);
  const policy = policyAt(ctx.now);
  const decision = decideArticle(policy, await measureArticle(ctx.db, article.vendorId, article));
  const missing = decision.outcome.missing as readonly string[];
  if (missing.length > 0) throw new ArticleNotReady(decision, missing);
  await moveArticle(ctx, article, 'submit', { data: { submittedAt: ctx.now, decidedAt: null, decisionReason: null } });
  const calendar = await workingCalendar(ctx.db);
  await setDeadline(ctx, {
    kind: 'review-article',
    subjectType: 'article',
    subjectId: articleId,
    derivation: afterWorkingDays('LST-10', ctx.now, policy.listing.reviewWorkingDays, calendar),
  });
  recordChange(ctx, {
    subjectType: 'article',
    subjectId: articleId,
    before: { status: article.status },
    after: { status: 'UNDER_REVIEW' },
  });
}
