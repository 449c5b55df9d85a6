import { describe, expect, test } from 'vitest';
import {
  approveProduct,
  delistProduct,
  findProductPage,
  findVendorProduct,
  relistProduct,
  saveProductDraft,
  saveSpecs,
  submitProduct,
} from '@/lib/catalog';
import { reviewChecks } from '@/lib/catalog/schema';
import type { Db } from '@/lib/db';
import { StepRefused } from '@/lib/kernel/transitions';
import { aProduct, aReviewer, aSeller, newestRevisionId, someSpecs } from '../../factories/catalog';
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

describe('LST-14: the live revision sells until the next is approved', () => {
  test('edited, it goes on selling; approved, the new one takes its place and its first day stays', () =>
    rolledBack(async (db) => {
      const seller = await aSeller(db);
      const before = await aProduct(db, seller);
      const { productId } = before;
      const ctx = contextFor(db, seller, now);
      const [agreementId] = await db.serviceAgreement.findMany({ where: { vendorId: seller.vendorId } });
      const current = await findVendorProduct(db, seller.vendorId, productId, ctx.now);
      await saveProductDraft(ctx, {
        ...content,
        productId,
        name: '云表单专业版',
        imageFileId: current?.revision.imageFileId ?? '',
        rightBasis: 'AUTHORISED',
        runsOnPlatform: true,
        agreementId: agreementId?.id ?? '',
      });
      expect((await findProductPage(db, productId))?.name).toBe('云表单');
      await submitProduct(ctx, { productId });
      expect((await findProductPage(db, productId))?.revisionId).toBe(before.revisionId);
      const revisionId = await newestRevisionId(db, productId);
      await approveProduct(contextFor(db, await aReviewer(db), now), { revisionId, checks: [...reviewChecks] });
      const after = await findProductPage(db, productId);
      expect(after).toMatchObject({ name: '云表单专业版', revisionId, publishedAt: before.publishedAt });
      expect(after?.specs[0]?.prices.map((price) => price.sale)).toEqual([13_500n, 144_000n]);
      expect(after?.specs[0]?.id).not.toBe(before.specs[0]?.id);
      expect(await revisionsOf(db, productId)).toEqual(['SUPERSEDED', 'APPROVED']);
      const keys = await db.spec.findMany({ where: { revision: { productId } } });
      expect(new Set(keys.map((row) => row.key)).size).toBe(1);
    }));

  test('LST-15: off the shelf it cannot be found; back on it can; an approval does not put it back', () =>
    rolledBack(async (db) => {
      const seller = await aSeller(db);
      const { productId } = await aProduct(db, seller);
      const ctx = contextFor(db, seller, now);
      await delistProduct(ctx, { productId });
      expect(await findProductPage(db, productId)).toBeNull();
      await expect(delistProduct(ctx, { productId })).rejects.toBeInstanceOf(StepRefused);
      await saveSpecs(ctx, { productId, specs: someSpecs() });
      await submitProduct(ctx, { productId });
      const revisionId = await newestRevisionId(db, productId);
      await approveProduct(contextFor(db, await aReviewer(db), now), { revisionId, checks: [...reviewChecks] });
      expect(await productOf(db, productId)).toMatchObject({ status: 'OFF_SHELF', liveRevisionId: revisionId });
      expect(await findProductPage(db, productId)).toBeNull();
      await relistProduct(ctx, { productId });
      expect(await findProductPage(db, productId)).toMatchObject({ revisionId });
    }));
});
