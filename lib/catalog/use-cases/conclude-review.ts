import { type Context, type OperatorActor, recordChange } from '@/lib/db';
import { cancelDeadline, listSubjectDeadlines } from '@/lib/deadlines';
import { Forbidden } from '@/lib/kernel/errors';
import { StepRefused } from '@/lib/kernel/transitions';
import { announce } from '@/lib/notifications';
import { policyAt } from '@/lib/policy';
import { issueReceipt } from '@/lib/receipts';
import { memberAccountIds } from '@/lib/vendors';
import { decideReview, type ReviewFacts } from '../rules';
import type { Remarks } from '../schema';
import { type RevisionVerb, revisionMay, revisionSteps } from '../status';
import { lockProduct, type ProductRow } from '../store/products';
import { loadRevision, moveRevision, type RevisionRow } from '../store/revisions';

export interface ReviewSubject {
  product: ProductRow;
  revision: RevisionRow;
}

export interface Review extends ReviewSubject {
  verdict: ReviewFacts['verdict'];
  reason: string;
  /** What is to be changed in single parts, where it was sent back. LST-12. */
  remarks?: Remarks;
  /** What was confirmed, where it was approved. LST-01…08. */
  checks?: ReviewFacts['checks'];
}

const verbs = { APPROVED: 'approve', CHANGES_REQUESTED: 'requestChanges', REFUSED: 'refuse' } as const satisfies Record<
  ReviewFacts['verdict'],
  RevisionVerb
>;
const eventNames = {
  APPROVED: 'product.approved',
  CHANGES_REQUESTED: 'product.changes-requested',
  REFUSED: 'product.refused',
} as const;

/** A revision to be decided, with its product locked: two members of staff cannot decide it both. Forbidden without the duty. */
export async function loadForReview(ctx: Context<OperatorActor>, revisionId: string): Promise<ReviewSubject> {
  if (!ctx.actor.duties.includes('PRODUCT_REVIEW')) throw new Forbidden();
  const { productId } = await loadRevision(ctx, revisionId);
  const product = await lockProduct(ctx, productId);
  return { product, revision: await loadRevision(ctx, revisionId) };
}

/** What every verdict has in common: receipt, step, end of the review time, word to the vendor. LST-10, LST-12. */
export async function concludeReview(ctx: Context<OperatorActor>, review: Review): Promise<void> {
  const { product, revision, verdict, reason, remarks = {} } = review;
  const verb = verbs[verdict];
  if (!revisionMay[revision.status].decide || revision.submittedAt === null) {
    throw new StepRefused(verb, revision.status, revisionSteps[verb].from, { ruleIds: ['LST-13'] });
  }
  const receiptId = await giveReceipt(ctx, review, revision.submittedAt);
  const { accountId: decidedById } = ctx.actor;
  const data = { decidedAt: ctx.now, decidedById, decisionReason: reason };
  await moveRevision(ctx, revision, verb, { reason, receiptId, data });
  await cancelDeadline(ctx, 'review-product', revision.id);
  await announce(ctx, {
    event: eventNames[verdict],
    accountIds: await memberAccountIds(ctx.db, product.vendorId, 'products:view'),
    // Messages have room for one sentence: what was said of the parts stands for what was not said of the whole.
    params: { productName: revision.name, reason: reason || Object.values(remarks).join(' ') },
    link: `/seller/products/${product.id}`,
    key: `product-review:${revision.id}:${receiptId}`,
  });
  recordChange(ctx, {
    subjectType: 'product',
    subjectId: product.id,
    before: { revision: revision.number, status: revision.status },
    after: { revision: revision.number, status: verdict, reason },
  });
}

async function giveReceipt(ctx: Context<OperatorActor>, review: Review, submittedAt: Date): Promise<string> {
  const { product, revision, verdict, reason, remarks, checks } = review;
  // The last one: a revision handed back and submitted again was promised a new time.
  const deadlines = await listSubjectDeadlines(ctx.db, 'product-revision', revision.id);
  const dueAt = deadlines.findLast(({ kind }) => kind === 'review-product')?.dueAt ?? ctx.now;
  const facts: ReviewFacts = {
    verdict,
    reason,
    submittedAt: submittedAt.toISOString(),
    dueAt: dueAt.toISOString(),
    decidedAt: ctx.now.toISOString(),
    ...(remarks && Object.keys(remarks).length > 0 ? { remarks } : {}),
    ...(checks ? { checks } : {}),
  };
  const subject = { type: 'product', id: product.id, vendorId: product.vendorId };
  // Judged by the rules of the day it was submitted: the time was promised then. GEN-14.
  return issueReceipt(ctx, subject, decideReview(policyAt(submittedAt), facts));
}
