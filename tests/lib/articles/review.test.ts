import { describe, expect, test } from 'vitest';
import {
  claimArticle,
  findArticlePage,
  findColumn,
  listArticleQueue,
  listArticles,
  loadVendorArticle,
  publishArticle,
  refuseArticle,
  releaseArticle,
  requestArticleChanges,
  submitArticle,
  takeBackArticle,
} from '@/lib/articles';
import { ArticleReviewUnfinished, ClaimedByAnother } from '@/lib/articles/errors';
import { articleChecks } from '@/lib/articles/schema';
import { remindArticleReview } from '@/lib/articles/use-cases/remind-article-review';
import type { Db } from '@/lib/db';
import { StepRefused } from '@/lib/kernel/transitions';
import { listReceipts } from '@/lib/receipts';
import { anArticle, aPublishedArticle, inColumn } from '../../factories/articles';
import { aReviewer, aSeller } from '../../factories/catalog';
import { contextFor, rolledBack } from '../../support/context';

const now = '2026-11-20T02:00:00.000Z';
const checks = [...articleChecks];

async function aWriter(db: Db) {
  const [seller, reviewer] = [await aSeller(db), await aReviewer(db)];
  await inColumn(db, seller, reviewer);
  return { seller, reviewer, ctx: contextFor(db, seller, now), staff: contextFor(db, reviewer, now) };
}

describe('reviewing', () => {
  test('a claimed article is its reviewer’s alone until released', () =>
    rolledBack(async (db) => {
      const { seller, ctx, staff } = await aWriter(db);
      const colleague = contextFor(db, await aReviewer(db), now);
      const articleId = await anArticle(db, seller);
      await submitArticle(ctx, { articleId });
      await claimArticle(staff, { articleId });
      await expect(claimArticle(colleague, { articleId })).rejects.toThrow(ClaimedByAnother);
      await expect(publishArticle(colleague, { articleId, checks })).rejects.toThrow(ClaimedByAnother);
      await expect(releaseArticle(colleague, { articleId })).rejects.toThrow(ClaimedByAnother);
      const mine = { decided: false, claimedById: staff.actor.accountId, page: 1, pageSize: 10 };
      expect((await listArticleQueue(db, mine)).rows.map(({ id }) => id)).toEqual([articleId]);
      await releaseArticle(staff, { articleId });
      await publishArticle(colleague, { articleId, checks });
    }));

  test('ART-03, ART-04: published with every point confirmed, read by everyone, until it is taken back', () =>
    rolledBack(async (db) => {
      const { seller, ctx, staff } = await aWriter(db);
      const articleId = await anArticle(db, seller);
      await submitArticle(ctx, { articleId });
      expect(await findArticlePage(db, articleId)).toBeNull();
      await expect(publishArticle(staff, { articleId, checks: ['ART-03'] })).rejects.toThrow(ArticleReviewUnfinished);
      await publishArticle(staff, { articleId, checks });
      expect([...staff.touchedTags]).toEqual([`article:${articleId}`, 'articles']);
      expect(await findArticlePage(db, articleId)).toMatchObject({ title: '如何设计表单权限', storeName: '测试店铺' });
      const { vendorId } = seller;
      expect((await listArticles(db, { vendorId, page: 1, pageSize: 5 })).rows.map(({ id }) => id)).toEqual([
        articleId,
      ]);
      await takeBackArticle(ctx, { articleId });
      expect(await findArticlePage(db, articleId)).toBeNull();
      expect((await listArticles(db, { vendorId, page: 1, pageSize: 5 })).total).toBe(0);
      await submitArticle(ctx, { articleId });
    }));

  test('GEN-05: a hidden store hides its articles', () =>
    rolledBack(async (db) => {
      const { seller, reviewer } = await aWriter(db);
      const articleId = await aPublishedArticle(db, seller, reviewer);
      const { vendorId } = seller;
      await db.storeHold.create({
        data: {
          id: 'hld_a',
          vendorId,
          kind: 'SANCTION',
          causeId: 'snc',
          hides: true,
          bansPublishing: false,
          startsAt: new Date(now),
        },
      });
      expect(await findArticlePage(db, articleId)).toBeNull();
      expect((await listArticles(db, { vendorId, page: 1, pageSize: 5 })).total).toBe(0);
    }));

  test('sent back it is changed and submitted again; refused it stays so; each with a receipt', () =>
    rolledBack(async (db) => {
      const { seller, ctx, staff } = await aWriter(db);
      const articleId = await anArticle(db, seller);
      await submitArticle(ctx, { articleId });
      await requestArticleChanges(staff, { articleId, reason: '第二节是宣传' });
      expect(await loadVendorArticle(db, seller.vendorId, articleId)).toMatchObject({
        status: 'CHANGES_REQUESTED',
        decisionReason: '第二节是宣传',
        deadline: null,
      });
      await submitArticle(ctx, { articleId });
      await refuseArticle(staff, { articleId, reason: '不是原创内容' });
      await expect(submitArticle(ctx, { articleId })).rejects.toThrow(StepRefused);
      const receipts = await listReceipts(db, 'article', articleId);
      expect(receipts.map(({ outcome }) => outcome.verdict).sort()).toEqual(['CHANGES_REQUESTED', 'REFUSED']);
    }));

  test('LST-10: when the time is over reviewers are told; nobody once it is decided', () =>
    rolledBack(async (db) => {
      const { seller, ctx, staff } = await aWriter(db);
      const articleId = await anArticle(db, seller);
      await submitArticle(ctx, { articleId });
      const system = contextFor(db, { kind: 'system', job: 'review-article' }, '2026-12-02T00:00:00Z');
      await remindArticleReview(system, { subjectId: articleId });
      const told = () =>
        db.$queryRaw<
          { data: unknown }[]
        >`SELECT data FROM pgboss.job WHERE data::text LIKE ${`%article-review-overdue:${articleId}%`}`;
      expect(await told()).toHaveLength(1);
      await publishArticle(staff, { articleId, checks });
      await remindArticleReview({ ...system, now: new Date('2026-12-03T00:00:00Z') }, { subjectId: articleId });
      expect(await told()).toHaveLength(1);
    }));
});

test('ART-09: the twentieth article reaches the milestone, once', () =>
  rolledBack(async (db) => {
    const { seller, reviewer, ctx } = await aWriter(db);
    const { vendorId } = seller;
    const ids: string[] = [];
    for (let number = 1; number <= 19; number += 1) ids.push(await aPublishedArticle(db, seller, reviewer));
    expect((await findColumn(db, vendorId))?.milestoneAt).toBeNull();
    ids.push(await aPublishedArticle(db, seller, reviewer));
    const reached = await findColumn(db, vendorId);
    expect(reached?.milestoneReceiptId).toMatch(/^rcp_/);
    await takeBackArticle(ctx, { articleId: ids[0] ?? '' });
    await aPublishedArticle(db, seller, reviewer);
    const milestones = (await listReceipts(db, 'column', vendorId)).filter(({ kind }) => kind === 'articles.milestone');
    expect(milestones.map(({ id }) => id)).toEqual([reached?.milestoneReceiptId]);
  }));
