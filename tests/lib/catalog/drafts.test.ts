import { describe, expect, test } from 'vitest';
import {
  createProduct,
  delistProduct,
  findVendorProduct,
  relistProduct,
  saveProductDraft,
  saveSpecs,
  submitProduct,
} from '@/lib/catalog';
import { ContentRefused, DeliveryTypeNotOpen, PictureUnknown, PricingRefused } from '@/lib/catalog/errors';
import { NotCertified } from '@/lib/certification';
import type { Db, VendorActor } from '@/lib/db';
import { NotFound } from '@/lib/kernel/errors';
import { fen } from '@/lib/kernel/money';
import { holdStore, PublishingBanned } from '@/lib/vendors';
import { aDraft, anAgreement, aPicture, aProduct, aSeller, builtAt, someSpecs } from '../../factories/catalog';
import { contextFor, rolledBack } from '../../support/context';

const _now = '2026-11-20T02:00:00.000Z';

const productOf = (db: Db, id: string) => db.product.findUniqueOrThrow({ where: { id } });

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

function banPublishing(db: Db, seller: VendorActor): Promise<void> {
  return holdStore(contextFor(db, { kind: 'system', job: 'test' }), {
    vendorId: seller.vendorId,
    kind: 'SANCTION',
    causeId: `snc_${seller.vendorId}`,
    hides: false,
    bansPublishing: true,
    startsAt: builtAt,
    endsAt: null,
    receiptId: null,
  });
}

describe('creating a product', () => {
  test('FEE-02: not before the certification fee is paid, with the way to pay it', () =>
    rolledBack(async (db) => {
      const seller = await aSeller(db, { certified: false });
      const error = await createProduct(contextFor(db, seller), { category: 'saas', name: '云表单' }).catch(
        (reason: unknown) => reason,
      );
      if (!(error instanceof NotCertified)) throw error;
      expect(error.params).toMatchObject({ fee: '300.00', pay: '/seller/certification' });
      expect(await db.product.count({ where: { vendorId: seller.vendorId } })).toBe(0);
    }));

  test('V-08, VIO-02: nor while publishing is banned: creating, submitting and putting back are refused', () =>
    rolledBack(async (db) => {
      const seller = await aSeller(db);
      const { productId } = await aProduct(db, seller);
      const draft = await aDraft(db, seller);
      const ctx = contextFor(db, seller);
      await delistProduct(ctx, { productId });
      await banPublishing(db, seller);
      await expect(createProduct(ctx, { category: 'saas', name: 'x' })).rejects.toBeInstanceOf(PublishingBanned);
      await expect(submitProduct(ctx, { productId: draft })).rejects.toBeInstanceOf(PublishingBanned);
      await expect(relistProduct(ctx, { productId })).rejects.toBeInstanceOf(PublishingBanned);
      expect((await productOf(db, productId)).status).toBe('OFF_SHELF');
    }));

  test.each(['image', 'api', 'custom', 'tech-ops/troubleshooting'])('CAT-04: %s is not open yet', (category) =>
    rolledBack(async (db) => {
      const ctx = contextFor(db, await aSeller(db));
      await expect(createProduct(ctx, { category, name: 'x' })).rejects.toBeInstanceOf(DeliveryTypeNotOpen);
    }),
  );

  test('a category that does not exist is not found, a name too long is refused at its field', () =>
    rolledBack(async (db) => {
      const ctx = contextFor(db, await aSeller(db));
      await expect(createProduct(ctx, { category: 'toys', name: 'x' })).rejects.toEqual(new NotFound());
      const attempt = createProduct(ctx, { category: 'saas', name: '名'.repeat(31) });
      await expect(attempt).rejects.toMatchObject({ fieldErrors: { name: ['catalog.problems.nameTooLong'] } });
    }));
});

describe('writing a draft', () => {
  test('the description is rendered safely once, when it is saved', () =>
    rolledBack(async (db) => {
      const seller = await aSeller(db);
      const productId = await aDraft(db, seller, { description: '# 概述\n\n<script>alert(1)</script>' });
      const row = await db.productRevision.findFirstOrThrow({ where: { productId } });
      expect(row.description).toContain('<script>');
      expect(row.descriptionHtml).toBe('<h3>概述</h3>');
    }));

  test('LST-07: a link to another site is refused and nothing saved', () =>
    rolledBack(async (db) => {
      const seller = await aSeller(db);
      const productId = await aDraft(db, seller);
      const input = { ...content, productId, description: '[官网](https://evil.example)' };
      const attempt = saveProductDraft(contextFor(db, seller), input);
      await expect(attempt).rejects.toBeInstanceOf(ContentRefused);
      const row = await db.productRevision.findFirstOrThrow({ where: { productId } });
      expect(row.description).not.toContain('evil');
    }));

  test('pictures and agreements of others are refused', () =>
    rolledBack(async (db) => {
      const [seller, other] = [await aSeller(db), await aSeller(db, { storeName: '别家' })];
      const productId = await aDraft(db, seller);
      const ctx = contextFor(db, seller);
      const save = (part: object) => saveProductDraft(ctx, { ...content, productId, ...part });
      await expect(save({ imageFileId: await aPicture(db, other) })).rejects.toBeInstanceOf(PictureUnknown);
      await expect(save({ imageFileId: 'fil_none' })).rejects.toBeInstanceOf(PictureUnknown);
      await expect(save({ agreementId: await anAgreement(db, other) })).rejects.toEqual(new NotFound());
      await expect(save({ agreementId: 'sag_none' })).rejects.toEqual(new NotFound());
    }));

  test('another vendor’s product is not found by any door', () =>
    rolledBack(async (db) => {
      const other = contextFor(db, await aSeller(db, { storeName: '别家' }));
      const productId = await aDraft(db, await aSeller(db));
      for (const id of [productId, 'prd_none']) {
        const input = { productId: id };
        await expect(saveProductDraft(other, { ...content, ...input })).rejects.toEqual(new NotFound());
        await expect(saveSpecs(other, { ...input, specs: [] })).rejects.toEqual(new NotFound());
        await expect(submitProduct(other, input)).rejects.toEqual(new NotFound());
        await expect(delistProduct(other, input)).rejects.toEqual(new NotFound());
        await expect(relistProduct(other, input)).rejects.toEqual(new NotFound());
        expect(await findVendorProduct(db, other.actor.vendorId, id, other.now)).toBeNull();
      }
    }));

  test('SPC-07: a sale price above the original is refused; keys stay from one saving to the next', () =>
    rolledBack(async (db) => {
      const seller = await aSeller(db);
      const ctx = contextFor(db, seller);
      const productId = await aDraft(db, seller);
      const wrong = [{ unit: 'YEAR' as const, count: 1, original: fen(100), sale: fen(101) }];
      const specs = someSpecs().map((spec) => ({ ...spec, prices: wrong }));
      await expect(saveSpecs(ctx, { productId, specs })).rejects.toBeInstanceOf(PricingRefused);
      const [before] = await db.spec.findMany({ where: { revision: { productId } } });
      const kept = someSpecs().map((spec) => ({ ...spec, key: before?.key ?? '', name: '改名版' }));
      await saveSpecs(ctx, { productId, specs: [...kept, ...kept.map((spec) => ({ ...spec, name: '复制版' }))] });
      const after = await db.spec.findMany({ where: { revision: { productId } }, orderBy: { position: 'asc' } });
      expect(after.map(({ name }) => name)).toEqual(['改名版', '复制版']);
      expect(after[0]?.key).toBe(before?.key);
      expect(after[1]?.key).not.toBe(before?.key);
    }));
});
