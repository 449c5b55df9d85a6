import { describe, expect, test } from 'vitest';
import {
  countByMarket,
  delistProduct,
  findHome,
  findProductPage,
  findReviewDossier,
  holdProduct,
  liftProductHolds,
  listServiceAgreements,
  listStoreProducts,
  listVendorProducts,
  searchListings,
  submitProduct,
} from '@/lib/catalog';
import type { Db } from '@/lib/db';
import { fen } from '@/lib/kernel/money';
import { holdStore, liftStoreHold } from '@/lib/vendors';
import { aDraft, aProduct, aSeller, builtAt, newestRevisionId } from '../../factories/catalog';
import { contextFor, rolledBack } from '../../support/context';

const system = { kind: 'system', job: 'test' } as const;
const page = { page: 1, pageSize: 20 };

async function isShown(db: Db, productId: string, vendorId: string, name: string): Promise<boolean[]> {
  const found = await searchListings(db, { query: name, sort: 'relevance', ...page });
  const store = await listStoreProducts(db, vendorId, page);
  const home = await findHome(db, 100);
  const has = (rows: { productId: string }[]) => rows.some((row) => row.productId === productId);
  return [has(found.rows), has(store.rows), has(home.newest), (await findProductPage(db, productId)) !== null];
}

const everywhere = [true, true, true, true];
const nowhere = [false, false, false, false];

describe('what the shelf shows', () => {
  test('a product’s page holds everything a buyer chooses by, with the vendor’s contact', () =>
    rolledBack(async (db) => {
      const seller = await aSeller(db, { storeName: '云上小店' });
      const product = await aProduct(db, seller, { tags: ['表单'], afterSales: '一小时响应' });
      expect(product).toMatchObject({
        vendorId: seller.vendorId,
        category: 'saas',
        market: 'saas',
        name: '云表单',
        tags: ['表单'],
        afterSales: '一小时响应',
        vendor: { storeName: '云上小店', servicePhone: '13800000000', serviceQq: '10001', serviceDays: 7 },
      });
      expect(product.descriptionHtml).toContain('<h3>功能</h3>');
      const [spec] = product.specs;
      expect(spec?.prices.map(({ unit, count, original, sale }) => [unit, count, original, sale])).toEqual([
        ['MONTH', 1, 15_000n, 13_500n],
        ['YEAR', 1, 160_000n, 144_000n],
      ]);
      expect(spec?.renewals.map((price) => price.sale)).toEqual([100_000n]);
    }));

  test('cards carry the lowest price; counts follow the shelf', () =>
    rolledBack(async (db) => {
      const before = await countByMarket(db);
      const seller = await aSeller(db);
      const { productId } = await aProduct(db, seller);
      expect((await countByMarket(db)).saas).toBe(before.saas + 1);
      const { rows, total } = await listStoreProducts(db, seller.vendorId, page);
      expect([total, rows]).toMatchObject([1, [{ productId, minPrice: 13_500n, minUnit: 'MONTH', minCount: 1 }]]);
      await delistProduct(contextFor(db, seller), { productId });
      expect((await countByMarket(db)).saas).toBe(before.saas);
    }));

  test('LST-18: a product may cost nothing, and is found like any other', () =>
    rolledBack(async (db) => {
      const seller = await aSeller(db);
      const free = { unit: 'YEAR' as const, count: 1, original: fen(0), sale: fen(0) };
      const specs = [{ key: '', name: '社区版', onSale: true, prices: [free], renewals: [] }];
      const { productId } = await aProduct(db, seller, { name: '免费云表单', specs });
      const { rows } = await listStoreProducts(db, seller.vendorId, page);
      expect(rows).toMatchObject([{ productId, minPrice: 0n }]);
    }));

  test('SAS-01, DEC-17: holds hide independently of each other and come off one by one', () =>
    rolledBack(async (db) => {
      const seller = await aSeller(db);
      const { vendorId } = seller;
      const { productId } = await aProduct(db, seller, { name: '别具一格商品' });
      const shown = () => isShown(db, productId, vendorId, '别具一格');
      expect(await shown()).toEqual(everywhere);
      const ctx = contextFor(db, system);
      await holdProduct(ctx, { productId, kind: 'DELIVERY_FAILURE', causeId: 'ord_1' });
      await holdProduct(ctx, { productId, kind: 'DELIVERY_FAILURE', causeId: 'ord_2' });
      const cause = { kind: 'SANCTION', causeId: `snc_${vendorId}` } as const;
      const rest = { hides: true, bansPublishing: true, startsAt: builtAt, endsAt: null, receiptId: null };
      await holdStore(ctx, { vendorId, ...cause, ...rest });
      expect(await shown()).toEqual(nowhere);
      expect(await liftProductHolds(ctx, { kind: 'DELIVERY_FAILURE', causeId: 'ord_1' })).toEqual([productId]);
      expect(await shown()).toEqual(nowhere);
      expect(await liftProductHolds(ctx, { kind: 'DELIVERY_FAILURE', causeId: 'ord_2' })).toEqual([productId]);
      expect(await shown()).toEqual(nowhere);
      await liftStoreHold(ctx, cause);
      expect(await shown()).toEqual(everywhere);
      expect(await liftProductHolds(ctx, { kind: 'DELIVERY_FAILURE', causeId: 'ord_2' })).toEqual([]);
      expect([...ctx.touchedTags]).toEqual(
        expect.arrayContaining(['listings', `product:${productId}`, `store:${vendorId}`]),
      );
    }));

  test('SAS-01: the same cause hides again what it released', () =>
    rolledBack(async (db) => {
      const seller = await aSeller(db);
      const { productId } = await aProduct(db, seller);
      const ctx = contextFor(db, system);
      const hold = { productId, kind: 'DELIVERY_FAILURE', causeId: 'ord_1' } as const;
      await holdProduct(ctx, hold);
      await liftProductHolds(ctx, hold);
      await holdProduct(ctx, hold);
      expect(await findProductPage(db, productId)).toBeNull();
    }));
});

describe('what a vendor sees of its products', () => {
  test('lists its own by state, name and number', () =>
    rolledBack(async (db) => {
      const [seller, other] = [await aSeller(db), await aSeller(db, { storeName: '别家' })];
      const listed = await aProduct(db, seller, { name: '云表单' });
      const draft = await aDraft(db, seller, { name: '云文档' });
      await aProduct(db, other, { name: '云网盘' });
      const list = async (filter = {}) =>
        (await listVendorProducts(db, seller.vendorId, { ...page, ...filter })).rows.map((row) => row.productId);
      expect((await list()).sort()).toEqual([listed.productId, draft].sort());
      expect(await list({ status: 'ON_SHELF' })).toEqual([listed.productId]);
      expect(await list({ review: 'DRAFT' })).toEqual([draft]);
      expect(await list({ search: '文档' })).toEqual([draft]);
      expect(await list({ search: String(listed.number) })).toEqual([listed.productId]);
      expect(await list({ search: '网盘' })).toEqual([]);
    }));

  test('counts the products bound to each agreement', () =>
    rolledBack(async (db) => {
      const seller = await aSeller(db);
      await aProduct(db, seller);
      const rows = await listServiceAgreements(db, seller.vendorId);
      expect(rows).toMatchObject([{ name: '标准服务协议', number: 1, acceptanceWorkingDays: 5, products: 1 }]);
    }));
});

describe('what staff see of a revision', () => {
  test('nothing of a draft; of a submission everything', () =>
    rolledBack(async (db) => {
      const seller = await aSeller(db);
      const productId = await aDraft(db, seller);
      const revisionId = await newestRevisionId(db, productId);
      expect(await findReviewDossier(db, revisionId)).toBeNull();
      expect(await findReviewDossier(db, 'rev_none')).toBeNull();
      await submitProduct(contextFor(db, seller), { productId });
      expect(await findReviewDossier(db, revisionId)).toMatchObject({
        product: { productId, category: 'saas' },
        vendor: { vendorId: seller.vendorId },
        revision: { id: revisionId, status: 'UNDER_REVIEW', rightBasis: 'OWN', runsOnPlatform: true },
        agreement: { name: '标准服务协议' },
        deadline: { kind: 'review-product' },
      });
    }));
});
