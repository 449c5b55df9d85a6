import { afterAll, describe, expect, it } from 'vitest';
import type { Db } from '@/lib/db';
import { beijingDay, parseBeijingDay } from '@/lib/kernel/clock';
import { Forbidden, NotFound } from '@/lib/kernel/errors';
import { closeSender } from '@/lib/outbox';
import { assertMayPublish, PublishingBanned } from '@/lib/vendors';
import { listFindings, loadFinding, recordFinding } from '@/lib/violations';
import { deadlineHandlers } from '@/lib/violations/deadlines';
import { aProduct, aReviewer, aSeller, builtAt } from '../../factories/catalog';
import { aConductOfficer, aFinding } from '../../factories/violations';
import { contextFor, rolledBack } from '../../support/context';

afterAll(closeSender);

const system = { kind: 'system', job: 'lift-sanction' } as const;
const later = (days: number) => new Date(builtAt.getTime() + days * 86_400_000);
const page = { page: 1, pageSize: 10 };

async function market(db: Db) {
  const seller = await aSeller(db);
  const product = await aProduct(db, seller);
  const listed = async () =>
    (await db.productListing.findUniqueOrThrow({ where: { productId: product.productId } })).listed;
  // Only the refusal that is meant counts as a no.
  const mayPublish = async (at: Date) => {
    const refusal = await assertMayPublish(contextFor(db, seller, at), seller.vendorId).catch((error) => error);
    if (refusal !== undefined) expect(refusal).toBeInstanceOf(PublishingBanned);
    return refusal === undefined;
  };
  return { seller, product, listed, mayPublish };
}

/** Works off every open end of a sanction, at its own instant. */
async function liftAll(db: Db): Promise<Date[]> {
  const due = await db.deadline.findMany({
    where: { kind: 'lift-sanction', status: 'PENDING' },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
  });
  for (const { id, subjectId, dueAt } of due) {
    await db.deadline.update({ where: { id }, data: { status: 'DONE' } });
    await deadlineHandlers['lift-sanction']?.(contextFor(db, system, dueAt), { subjectId });
  }
  return due.map(({ dueAt }) => dueAt);
}

describe('V-08, GEN-12: a vendor found guilty of fake trading', () => {
  it('is hidden and may not publish for 15 days, and both end by themselves', () =>
    rolledBack(async (db) => {
      const { seller, listed, mayPublish } = await market(db);
      const findingId = await aFinding(db, seller.vendorId, builtAt);
      expect(await listed()).toBe(false);
      expect(await mayPublish(builtAt)).toBe(false);
      expect(await mayPublish(later(14))).toBe(false);
      const ends = await liftAll(db);
      expect(ends).toHaveLength(2);
      expect(ends.map((end) => beijingDay(end))).toEqual([beijingDay(later(14)), beijingDay(later(14))]);
      expect(await listed()).toBe(true);
      expect(await mayPublish(later(15))).toBe(true);
      const { sanctions } = await loadFinding(db, findingId, { vendorId: seller.vendorId });
      expect(sanctions.map(({ kind, liftedAt }) => [kind, liftedAt !== null])).toEqual([
        ['STORE_BLOCK', true],
        ['PUBLISHING_BAN', true],
      ]);
    }));

  it('reads the receipt, with rule, dates and the pack of the day it happened (GEN-14)', () =>
    rolledBack(async (db) => {
      const { seller } = await market(db);
      const findingId = await aFinding(db, seller.vendorId, builtAt, { occurredOn: parseBeijingDay('2019-08-31') });
      const { receiptId } = await loadFinding(db, findingId, { vendorId: seller.vendorId });
      expect(await db.receipt.findUniqueOrThrow({ where: { id: receiptId } })).toMatchObject({
        kind: 'violations.sanction',
        vendorId: seller.vendorId,
        policyVersion: '2018-07',
        ruleIds: expect.arrayContaining(['V-08', 'VIO-02']),
      });
      const holds = await db.storeHold.findMany({ where: { vendorId: seller.vendorId } });
      expect(holds.map(({ kind, receiptId: behind }) => [kind, behind])).toEqual([
        ['SANCTION', receiptId],
        ['SANCTION', receiptId],
      ]);
    }));

  it('DEC-17: is shown again only when the last of several sanctions has ended', () =>
    rolledBack(async (db) => {
      const { seller, listed, mayPublish } = await market(db);
      await aFinding(db, seller.vendorId, builtAt);
      await aFinding(db, seller.vendorId, later(1), { rowId: 'V-13' });
      const due = await db.deadline.findMany({ where: { kind: 'lift-sanction' }, orderBy: { dueAt: 'asc' } });
      for (const { subjectId, dueAt } of due.slice(0, 2)) {
        await deadlineHandlers['lift-sanction']?.(contextFor(db, system, dueAt), { subjectId });
      }
      expect(await listed()).toBe(false);
      expect(await mayPublish(later(16))).toBe(false);
      await liftAll(db);
      expect(await listed()).toBe(true);
    }));

  it('is one of the vendor’s findings, and of no other’s', () =>
    rolledBack(async (db) => {
      const { seller } = await market(db);
      const findingId = await aFinding(db, seller.vendorId, builtAt);
      const other = await aSeller(db, { storeName: '另一家' });
      expect((await listFindings(db, { vendorId: other.vendorId, ...page })).total).toBe(0);
      await expect(loadFinding(db, findingId, { vendorId: other.vendorId })).rejects.toThrow(NotFound);
      const mine = await listFindings(db, { vendorId: seller.vendorId, inForceOnly: true, ...page });
      expect(mine.rows).toMatchObject([{ rowId: 'V-08', storeName: '测试店铺', sanctions: [{}, {}] }]);
      await liftAll(db);
      expect((await listFindings(db, { vendorId: seller.vendorId, inForceOnly: true, ...page })).total).toBe(0);
    }));
});

describe('a finding is refused', () => {
  const finding = (vendorId: string, over = {}) => ({
    vendorId,
    rowId: 'V-08',
    occurredOn: beijingDay(builtAt),
    facts: '同一批账号反复下单后立即退款。',
    ...over,
  });

  it('from staff without the duty', () =>
    rolledBack(async (db) => {
      const { seller, listed } = await market(db);
      const ctx = contextFor(db, await aReviewer(db), builtAt);
      await expect(recordFinding(ctx, finding(seller.vendorId))).rejects.toThrow(Forbidden);
      expect(await listed()).toBe(true);
    }));

  it.each([
    [{ rowId: 'V-01' }, 'violations.rowNotSupported'],
    [{ rowId: 'V-05' }, 'violations.rowNotSupported'],
    [{ rowId: 'V-99' }, 'violations.rowNotSupported'],
    [{ occurredOn: beijingDay(later(1)) }, 'violations.conductInFuture'],
    [{ occurredOn: parseBeijingDay('2001-01-01') }, 'policy.noPolicyInForce'],
  ])('for %j', (over, code) =>
    rolledBack(async (db) => {
      const { seller } = await market(db);
      const ctx = contextFor(db, await aConductOfficer(db), builtAt);
      await expect(recordFinding(ctx, finding(seller.vendorId, over))).rejects.toMatchObject({ code });
    }),
  );

  it('against a vendor that does not exist', () =>
    rolledBack(async (db) => {
      const ctx = contextFor(db, await aConductOfficer(db), builtAt);
      await expect(recordFinding(ctx, finding('vnd_none'))).rejects.toThrow(NotFound);
    }));
});
