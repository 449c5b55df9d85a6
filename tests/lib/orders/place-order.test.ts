import { describe, expect, test } from 'vitest';
import { delistProduct, saveSpecs, submitProduct } from '@/lib/catalog';
import { reviewChecks } from '@/lib/catalog/schema';
import { approveProduct } from '@/lib/catalog/use-cases/approve-product';
import type { Db } from '@/lib/db';
import { NotFound } from '@/lib/kernel/errors';
import { fen } from '@/lib/kernel/money';
import { AgreementNotAccepted, OfferChanged, OwnProduct, ProductNotOnSale, placeOrder } from '@/lib/orders';
import { listReceipts } from '@/lib/receipts';
import { relateAccounts } from '@/lib/vendors';
import { aDraft, anAccount, aProduct, aReviewer, aSeller, newestRevisionId, someSpecs } from '../../factories/catalog';
import { aBuyer, checkout } from '../../factories/orders';
import { contextFor, rolledBack } from '../../support/context';
import { countStatements } from './count-statements';

const placedAt = '2026-11-20T02:00:00.000Z';

describe('placing an order', () => {
  test('AGR-08, ORD-02: everything the buyer saw is frozen on it', () =>
    rolledBack(async (db) => {
      const seller = await aSeller(db, { storeName: '云上小店' });
      const product = await aProduct(db, seller);
      const buyer = await aBuyer(db);
      const { orderId, number } = await placeOrder(contextFor(db, buyer, placedAt), checkout(product));
      expect(number).toMatch(/^20261120\d{8}$/);
      expect(await db.order.findUniqueOrThrow({ where: { id: orderId } })).toMatchObject({
        number,
        kind: 'NEW',
        status: 'UNPAID',
        buyerId: buyer.accountId,
        vendorId: seller.vendorId,
        productId: product.productId,
        revisionId: product.revisionId,
        category: 'saas',
        deliveryType: 'SAAS',
        productName: '云表单',
        specName: '标准版',
        storeName: '云上小店',
        periodUnit: 'YEAR',
        periodCount: 1,
        original: 160_000n,
        payable: 144_000n,
        agreementVersionId: product.agreement.versionId,
        agreementTextHash: product.agreement.textHash,
        policyVersion: '2019-09',
        contactPhone: '13812345678',
        placedAt: new Date(placedAt),
        expiresAt: new Date('2026-12-05T15:59:59.999Z'),
      });
    }));

  test('ORD-03: the time to pay is a deadline, and the terms a receipt', () =>
    rolledBack(async (db) => {
      const product = await aProduct(db, await aSeller(db));
      const buyer = await aBuyer(db);
      const { orderId } = await placeOrder(contextFor(db, buyer, placedAt), checkout(product));
      const deadline = await db.deadline.findFirstOrThrow({ where: { subjectId: orderId } });
      expect(deadline).toMatchObject({ kind: 'expire-order', dueAt: new Date('2026-12-05T15:59:59.999Z') });
      expect(deadline.derivation).toMatchObject({ ruleId: 'ORD-03', amount: 15, countsFirstDay: false });
      const [receipt] = await listReceipts(db, 'order', orderId);
      expect(receipt?.outcome).toMatchObject({ payable: '144000', reviewDays: 5 });
      const event = await db.orderEvent.findFirstOrThrow({ where: { orderId } });
      expect(event).toMatchObject({ verb: 'place', fromStatus: null, toStatus: 'UNPAID', receiptId: receipt?.id });
    }));

  test('it is at most four statements', () =>
    rolledBack(async (db) => {
      const product = await aProduct(db, await aSeller(db));
      const buyer = await aBuyer(db);
      let statements = 0;
      const counted = countStatements(db, () => {
        statements += 1;
      });
      const { orderId } = await placeOrder(contextFor(counted, buyer, placedAt), checkout(product));
      expect(statements).toBe(4);
      expect(await db.order.count({ where: { id: orderId } })).toBe(1);
    }));

  test('GEN-07: what the product costs is the price stored, whatever else the form could claim', () =>
    rolledBack(async (db) => {
      const product = await aProduct(db, await aSeller(db));
      const month = product.specs[0]?.prices[0]?.id;
      const input = checkout(product, { priceId: month });
      const { orderId } = await placeOrder(contextFor(db, await aBuyer(db), placedAt), input);
      expect((await db.order.findUniqueOrThrow({ where: { id: orderId } })).payable).toBe(13_500n);
    }));
});

describe('an order is refused', () => {
  const orders = (db: Db) => db.order.count();

  test('AGR-08: while the agreement is not ticked', () =>
    rolledBack(async (db) => {
      const product = await aProduct(db, await aSeller(db));
      const before = await orders(db);
      const attempt = placeOrder(
        contextFor(db, await aBuyer(db), placedAt),
        checkout(product, { agreementAccepted: false }),
      );
      await expect(attempt).rejects.toBeInstanceOf(AgreementNotAccepted);
      expect(await orders(db)).toBe(before);
    }));

  test('DEC-27, V-08: by the owner, a member or a related account, with a receipt of the attempt', () =>
    rolledBack(async (db) => {
      const seller = await aSeller(db);
      const product = await aProduct(db, seller);
      const [member, related] = [await anAccount(db), await anAccount(db)];
      await db.vendorMember.create({
        data: { accountId: member, vendorId: seller.vendorId, isOwner: false, joinedAt: new Date(placedAt) },
      });
      await relateAccounts(contextFor(db, seller), seller.vendorId, [related], 'same company');
      for (const [accountId, relation] of [
        [seller.accountId, 'OWNER'],
        [member, 'MEMBER'],
        [related, 'RELATED'],
      ] as const) {
        const ctx = contextFor(db, { kind: 'buyer', accountId, sessionId: 'ses' }, placedAt);
        const error = await placeOrder(ctx, checkout(product)).catch((reason: unknown) => reason);
        if (!(error instanceof OwnProduct)) throw error;
        expect(error.receipt?.inputs).toMatchObject({ relation, buyerId: accountId, productId: product.productId });
      }
      // A member of another vendor is a buyer like any other.
      const other = await aSeller(db, { storeName: '别家' });
      const ctx = contextFor(db, { kind: 'buyer', accountId: other.accountId, sessionId: 'ses' }, placedAt);
      await expect(placeOrder(ctx, checkout(product))).resolves.toMatchObject({ orderId: expect.any(String) });
    }));

  test('LST-15: for a product off the shelf', () =>
    rolledBack(async (db) => {
      const seller = await aSeller(db);
      const product = await aProduct(db, seller);
      await delistProduct(contextFor(db, seller), { productId: product.productId });
      const attempt = placeOrder(contextFor(db, await aBuyer(db), placedAt), checkout(product));
      await expect(attempt).rejects.toBeInstanceOf(ProductNotOnSale);
    }));

  test('LST-14: for an offer that was replaced since the page was opened', () =>
    rolledBack(async (db) => {
      const seller = await aSeller(db);
      const product = await aProduct(db, seller);
      const ctx = contextFor(db, seller);
      const dearer = [{ unit: 'YEAR' as const, count: 1, original: fen(900_000), sale: fen(900_000) }];
      await saveSpecs(ctx, {
        productId: product.productId,
        specs: someSpecs().map((spec) => ({ ...spec, prices: dearer })),
      });
      await submitProduct(ctx, { productId: product.productId });
      const revisionId = await newestRevisionId(db, product.productId);
      await approveProduct(contextFor(db, await aReviewer(db)), { revisionId, checks: [...reviewChecks] });
      const attempt = placeOrder(contextFor(db, await aBuyer(db), placedAt), checkout(product));
      await expect(attempt).rejects.toBeInstanceOf(OfferChanged);
    }));

  test('for prices of drafts, renewals, other products, and ids made up: not found', () =>
    rolledBack(async (db) => {
      const seller = await aSeller(db);
      const product = await aProduct(db, seller);
      const draft = await newestRevisionId(db, await aDraft(db, seller, { name: '草稿' }));
      const hidden = await db.price.findFirstOrThrow({ where: { spec: { revisionId: draft } } });
      const ctx = contextFor(db, await aBuyer(db), placedAt);
      const renewal = product.specs[0]?.renewals[0]?.id ?? '';
      await saveSpecs(contextFor(db, seller), { productId: product.productId, specs: someSpecs() });
      const next = await newestRevisionId(db, product.productId);
      const unapproved = await db.price.findFirstOrThrow({ where: { spec: { revisionId: next }, kind: 'NEW' } });
      for (const wishes of [
        { specId: hidden.specId, priceId: hidden.id },
        { specId: unapproved.specId, priceId: unapproved.id },
        { priceId: renewal },
        { productId: 'prd_other' },
        { specId: 'spc_other' },
        { priceId: `' OR 1=1 --` },
      ]) {
        await expect(placeOrder(ctx, checkout(product, wishes))).rejects.toEqual(new NotFound());
      }
    }));

  test('SPC-03: for a spec that is not on sale', () =>
    rolledBack(async (db) => {
      const [first] = someSpecs();
      if (!first) throw new Error('No spec');
      const specs = [first, { ...first, name: '内部版', onSale: false }];
      const product = await aProduct(db, await aSeller(db), { specs });
      expect(product.specs.map((spec) => spec.name)).toEqual(['标准版']);
      const hidden = await db.spec.findFirstOrThrow({
        where: { revisionId: product.revisionId, onSale: false },
        include: { prices: { where: { kind: 'NEW' } } },
      });
      const wishes = { specId: hidden.id, priceId: hidden.prices[0]?.id };
      const attempt = placeOrder(contextFor(db, await aBuyer(db), placedAt), checkout(product, wishes));
      await expect(attempt).rejects.toBeInstanceOf(OfferChanged);
    }));
});
