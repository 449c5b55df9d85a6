import { describe, expect, test } from 'vitest';
import { createServiceAgreement, findAgreementVersion, findProductPage, reviseServiceAgreement } from '@/lib/catalog';
import { AgreementUnchanged } from '@/lib/catalog/errors';
import { NotFound } from '@/lib/kernel/errors';
import { anAgreement, aProduct, aSeller } from '../../factories/catalog';
import { contextFor, rolledBack } from '../../support/context';

const now = '2026-11-20T02:00:00.000Z';

describe('service agreements (AGR-01, AGR-08)', () => {
  test('a new version leaves what products and orders name as it was', () =>
    rolledBack(async (db) => {
      const seller = await aSeller(db);
      const ctx = contextFor(db, seller, now);
      const agreementId = await anAgreement(db, seller);
      const product = await aProduct(db, seller, { agreementId });
      await reviseServiceAgreement(ctx, {
        agreementId,
        acceptanceCriteria: ['导出无误'],
        acceptanceWorkingDays: 10,
        text: '',
      });
      const versions = await db.serviceAgreementVersion.findMany({
        where: { agreementId },
        orderBy: { number: 'asc' },
      });
      expect(versions.map(({ number, acceptanceWorkingDays }) => [number, acceptanceWorkingDays])).toEqual([
        [1, 5],
        [2, 10],
      ]);
      expect((await findProductPage(db, product.productId))?.agreement).toEqual(product.agreement);
      expect(product.agreement.versionId).toBe(versions[0]?.id);
      expect((await findAgreementVersion(db, versions[1]?.id ?? ''))?.text).toContain('导出无误');
      await expect(
        db.serviceAgreementVersion.update({ where: { id: versions[0]?.id ?? '' }, data: { text: '改' } }),
      ).rejects.toThrow();
    }));

  test('AGR-02: from the template it names the vendor and can be read in English; own words stay as they are', () =>
    rolledBack(async (db) => {
      const seller = await aSeller(db, { storeName: '云上' });
      const product = await aProduct(db, seller);
      expect(product.agreement.text).toContain('乙方：云上有限公司');
      expect(product.agreement.english).toContain('Party B: 云上有限公司');
      const own = await createServiceAgreement(contextFor(db, seller, now), {
        name: '自拟',
        acceptanceCriteria: ['可用'],
        acceptanceWorkingDays: 3,
        text: '我们与用户约定：{criteria}',
      });
      const other = await aProduct(db, seller, { agreementId: own.agreementId });
      expect(other.agreement).toMatchObject({ text: '我们与用户约定：(a) 可用', english: null });
    }));

  test('the same text again is no new version; another’s agreement is not found', () =>
    rolledBack(async (db) => {
      const seller = await aSeller(db);
      const agreementId = await anAgreement(db, seller);
      const input = {
        agreementId,
        acceptanceCriteria: ['功能与商品页一致'],
        acceptanceWorkingDays: 5,
        text: '',
      };
      await expect(reviseServiceAgreement(contextFor(db, seller), input)).rejects.toBeInstanceOf(AgreementUnchanged);
      const other = contextFor(db, await aSeller(db, { storeName: '别家' }));
      await expect(reviseServiceAgreement(other, input)).rejects.toEqual(new NotFound());
    }));
});
