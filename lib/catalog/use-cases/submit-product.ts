import { assertAgreementsSigned } from '@/lib/agreements';
import { assertCertified } from '@/lib/certification';
import { config } from '@/lib/config';
import { type Context, recordChange, type VendorActor } from '@/lib/db';
import { setDeadline } from '@/lib/deadlines';
import { assertDepositCovers } from '@/lib/deposits';
import { afterWorkingDays } from '@/lib/kernel/clock';
import { StepRefused } from '@/lib/kernel/transitions';
import { workingCalendar } from '@/lib/market-clock';
import { policyAt } from '@/lib/policy';
import { issueReceipt } from '@/lib/receipts';
import { assertArticlePublished, assertMayPublish } from '@/lib/vendors';
import { ContentRefused, PrecheckBlocked, PricingRefused, ProductIncomplete } from '../errors';
import { decidePrecheck, findingsIn } from '../precheck/findings';
import { specProblems } from '../pricing';
import { precheckFacts } from '../queries/precheck';
import { hasPublishedInterface } from '../queries/vendor';
import { contentProblems, decideSubmission, factsOf, listingFigures } from '../rules';
import type { ProductInput } from '../schema';
import { revisionMay, revisionSteps } from '../status';
import { lockOwnProduct, type ProductRow } from '../store/products';
import { moveRevision, newestRevision, type RevisionRow } from '../store/revisions';

/** A vendor hands a finished revision to review, decided within seven working days. ONB-06, LST-09, LST-10, LST-14, CAT-04, CAT-05. */
export async function submitProduct(ctx: Context<VendorActor>, { productId }: ProductInput): Promise<void> {
  const product = await lockOwnProduct(ctx, productId);
  await assertCertified(ctx, product.vendorId);
  await assertMayPublish(ctx, product.vendorId);
  await assertDepositCovers(ctx, product.vendorId, product.category);
  await assertAgreementsSigned(ctx, product.vendorId);
  const revision = await newestRevision(ctx, productId);
  if (!revisionMay[revision.status].edit) {
    throw new StepRefused('submit', revision.status, revisionSteps.submit.from, { ruleIds: ['LST-14'] });
  }
  const policy = policyAt(ctx.now);
  if (product.status === 'DRAFT') await assertArticlePublished(ctx, product.vendorId, policy);
  assertWithinRules(policy, revision);
  const interfacePublished = await hasPublishedInterface(ctx.db, product.vendorId);
  const decision = decideSubmission(policy, factsOf(product, revision, interfacePublished));
  const missing = decision.outcome.missing as readonly string[];
  if (missing.length > 0) throw new ProductIncomplete(decision, missing);
  const receiptId = await passPrecheck(ctx, product, revision);
  await moveRevision(ctx, revision, 'submit', { receiptId, data: { submittedAt: ctx.now, decisionReason: null } });
  const { reviewWorkingDays } = policy.listing;
  await setDeadline(ctx, {
    kind: 'review-product',
    subjectType: 'product-revision',
    subjectId: revision.id,
    derivation: afterWorkingDays('LST-10', ctx.now, reviewWorkingDays, await workingCalendar(ctx.db)),
  });
  recordChange(ctx, {
    subjectType: 'product',
    subjectId: productId,
    before: { revision: revision.number, status: revision.status },
    after: { revision: revision.number, status: 'UNDER_REVIEW' },
  });
}

// What it finds goes with the submission: staff read it on the receipt. LST-07, LST-08, V-05.
async function passPrecheck(ctx: Context<VendorActor>, product: ProductRow, revision: RevisionRow): Promise<string> {
  const policy = policyAt(ctx.now);
  const { id, vendorId } = product;
  const decision = decidePrecheck(policy, await precheckFacts(ctx.db, policy, vendorId, revision));
  const blocking = findingsIn(decision).filter(({ severity }) => severity === 'BLOCK');
  if (blocking.length > 0) throw new PrecheckBlocked(decision, blocking.length);
  return issueReceipt(ctx, { type: 'product', id, vendorId }, decision);
}

// A draft may have been saved under other rules than today's. GEN-14.
function assertWithinRules(policy: ReturnType<typeof policyAt>, revision: RevisionRow): void {
  const params = listingFigures(policy);
  const content = contentProblems(policy, revision, config().baseUrl);
  if (Object.keys(content).length > 0) throw new ContentRefused(content, { params, ruleIds: ['LST-07', 'LST-17'] });
  const pricing = specProblems(policy, revision.specs);
  if (Object.keys(pricing).length > 0) throw new PricingRefused(pricing, { params, ruleIds: ['SPC-04', 'SPC-07'] });
}
