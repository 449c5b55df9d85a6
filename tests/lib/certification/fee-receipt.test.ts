import { describe, expect, it } from 'vitest';
import { createProduct, relistProduct, saveProductDraft, saveSpecs, submitProduct } from '@/lib/catalog';
import { deadlineHandlers, findFeeReceipt, payCertificationFee } from '@/lib/certification';
import { fen } from '@/lib/kernel/money';
import { codeOf, renderPaper } from '@/lib/papers';
import { recharge } from '../../factories/accounts';
import { aVendor } from '../../factories/vendors';
import { contextFor, rolledBack } from '../../support/context';
import { readPdf } from '../../support/pdf';

const paidAt = '2026-11-20T02:00:00.000Z';

describe('the receipt for the fee', () => {
  it('names the year, the amount, the decision and when it can be invoiced, and that it is never returned (FEE-01, FEE-04, FEE-07)', () =>
    rolledBack(async (db) => {
      const vendor = await aVendor(db);
      await recharge(db, vendor.accountId, fen(100_000));
      const { certificationId, receiptId } = await payCertificationFee(contextFor(db, vendor, paidAt), {});
      const paper = await findFeeReceipt(db, certificationId, vendor, 'zh');
      if (!paper) throw new Error('No receipt');
      const pages = readPdf(await renderPaper(paper));
      const written = pages.map(({ text }) => text).join('\n');
      expect(pages.map(({ missing }) => missing)).toEqual([0]);
      for (const text of [
        certificationId,
        receiptId,
        '¥300.00',
        '2026-11-20 10:00:00 – 2027-11-20 10:00:00',
        '自 2026-12-03 起',
        '均不退还（FEE-04）。',
        '本收据不是发票',
        codeOf(paper),
      ]) {
        expect(written).toContain(text);
      }
    }));

  it('is the payer’s alone, says the same in both languages and has one code in both', () =>
    rolledBack(async (db) => {
      const vendor = await aVendor(db);
      const other = await aVendor(db, { storeName: '另一家店铺' });
      await recharge(db, vendor.accountId, fen(100_000));
      const { certificationId } = await payCertificationFee(contextFor(db, vendor, paidAt), {});
      expect(await findFeeReceipt(db, certificationId, other, 'zh')).toBeNull();
      expect(await findFeeReceipt(db, 'crt_missing', vendor, 'zh')).toBeNull();
      const [zh, en] = await Promise.all(
        (['zh', 'en'] as const).map((locale) => findFeeReceipt(db, certificationId, 'anyone', locale)),
      );
      if (!zh || !en) throw new Error('No receipt');
      expect(codeOf(en)).toBe(codeOf(zh));
      expect(en.facts.map(({ value }) => value)).toContain('¥300.00');
      expect(en.facts).toHaveLength(zh.facts.length);
    }));
});

describe('while the certification is lapsed (DEC-15, FEE-02)', () => {
  it('no product is begun, written, priced, submitted or put back, from the instant it ends', () =>
    rolledBack(async (db) => {
      const vendor = await aVendor(db);
      await recharge(db, vendor.accountId, fen(100_000));
      const { validUntil } = await payCertificationFee(contextFor(db, vendor, paidAt), {});
      const last = contextFor(db, vendor, new Date(validUntil.getTime() - 1));
      const { productId } = await createProduct(last, { category: 'saas', name: '测试商品' });
      await deadlineHandlers['certification-lapse']?.(contextFor(db, { kind: 'system', job: 'x' }, validUntil), {
        subjectId: vendor.vendorId,
      });
      const after = contextFor(db, vendor, validUntil);
      const refusal = { code: 'certification.notCertified', params: { state: 'LAPSED' } };
      await expect(createProduct(after, { category: 'saas', name: '另一商品' })).rejects.toMatchObject(refusal);
      for (const act of [submitProduct, relistProduct]) {
        await expect(act(after, { productId })).rejects.toMatchObject(refusal);
      }
      const draft = {
        productId,
        name: '测试商品',
        summary: '',
        description: '',
        tags: [],
        highlights: [],
        afterSales: '',
        imageFileId: '',
        rightBasis: '',
        runsOnPlatform: false,
        agreementId: '',
      };
      await expect(saveProductDraft(after, draft as never)).rejects.toMatchObject(refusal);
      await expect(saveSpecs(after, { productId, specs: [] } as never)).rejects.toMatchObject(refusal);
    }));
});
