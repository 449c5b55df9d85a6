import { afterAll, describe, expect, test } from 'vitest';
import {
  approveProduct,
  findReviewDossier,
  listReviewQueue,
  remindReview,
  requestProductChanges,
  saveProductDraft,
  submitProduct,
} from '@/lib/catalog';
import { reviewChecks } from '@/lib/catalog/schema';
import type { Db } from '@/lib/db';
import { finishDeadline } from '@/lib/deadlines';
import { closeSender } from '@/lib/outbox';
import { aDraft, aProduct, aReviewer, aSeller, newestRevisionId } from '../../factories/catalog';
import { contextFor, rolledBack } from '../../support/context';

afterAll(closeSender);

const friday = '2026-11-20T02:00:00Z';
const all = { page: 1, pageSize: 50 };

async function aSubmission(db: Db, name: string, at: string) {
  const seller = await aSeller(db, { storeName: `${name}的店` });
  const productId = await aDraft(db, seller, { name });
  await submitProduct(contextFor(db, seller, at), { productId });
  return { seller, productId, revisionId: await newestRevisionId(db, productId) };
}

/** The reminder as the clock works it off: the deadline is done, the revision still waits. */
async function timeIsOver(db: Db, revisionId: string) {
  const { id, dueAt } = await db.deadline.findFirstOrThrow({ where: { subjectId: revisionId, status: 'PENDING' } });
  await remindReview(contextFor(db, { kind: 'system', job: 'review-product' }, dueAt), { subjectId: revisionId });
  await finishDeadline(db, id, dueAt);
  return dueAt;
}

describe('the queue (LST-10)', () => {
  test('shows what is due first first, and keeps the promise of what is overdue', () =>
    rolledBack(async (db) => {
      const late = await aSubmission(db, '客户管理', '2026-11-23T02:00:00Z');
      const early = await aSubmission(db, '报表中心', friday);
      const dueAt = await timeIsOver(db, early.revisionId);
      const { rows } = await listReviewQueue(db, { decided: false, ...all });
      expect(rows.map((row) => row.revisionId)).toEqual([early.revisionId, late.revisionId]);
      expect(rows[0]?.derivation).toMatchObject({ ruleId: 'LST-10', due: dueAt.toISOString() });
      const after = (ms: number) => new Date(dueAt.getTime() + ms);
      const overdueAt = async (at: Date) =>
        (await listReviewQueue(db, { decided: false, overdueAt: at, ...all })).total;
      expect([await overdueAt(dueAt), await overdueAt(after(1))]).toEqual([0, 1]);
    }));

  test('is found by product or store, sorted by name, of one category', () =>
    rolledBack(async (db) => {
      const { revisionId } = await aSubmission(db, 'B 客户管理', friday);
      const second = await aSubmission(db, 'A 报表中心', friday);
      const find = async (filter: object) =>
        (await listReviewQueue(db, { decided: false, ...all, ...filter })).rows.map((row) => row.revisionId);
      expect(await find({ search: '客户管理的店' })).toEqual([revisionId]);
      expect(await find({ search: '100%' })).toEqual([]);
      expect(await find({ sort: 'name' })).toEqual([second.revisionId, revisionId]);
      expect(await find({ sort: '-name' })).toEqual([revisionId, second.revisionId]);
      expect(await find({ category: 'api' })).toEqual([]);
    }));

  test('loses what is decided to the other list, newest first and without a countdown', () =>
    rolledBack(async (db) => {
      const { revisionId } = await aSubmission(db, '客户管理', friday);
      const reviewer = await aReviewer(db);
      await requestProductChanges(contextFor(db, reviewer, friday), { revisionId, reason: '请补充售后时间' });
      expect((await listReviewQueue(db, { decided: false, ...all })).total).toBe(0);
      const { rows } = await listReviewQueue(db, { decided: true, ...all });
      expect(rows).toMatchObject([{ revisionId, status: 'CHANGES_REQUESTED', derivation: null }]);
    }));
});

describe('the dossier', () => {
  test('LST-14: names what differs from what sells, and nothing for a first submission', () =>
    rolledBack(async (db) => {
      const seller = await aSeller(db);
      const { productId, revisionId: live } = await aProduct(db, seller);
      expect(await findReviewDossier(db, live)).toMatchObject({ changes: null, liveNumber: null });
      const before = await db.productRevision.findUniqueOrThrow({ where: { id: live } });
      const ctx = contextFor(db, seller, friday);
      await saveProductDraft(ctx, {
        productId,
        name: '云表单 Pro',
        summary: before.summary,
        description: before.description,
        tags: before.tags,
        highlights: [],
        afterSales: before.afterSales,
        imageFileId: before.imageFileId ?? '',
        rightBasis: 'OWN',
        runsOnPlatform: true,
        agreementId: (await db.serviceAgreement.findFirstOrThrow({ where: { vendorId: seller.vendorId } })).id,
      });
      await submitProduct(ctx, { productId });
      const dossier = await findReviewDossier(db, await newestRevisionId(db, productId));
      const { specs, ...fields } = dossier?.changes ?? { specs: [] };
      expect(fields).toEqual({ name: { before: '云表单', after: '云表单 Pro' } });
      expect(specs.map((spec) => spec.state)).toEqual(['same']);
      expect(dossier).toMatchObject({ liveNumber: 1, revision: { number: 2 } });
    }));

  test('LST-10: the promise stays on it when its time is over and when it was decided', () =>
    rolledBack(async (db) => {
      const { revisionId } = await aSubmission(db, '客户管理', friday);
      const dueAt = await timeIsOver(db, revisionId);
      expect((await findReviewDossier(db, revisionId))?.deadline).toMatchObject({ dueAt, status: 'DONE' });
      const ctx = contextFor(db, await aReviewer(db), dueAt);
      await approveProduct(ctx, { revisionId, checks: [...reviewChecks] });
      expect((await findReviewDossier(db, revisionId))?.deadline).toMatchObject({ dueAt });
    }));

  test('LST-17: it says how each thing asked for stands; a draft has none', () =>
    rolledBack(async (db) => {
      const { seller, revisionId } = await aSubmission(db, '客户管理', friday);
      const checklist = (await findReviewDossier(db, revisionId))?.checklist ?? [];
      expect(checklist.length).toBeGreaterThan(8);
      expect(checklist.filter(({ met }) => !met)).toEqual([]);
      const draft = await newestRevisionId(db, await aDraft(db, seller, { name: '草稿' }));
      expect(await findReviewDossier(db, draft)).toBeNull();
    }));
});
