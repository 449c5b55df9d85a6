import { describe, expect, test } from 'vitest';
import {
  approveProduct,
  findReviewDossier,
  findVendorProduct,
  requestProductChanges,
  saveProductDraft,
  submitProduct,
  withdrawSubmission,
} from '@/lib/catalog';
import { requestProductChangesInput, reviewChecks } from '@/lib/catalog/schema';
import type { Db, VendorActor } from '@/lib/db';
import { NotFound } from '@/lib/kernel/errors';
import { StepRefused } from '@/lib/kernel/transitions';
import { aDraft, aProduct, aReviewer, aSeller, newestRevisionId } from '../../factories/catalog';
import { contextFor, rolledBack } from '../../support/context';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 20, hour));
const read = (db: Db, seller: VendorActor, productId: string) =>
  findVendorProduct(db, seller.vendorId, productId, at(9));

async function submitted(db: Db, seller: VendorActor, hour: number, name = '云表单'): Promise<string> {
  const productId = await aDraft(db, seller, { name });
  await submitProduct(contextFor(db, seller, at(hour)), { productId });
  return productId;
}

describe('withdrawing', () => {
  test('LST-14: a submission taken back is a draft again: staff no longer see it, and no time runs', () =>
    rolledBack(async (db) => {
      const [seller, reviewer] = [await aSeller(db), await aReviewer(db)];
      const productId = await submitted(db, seller, 2);
      const revisionId = await newestRevisionId(db, productId);
      await withdrawSubmission(contextFor(db, seller, at(3)), { productId });
      expect((await read(db, seller, productId))?.revision).toMatchObject({ status: 'DRAFT', submittedAt: null });
      expect(await findReviewDossier(db, revisionId)).toBeNull();
      expect(await db.deadline.count({ where: { subjectId: revisionId, status: 'PENDING' } })).toBe(0);
      const approval = approveProduct(contextFor(db, reviewer, at(3)), { revisionId, checks: [...reviewChecks] });
      await expect(approval).rejects.toBeInstanceOf(StepRefused);
    }));

  test('LST-10: submitted anew it is promised a new time and goes to the end of the queue', () =>
    rolledBack(async (db) => {
      const [seller, other] = [await aSeller(db), await aSeller(db, { storeName: '别家' })];
      const first = await submitted(db, seller, 2);
      const second = await submitted(db, other, 3);
      const place = async (owner: VendorActor, id: string) => (await read(db, owner, id))?.reviewPlace?.place ?? 0;
      expect((await place(seller, first)) < (await place(other, second))).toBe(true);
      await withdrawSubmission(contextFor(db, seller, at(4)), { productId: first });
      expect((await read(db, seller, first))?.reviewPlace).toBeNull();
      await submitProduct(contextFor(db, seller, at(5)), { productId: first });
      expect((await place(seller, first)) > (await place(other, second))).toBe(true);
      expect(await db.deadline.count({ where: { kind: 'review-product', status: 'PENDING' } })).toBeGreaterThan(1);
    }));

  test('LST-14: only what waits can be withdrawn, and only by its vendor; the live edition goes on selling', () =>
    rolledBack(async (db) => {
      const [seller, other] = [await aSeller(db), await aSeller(db, { storeName: '别家' })];
      const { productId, revisionId } = await aProduct(db, seller);
      const ctx = contextFor(db, seller, at(2));
      await expect(withdrawSubmission(ctx, { productId })).rejects.toBeInstanceOf(StepRefused);
      await saveProductDraft(ctx, await contentOf(db, seller, productId));
      await expect(withdrawSubmission(ctx, { productId })).rejects.toBeInstanceOf(StepRefused);
      await submitProduct(ctx, { productId });
      await expect(withdrawSubmission(contextFor(db, other), { productId })).rejects.toEqual(new NotFound());
      await withdrawSubmission(ctx, { productId });
      expect(await read(db, seller, productId)).toMatchObject({ liveRevisionId: revisionId, listed: true });
    }));
});

describe('asking for changes', () => {
  const remarks = { name: '名称与图片不一致', specs: '年付价格低于月付十二期之和，请核对' };

  test('LST-12: what is said of each part stays with the draft until it is approved, and staff see it again', () =>
    rolledBack(async (db) => {
      const [seller, reviewer] = [await aSeller(db), await aReviewer(db)];
      const productId = await submitted(db, seller, 2);
      const revisionId = await newestRevisionId(db, productId);
      const asked = { at: at(3), reason: '', remarks };
      await requestProductChanges(contextFor(db, reviewer, at(3)), { revisionId, reason: '', remarks });
      expect(await read(db, seller, productId)).toMatchObject({ asked, revision: { status: 'CHANGES_REQUESTED' } });
      await submitProduct(contextFor(db, seller, at(4)), { productId });
      expect((await read(db, seller, productId))?.asked).toBeNull();
      expect((await findReviewDossier(db, revisionId))?.asked).toEqual(asked);
      await withdrawSubmission(contextFor(db, seller, at(5)), { productId });
      expect((await read(db, seller, productId))?.asked).toEqual(asked);
    }));

  test('LST-12: the vendor’s message says what was said, of the whole or of the parts', () =>
    rolledBack(async (db) => {
      const [seller, reviewer] = [await aSeller(db), await aReviewer(db)];
      const productId = await submitted(db, seller, 2);
      const revisionId = await newestRevisionId(db, productId);
      await requestProductChanges(contextFor(db, reviewer, at(3)), { revisionId, reason: '', remarks });
      const sent = await db.$queryRaw<{ reason: string }[]>`
        SELECT data->'params'->>'reason' AS reason FROM pgboss.job WHERE data->>'key' LIKE ${`product-review:${revisionId}%`}`;
      expect(sent).toEqual([{ reason: `${remarks.name} ${remarks.specs}` }]);
    }));

  test.each<[string, Record<string, unknown>, boolean]>([
    ['four characters', { reason: '请改名称' }, false],
    ['five characters', { reason: '请改名称。' }, true],
    ['nothing', { reason: '' }, false],
    ['blank remarks', { reason: '', remarks: { name: ' ', specs: '' } }, false],
    ['one remark', { reason: '', remarks: { name: '改' } }, true],
    ['a short word beside a remark', { reason: '改', remarks: { name: '改' } }, false],
    ['300 characters', { reason: '', remarks: { name: '改'.repeat(300) } }, true],
    ['301 characters', { reason: '', remarks: { name: '改'.repeat(301) } }, false],
    ['a part there is not', { reason: '请改名称。', remarks: { price: '改' } }, false],
  ])('LST-12: %s', (_, typed, passes) => {
    expect(requestProductChangesInput.safeParse({ revisionId: 'rev_1', ...typed }).success).toBe(passes);
  });
});

async function contentOf(db: Db, seller: VendorActor, productId: string) {
  const product = await read(db, seller, productId);
  if (!product) throw new Error('No product');
  const { name, summary, description, tags, highlights, afterSales, imageFileId, agreementId } = product.revision;
  return {
    ...{ productId, name, summary, description, tags, highlights, afterSales, imageFileId: imageFileId ?? '' },
    ...{ rightBasis: 'OWN' as const, runsOnPlatform: true, agreementId: agreementId ?? '' },
  };
}
