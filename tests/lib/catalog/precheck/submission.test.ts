import { describe, expect, test } from 'vitest';
import { delistProduct, findReviewDossier, saveProductDraft, submitProduct } from '@/lib/catalog';
import { PrecheckBlocked } from '@/lib/catalog/errors';
import { findSubmissionPrecheck, precheckRevision } from '@/lib/catalog/queries/precheck';
import { decisions } from '@/lib/catalog/rules';
import { newestRevision } from '@/lib/catalog/store/revisions';
import type { Db, VendorActor } from '@/lib/db';
import { sameDecision } from '@/lib/kernel/receipts';
import { policyByVersion } from '@/lib/policy';
import { listReceipts } from '@/lib/receipts';
import { aDraft, aPicture, aProduct, aSeller, builtAt, newestRevisionId } from '../../../factories/catalog';
import { contextFor, rolledBack } from '../../../support/context';

const now = new Date('2026-11-20T02:00:00.000Z');
const words = `智能表格让业务人员自己搭建数据收集页面，无需编写代码。支持逻辑跳转、附件上传、
多级审批与数据看板，收集到的内容可导出为表格，也可通过接口同步到企业内部系统。`;

/** A picture of the vendor's own that no other vendor has. */
async function anOwnPicture(db: Db, seller: VendorActor): Promise<string> {
  const id = await aPicture(db, seller);
  await db.storedFile.update({ where: { id }, data: { sha256: id.padEnd(64, '0') } });
  return id;
}

async function checksOf(db: Db, seller: VendorActor, productId: string) {
  const revision = await newestRevision(contextFor(db, seller, now), productId);
  return (await precheckRevision(db, { vendorId: seller.vendorId, revision, now })).map(({ check }) => check);
}

describe('handing in', () => {
  test('V-05: a blocked submission stays a draft, and its receipt names the place', () =>
    rolledBack(async (db) => {
      const seller = await aSeller(db);
      const productId = await aDraft(db, seller, { description: '## 功能\n\n咨询请拨打 138 0013 8000。' });
      const error = await submitProduct(contextFor(db, seller, now), { productId }).catch((reason: unknown) => reason);
      if (!(error instanceof PrecheckBlocked)) throw error;
      expect(error.ruleIds).toContain('V-05');
      expect(error.receipt?.outcome).toMatchObject({
        accepted: false,
        findings: [
          { check: 'phone', field: 'description', severity: 'BLOCK', excerpt: '…# 功能 咨询请拨打 138 0013 8000。' },
        ],
      });
      const revision = await newestRevision(contextFor(db, seller, now), productId);
      expect([revision.status, revision.submittedAt]).toEqual(['DRAFT', null]);
      expect(await listReceipts(db, 'product', productId)).toEqual([]);
    }));

  test('V-05: a bank account in the service agreement keeps a submission back', () =>
    rolledBack(async (db) => {
      const seller = await aSeller(db);
      const productId = await aDraft(db, seller);
      const { agreementVersionId } = await newestRevision(contextFor(db, seller, now), productId);
      // Texts are append-only: the vendor would have written it so from the beginning.
      const version = await db.serviceAgreementVersion.findUniqueOrThrow({ where: { id: agreementVersionId ?? '' } });
      const id = 'sav_bank';
      await db.serviceAgreementVersion.create({
        data: { ...version, id, number: 2, text: `${version.text}\n甲方付款至账号 7559 0000 1234 567` },
      });
      await db.productRevision.updateMany({ where: { productId }, data: { agreementVersionId: id } });
      await expect(submitProduct(contextFor(db, seller, now), { productId })).rejects.toBeInstanceOf(PrecheckBlocked);
    }));

  test('ONB-08, LST-13: a warning goes with the submission to staff, on a receipt that can be recomputed', () =>
    rolledBack(async (db) => {
      const seller = await aSeller(db);
      const imageFileId = await anOwnPicture(db, seller);
      const productId = await aDraft(db, seller, { imageFileId, description: '可从 AWS 迁移数据。' });
      await submitProduct(contextFor(db, seller, now), { productId });
      const dossier = await findReviewDossier(db, await newestRevisionId(db, productId));
      expect(dossier?.precheck.findings).toMatchObject([
        { check: 'otherCloud', ruleId: 'ONB-08', field: 'description', severity: 'WARN' },
      ]);
      const [receipt] = await listReceipts(db, 'product', productId);
      if (!receipt) throw new Error('No receipt');
      const again = decisions['catalog.precheck'](policyByVersion(receipt.policyVersion), receipt.inputs);
      const { kind, ruleIds, policyVersion, inputs, steps, outcome } = receipt;
      expect(sameDecision(again, { kind, ruleIds, policyVersion, inputs, steps, outcome })).toBe(true);
    }));
});

describe('copies', () => {
  test('LST-07: a near copy of another vendor is shown beside it; one of the vendor’s own is not', () =>
    rolledBack(async (db) => {
      const [original, copier] = [
        await aSeller(db, { storeName: '原创店' }),
        await aSeller(db, { storeName: '照抄店' }),
      ];
      const theirs = await aProduct(db, original, { name: '智能表格', description: words });
      const copied = words.replace('无需编写代码', '不用写代码');
      const own = await aDraft(db, original, { name: '智能表格二', description: copied });
      expect(await checksOf(db, original, own)).not.toContain('nearCopy');
      const imageFileId = await anOwnPicture(db, copier);
      const productId = await aDraft(db, copier, { name: '万用表格', description: copied, imageFileId });
      expect(await checksOf(db, copier, productId)).toEqual(['nearCopy']);
      await submitProduct(contextFor(db, copier, now), { productId });
      const { alike } = await findSubmissionPrecheck(db, await newestRevisionId(db, productId));
      expect(alike).toMatchObject([{ productId: theirs.productId, storeName: '原创店', name: '智能表格' }]);
      const [side] = alike;
      expect(side?.likenessBps).toBeGreaterThan(6000);
      const marked = (passages: { text: string; shared: boolean }[] = []) =>
        passages
          .filter(({ shared }) => shared)
          .map(({ text }) => text)
          .join('');
      expect(marked(side?.ours)).toContain('支持逻辑跳转、附件上传');
      expect(marked(side?.ours)).not.toContain('不用写代码');
      expect(marked(side?.theirs)).toContain('支持逻辑跳转、附件上传');
    }));

  test('LST-07: another text of the same trade is no copy', () =>
    rolledBack(async (db) => {
      const [original, other] = [await aSeller(db), await aSeller(db, { storeName: '别家' })];
      await aProduct(db, original, { description: words });
      const imageFileId = await anOwnPicture(db, other);
      const description =
        '面向连锁门店的数据收集工具：店长在手机上填报，总部实时看到汇总与异常，支持离线填写和照片水印。';
      expect(await checksOf(db, other, await aDraft(db, other, { description, imageFileId }))).toEqual([]);
    }));

  test('LST-03: the very same picture as another vendor’s is said, a delisted product’s too', () =>
    rolledBack(async (db) => {
      const [original, copier] = [await aSeller(db), await aSeller(db, { storeName: '照抄店' })];
      const theirs = await aProduct(db, original, { imageFileId: await aPicture(db, original) });
      const productId = await aDraft(db, copier, { description: words });
      expect(await checksOf(db, copier, productId)).toEqual(['pictureReused']);
      await delistProduct(contextFor(db, original, now), { productId: theirs.productId });
      expect(await checksOf(db, copier, productId)).toEqual(['pictureReused']);
    }));

  test('LST-17: a picture smaller than asked for blocks', () =>
    rolledBack(async (db) => {
      const seller = await aSeller(db);
      const imageFileId = await anOwnPicture(db, seller);
      const productId = await aDraft(db, seller, { imageFileId, at: builtAt });
      expect(await checksOf(db, seller, productId)).toEqual([]);
      await db.storedFile.update({ where: { id: imageFileId }, data: { height: 259 } });
      expect(await checksOf(db, seller, productId)).toEqual(['pictureSmall']);
      await expect(submitProduct(contextFor(db, seller, now), { productId })).rejects.toBeInstanceOf(PrecheckBlocked);
    }));
});

test('LST-14: staff see what was found when it was handed in last', () =>
  rolledBack(async (db) => {
    const seller = await aSeller(db);
    const imageFileId = await anOwnPicture(db, seller);
    const productId = await aDraft(db, seller, { imageFileId });
    await submitProduct(contextFor(db, seller, now), { productId });
    const revisionId = await newestRevisionId(db, productId);
    expect((await findSubmissionPrecheck(db, revisionId)).findings).toEqual([]);
    await expect(
      saveProductDraft(contextFor(db, seller, now), {
        ...{ productId, name: '云表单', summary: '', description: '', tags: [], highlights: [], afterSales: '' },
        ...{ imageFileId, rightBasis: 'OWN', runsOnPlatform: true, agreementId: '' },
      }),
    ).rejects.toMatchObject({ code: 'catalog.revisionNotEditable' });
  }));
