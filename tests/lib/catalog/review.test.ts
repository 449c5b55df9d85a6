import { describe, expect, test } from 'vitest';
import {
  approveProduct,
  createProduct,
  findProductPage,
  findVendorProduct,
  ProductIncomplete,
  RevisionNotEditable,
  refuseProduct,
  remindReview,
  requestProductChanges,
  saveProductDraft,
  saveSpecs,
  submitProduct,
} from '@/lib/catalog';
import { ReviewUnfinished } from '@/lib/catalog/errors';
import { reviewChecks } from '@/lib/catalog/schema';
import type { Db } from '@/lib/db';
import { Forbidden, NotFound } from '@/lib/kernel/errors';
import { StepRefused } from '@/lib/kernel/transitions';
import { listReceipts } from '@/lib/receipts';
import { aDraft, aReviewer, aSeller, builtAt, newestRevisionId } from '../../factories/catalog';
import { contextFor, rolledBack } from '../../support/context';

const now = '2026-11-20T02:00:00.000Z';

const productOf = (db: Db, id: string) => db.product.findUniqueOrThrow({ where: { id } });

const revisionsOf = async (db: Db, productId: string) =>
  (await db.productRevision.findMany({ where: { productId }, orderBy: { number: 'asc' } })).map((row) => row.status);

const content = {
  name: '云表单',
  summary: '简介',
  description: '正文',
  tags: ['表单'],
  highlights: [],
  afterSales: '售后',
  imageFileId: '',
  rightBasis: '' as const,
  runsOnPlatform: false,
  agreementId: '',
};

// The submission has a receipt too.
const verdictOn = async (db: Db, productId: string) =>
  (await listReceipts(db, 'product', productId)).find(({ kind }) => kind === 'catalog.review');

function jobsAbout(db: Db, text: string): Promise<{ name: string; data: unknown }[]> {
  return db.$queryRaw`SELECT name, data FROM pgboss.job WHERE data::text LIKE ${`%${text}%`} ORDER BY name`;
}

describe('submitting', () => {
  test('LST-17: an unfinished product is refused, with what is missing on the receipt', () =>
    rolledBack(async (db) => {
      const seller = await aSeller(db, { interfacePublished: false });
      const ctx = contextFor(db, seller);
      const { productId } = await createProduct(ctx, { category: 'saas', name: '云表单' });
      const error = await submitProduct(ctx, { productId }).catch((reason: unknown) => reason);
      if (!(error instanceof ProductIncomplete)) throw error;
      const missing = 'summary description tags picture afterSales rightBasis runsOnPlatform agreement specs interface';
      expect(error.missing).toEqual(missing.split(' '));
      expect(error.receipt?.outcome).toEqual({ accepted: false, missing: missing.split(' ') });
      expect(await revisionsOf(db, productId)).toEqual(['DRAFT']);
    }));

  test('CAT-05: a SaaS product waits for the published interface', () =>
    rolledBack(async (db) => {
      const seller = await aSeller(db, { interfacePublished: false });
      const ctx = contextFor(db, seller);
      const productId = await aDraft(db, seller);
      await expect(submitProduct(ctx, { productId })).rejects.toMatchObject({ missing: ['interface'] });
      await db.deliveryInterface.create({
        data: { vendorId: seller.vendorId, updatedAt: builtAt, publishedAt: builtAt },
      });
      await submitProduct(ctx, { productId });
      expect(await revisionsOf(db, productId)).toEqual(['UNDER_REVIEW']);
    }));

  test('LST-10: seven working days, and meanwhile nothing can be changed or submitted again', () =>
    rolledBack(async (db) => {
      const seller = await aSeller(db);
      const ctx = contextFor(db, seller, now);
      const productId = await aDraft(db, seller);
      await submitProduct(ctx, { productId });
      const deadline = await db.deadline.findFirstOrThrow({ where: { kind: 'review-product' } });
      // Friday 20 November; seven working days end on Tuesday 1 December.
      expect(deadline).toMatchObject({ subjectType: 'product-revision', dueAt: new Date('2026-12-01T15:59:59.999Z') });
      expect(deadline.derivation).toMatchObject({ ruleId: 'LST-10', clock: 'working-days', amount: 7 });
      await expect(submitProduct(ctx, { productId })).rejects.toBeInstanceOf(StepRefused);
      await expect(saveSpecs(ctx, { productId, specs: [] })).rejects.toBeInstanceOf(RevisionNotEditable);
      await expect(saveProductDraft(ctx, { ...content, productId })).rejects.toBeInstanceOf(RevisionNotEditable);
    }));

  test('LST-10: staff are reminded when the time is over, and only while nobody decided', () =>
    rolledBack(async (db) => {
      const seller = await aSeller(db);
      const reviewer = await aReviewer(db);
      const productId = await aDraft(db, seller);
      await submitProduct(contextFor(db, seller, now), { productId });
      const revisionId = await newestRevisionId(db, productId);
      const due = contextFor(db, { kind: 'system', job: 'review-product' }, '2026-12-01T15:59:59.999Z');
      await remindReview(due, { subjectId: revisionId });
      expect(await jobsAbout(db, `product-review-overdue:${revisionId}`)).toMatchObject([
        { data: { event: 'product.review-overdue', accountIds: expect.arrayContaining([reviewer.accountId]) } },
      ]);
      await approveProduct(contextFor(db, reviewer, now), { revisionId, checks: [...reviewChecks] });
      await remindReview({ ...due, now: new Date('2026-12-02T00:00:00Z') }, { subjectId: revisionId });
      expect(await jobsAbout(db, `product-review-overdue:${revisionId}`)).toHaveLength(1);
    }));
});

describe('deciding', () => {
  async function aSubmission(db: Db) {
    const seller = await aSeller(db);
    const productId = await aDraft(db, seller);
    await submitProduct(contextFor(db, seller, now), { productId });
    return { seller, productId, revisionId: await newestRevisionId(db, productId), reviewer: await aReviewer(db) };
  }

  test('LST-13: approved it is on the shelf, the deadline is gone, the vendor is told, the pages are outdated', () =>
    rolledBack(async (db) => {
      const { seller, productId, revisionId, reviewer } = await aSubmission(db);
      const ctx = contextFor(db, reviewer, now);
      await approveProduct(ctx, { revisionId, checks: [...reviewChecks] });
      expect(await productOf(db, productId)).toMatchObject({ status: 'ON_SHELF', liveRevisionId: revisionId });
      expect(await db.productListing.findUnique({ where: { productId } })).toMatchObject({
        listed: true,
        market: 'saas',
        minPrice: 13_500n,
        minUnit: 'MONTH',
        publishedAt: new Date(now),
      });
      expect(await db.deadline.count({ where: { subjectId: revisionId, status: 'PENDING' } })).toBe(0);
      expect(await jobsAbout(db, `product-review:${revisionId}`)).toMatchObject([
        { data: { event: 'product.approved', accountIds: [seller.accountId] } },
      ]);
      expect([...ctx.touchedTags].sort()).toEqual(['listings', `product:${productId}`, `store:${seller.vendorId}`]);
      const receipt = await verdictOn(db, productId);
      expect(receipt?.outcome).toEqual({ verdict: 'APPROVED', inTime: true });
    }));

  test('LST-12: handed back with a reason it can be mended and submitted again, with a new promise', () =>
    rolledBack(async (db) => {
      const { seller, productId, revisionId, reviewer } = await aSubmission(db);
      await requestProductChanges(contextFor(db, reviewer, now), { revisionId, reason: '请补充功能说明' });
      const ctx = contextFor(db, seller, '2026-11-23T02:00:00Z');
      expect(await findVendorProduct(db, seller.vendorId, productId, ctx.now)).toMatchObject({
        revision: { status: 'CHANGES_REQUESTED', decisionReason: '请补充功能说明' },
      });
      await submitProduct(ctx, { productId });
      const [deadline] = await db.deadline.findMany({ where: { subjectId: revisionId, status: 'PENDING' } });
      expect(deadline?.dueAt).toEqual(new Date('2026-12-02T15:59:59.999Z'));
      await approveProduct(contextFor(db, reviewer, '2026-12-02T15:00:00Z'), { revisionId, checks: [...reviewChecks] });
      const receipt = await verdictOn(db, productId);
      expect(receipt?.outcome).toEqual({ verdict: 'APPROVED', inTime: true });
    }));

  test('LST-13: refused it stays off the shelf, and a new revision may be begun', () =>
    rolledBack(async (db) => {
      const { seller, productId, revisionId, reviewer } = await aSubmission(db);
      const ctx = contextFor(db, reviewer, now);
      await refuseProduct(ctx, { revisionId, reason: '无权销售该软件' });
      expect((await productOf(db, productId)).status).toBe('DRAFT');
      expect(await findProductPage(db, productId)).toBeNull();
      await expect(approveProduct(ctx, { revisionId, checks: [...reviewChecks] })).rejects.toBeInstanceOf(StepRefused);
      await saveProductDraft(contextFor(db, seller), { ...content, productId });
      expect(await revisionsOf(db, productId)).toEqual(['REFUSED', 'DRAFT']);
    }));

  test('LST-01…08: not before every point is confirmed; the receipt keeps what was', () =>
    rolledBack(async (db) => {
      const { productId, revisionId, reviewer } = await aSubmission(db);
      const ctx = contextFor(db, reviewer, now);
      const checks = reviewChecks.filter((check) => check !== 'LST-04');
      const refused = await approveProduct(ctx, { revisionId, checks }).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(ReviewUnfinished);
      expect(refused).toMatchObject({ ruleIds: ['LST-04'], params: { count: 1 } });
      expect((await productOf(db, productId)).status).toBe('DRAFT');
      await approveProduct(ctx, { revisionId, checks: [...reviewChecks] });
      const receipt = await verdictOn(db, productId);
      expect(receipt?.inputs).toMatchObject({ verdict: 'APPROVED', checks: [...reviewChecks] });
    }));

  test('it takes the duty, and a revision that was submitted', () =>
    rolledBack(async (db) => {
      const { revisionId, reviewer } = await aSubmission(db);
      const without = contextFor(db, { ...reviewer, duties: ['FINANCE', 'CONDUCT', 'ONBOARDING_REVIEW'] }, now);
      await expect(approveProduct(without, { revisionId, checks: [...reviewChecks] })).rejects.toBeInstanceOf(
        Forbidden,
      );
      await expect(refuseProduct(without, { revisionId, reason: '无权销售' })).rejects.toBeInstanceOf(Forbidden);
      const ctx = contextFor(db, reviewer, now);
      await expect(approveProduct(ctx, { revisionId: 'rev_none', checks: [...reviewChecks] })).rejects.toEqual(
        new NotFound(),
      );
      const draft = await newestRevisionId(db, await aDraft(db, await aSeller(db, { storeName: '别家' })));
      await expect(approveProduct(ctx, { revisionId: draft, checks: [...reviewChecks] })).rejects.toBeInstanceOf(
        StepRefused,
      );
      await approveProduct(ctx, { revisionId, checks: [...reviewChecks] });
      await expect(approveProduct(ctx, { revisionId, checks: [...reviewChecks] })).rejects.toBeInstanceOf(StepRefused);
    }));
});
