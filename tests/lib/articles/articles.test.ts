import { describe, expect, test } from 'vitest';
import {
  admitToColumn,
  askForColumn,
  claimArticle,
  createArticle,
  findColumn,
  loadVendorArticle,
  publishArticle,
  refuseColumn,
  saveArticle,
  submitArticle,
  takeBackArticle,
  withdrawArticle,
} from '@/lib/articles';
import { ArticleNotEditable, ArticleNotReady, ColumnAlreadyAsked, NotInColumn } from '@/lib/articles/errors';
import { articleChecks } from '@/lib/articles/schema';
import type { Db } from '@/lib/db';
import { Forbidden, NotFound } from '@/lib/kernel/errors';
import { StepRefused } from '@/lib/kernel/transitions';
import { listReceipts } from '@/lib/receipts';
import { anArticle, inColumn, textOf } from '../../factories/articles';
import { aReviewer, aSeller } from '../../factories/catalog';
import { contextFor, rolledBack } from '../../support/context';

const now = '2026-11-20T02:00:00.000Z';
const checks = [...articleChecks];

async function aWriter(db: Db) {
  const [seller, reviewer] = [await aSeller(db), await aReviewer(db)];
  await inColumn(db, seller, reviewer);
  return { seller, reviewer, ctx: contextFor(db, seller, now), staff: contextFor(db, reviewer, now) };
}

describe('ART-07: the column', () => {
  test('nobody writes before being admitted; staff answer with a receipt, and the refused may ask again', () =>
    rolledBack(async (db) => {
      const [seller, reviewer] = [await aSeller(db), await aReviewer(db)];
      const [ctx, staff] = [contextFor(db, seller, now), contextFor(db, reviewer, now)];
      const { vendorId } = seller;
      await expect(createArticle(ctx, { title: '早了' })).rejects.toThrow(NotInColumn);
      await expect(admitToColumn(staff, { vendorId })).rejects.toThrow(NotFound);
      await askForColumn(ctx, { topics: '表单系统的权限设计' });
      await expect(askForColumn(ctx, { topics: '表单系统的权限设计' })).rejects.toThrow(ColumnAlreadyAsked);
      await expect(createArticle(ctx, { title: '早了' })).rejects.toThrow(NotInColumn);
      await refuseColumn(staff, { vendorId, reason: '主题与所售商品无关' });
      const refused = await findColumn(db, vendorId);
      expect(refused).toMatchObject({ status: 'REFUSED', reason: '主题与所售商品无关' });
      const receipts = await listReceipts(db, 'column', vendorId);
      expect(receipts.map(({ id, kind }) => [id, kind])).toEqual([[refused?.receiptId, 'articles.column']]);
      await askForColumn(ctx, { topics: '审批流程的设计与实践' });
      expect(await findColumn(db, vendorId)).toMatchObject({ status: 'REQUESTED', reason: null, receiptId: null });
      await admitToColumn(staff, { vendorId });
      await expect(refuseColumn(staff, { vendorId, reason: '不再同意了' })).rejects.toThrow(StepRefused);
      await createArticle(ctx, { title: '可以写了' });
    }));

  test('only staff with the duty decide', () =>
    rolledBack(async (db) => {
      const { seller, reviewer } = await aWriter(db);
      const other = contextFor(db, { ...reviewer, duties: ['FINANCE' as const] }, now);
      await expect(refuseColumn(other, { vendorId: seller.vendorId, reason: '无权处理' })).rejects.toThrow(Forbidden);
      const articleId = await anArticle(db, seller);
      await submitArticle(contextFor(db, seller, now), { articleId });
      await expect(publishArticle(other, { articleId, checks })).rejects.toThrow(Forbidden);
      await expect(claimArticle(other, { articleId })).rejects.toThrow(Forbidden);
    }));
});

describe('submitting', () => {
  test.each([
    ['ART-05: 599 characters', { body: textOf(599) }, ['characters']],
    [
      'ART-04: three mentions, two in the text and one in the title',
      { title: '测试店铺的做法', body: `${textOf(600)}测试店铺，测试店铺` },
      ['mentions'],
    ],
    ['ART-08: a link elsewhere', { body: `${textOf(600)}[看](https://elsewhere.example)` }, ['links']],
    ['ART-08: a page of the market that is no product', { body: `${textOf(600)}[看](/categories)` }, ['links']],
    [
      'ART-08: an address written out, glued to the words before it',
      { body: `${textOf(600)}见https://elsewhere.example/a` },
      ['links'],
    ],
    ['ART-08: a link as HTML', { body: `${textOf(600)}<a href="https://elsewhere.example">看</a>` }, ['links']],
    ['ART-03: not declared original', { isOriginal: false }, ['original']],
  ])('%s is refused, with a receipt', (_, input, missing) =>
    rolledBack(async (db) => {
      const { seller, ctx } = await aWriter(db);
      const articleId = await anArticle(db, seller, input);
      const error = await submitArticle(ctx, { articleId }).catch((reason: unknown) => reason);
      if (!(error instanceof ArticleNotReady)) throw error;
      expect(error.missing).toEqual(missing);
      expect(error.receipt?.outcome).toEqual({ accepted: false, missing });
    }),
  );

  test('ART-08: addresses in an example of code are no links', () =>
    rolledBack(async (db) => {
      const { seller, ctx } = await aWriter(db);
      const example = '```html\n<script src="https://elsewhere.example/a.js"></script>\n```\n\n`www.elsewhere.example`';
      const articleId = await anArticle(db, seller, { body: `${textOf(600)}\n\n${example}` });
      await submitArticle(ctx, { articleId });
    }));

  test('ART-04, ART-05, ART-08: 600 characters, two mentions and links to own products pass; another vendor’s product does not', () =>
    rolledBack(async (db) => {
      const { seller, ctx } = await aWriter(db);
      const other = await aSeller(db, { storeName: '别家店铺' });
      const product = { category: 'saas', deliveryType: 'SAAS' as const, createdAt: new Date(now) };
      await db.product.create({ data: { id: 'prd_own', vendorId: seller.vendorId, ...product } });
      await db.product.create({ data: { id: 'prd_other', vendorId: other.vendorId, ...product } });
      const own = '[商品](/zh/products/prd_own)[商品](/products/prd_own)';
      const good = await anArticle(db, seller, { body: `${textOf(592)}测试店铺，测试店铺${own}` });
      await submitArticle(ctx, { articleId: good });
      const bad = await anArticle(db, seller, { body: `${textOf(600)}[商品](/products/prd_other)` });
      await expect(submitArticle(ctx, { articleId: bad })).rejects.toMatchObject({ missing: ['links'] });
    }));

  test('LST-10: seven working days are promised; nothing is written meanwhile, and withdrawing ends it', () =>
    rolledBack(async (db) => {
      const { seller, ctx } = await aWriter(db);
      const articleId = await anArticle(db, seller);
      await submitArticle(ctx, { articleId });
      const { deadline } = await loadVendorArticle(db, seller.vendorId, articleId);
      expect(deadline?.dueAt.toISOString()).toBe('2026-12-01T15:59:59.999Z');
      const draft = { articleId, title: '改', summary: '', body: '', isOriginal: false };
      await expect(saveArticle(ctx, draft)).rejects.toThrow(ArticleNotEditable);
      await expect(submitArticle(ctx, { articleId })).rejects.toThrow(StepRefused);
      await withdrawArticle(ctx, { articleId });
      expect(await loadVendorArticle(db, seller.vendorId, articleId)).toMatchObject({
        status: 'DRAFT',
        deadline: null,
      });
      await saveArticle(ctx, draft);
    }));

  test('another vendor’s article does not exist', () =>
    rolledBack(async (db) => {
      const { seller } = await aWriter(db);
      const articleId = await anArticle(db, seller);
      const stranger = contextFor(db, await aSeller(db, { storeName: '别家店铺' }), now);
      const draft = { articleId, title: '改', summary: '', body: '', isOriginal: false };
      await expect(saveArticle(stranger, draft)).rejects.toThrow(NotFound);
      for (const act of [submitArticle, withdrawArticle, takeBackArticle]) {
        await expect(act(stranger, { articleId })).rejects.toThrow(NotFound);
      }
      await expect(loadVendorArticle(db, stranger.actor.vendorId, articleId)).rejects.toThrow(NotFound);
    }));
});
