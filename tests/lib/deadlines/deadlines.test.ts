import { describe, expect, test } from 'vitest';
import type { Db, OperatorActor } from '@/lib/db';
import {
  cancelDeadline,
  claimDueDeadline,
  countDeadlines,
  countDueUntil,
  finishDeadline,
  listDeadlines,
  postponeDeadline,
  retryDeadline,
  setDeadline,
} from '@/lib/deadlines';
import { afterHours } from '@/lib/kernel/clock';
import { NotFound } from '@/lib/kernel/errors';
import { StepRefused } from '@/lib/kernel/transitions';
import { contextFor, rolledBack } from '../../support/context';

const noon = new Date('2026-11-20T04:00:00Z');
const hoursLater = (hours: number) => new Date(noon.getTime() + hours * 3_600_000);
const staff: OperatorActor = { kind: 'operator', accountId: 'acc_staff', sessionId: 'ses_staff', duties: [] };
const list = { now: noon, page: 1, pageSize: 50 };

/** Sets a deadline so many hours after noon; answers its due instant. */
function inHours(db: Db, hours: number, subjectId: string, kind = 'settle-order') {
  const from = new Date(hoursLater(hours).getTime() - 100 * 3_600_000);
  const derivation = afterHours('RFD-05', from, 100);
  return setDeadline(contextFor(db, staff, from), { kind, subjectType: 'order', subjectId, derivation });
}

async function claimedIds(db: Db, at: Date): Promise<string[]> {
  const ids: string[] = [];
  for (let due = await claimDueDeadline(db, at); due; due = await claimDueDeadline(db, at)) {
    ids.push(due.subjectId);
    await finishDeadline(db, due.id, due.dueAt);
  }
  return ids;
}

describe('DEC-06: a deadline', () => {
  test('is set once: a promise never moves', () =>
    rolledBack(async (db) => {
      await inHours(db, 5, 'ord_1');
      await inHours(db, 50, 'ord_1');
      const { rows } = await listDeadlines(db, { ...list, subjectId: 'ord_1' });
      expect(rows.map(({ dueAt }) => dueAt)).toEqual([hoursLater(5)]);
    }));

  test('once over, may be set anew', () =>
    rolledBack(async (db) => {
      await inHours(db, 5, 'ord_1');
      await cancelDeadline(contextFor(db, staff, noon), 'settle-order', 'ord_1');
      await inHours(db, 50, 'ord_1');
      const { rows } = await listDeadlines(db, { ...list, subjectId: 'ord_1', sort: 'dueAt' });
      expect(rows.map(({ status }) => status)).toEqual(['CANCELLED', 'PENDING']);
    }));

  test('is worked off in the order things were due, and not before', () =>
    rolledBack(async (db) => {
      await inHours(db, 3, 'ord_3');
      await inHours(db, 1, 'ord_1');
      await inHours(db, 2, 'ord_2');
      expect(await claimedIds(db, hoursLater(1))).toEqual([]);
      expect(await claimedIds(db, hoursLater(2.5))).toEqual(['ord_1', 'ord_2']);
      expect(await claimedIds(db, hoursLater(10))).toEqual(['ord_3']);
      expect(await claimedIds(db, hoursLater(10))).toEqual([]);
    }));

  test('that fails waits longer each time and holds up nobody', () =>
    rolledBack(async (db) => {
      await inHours(db, 1, 'ord_broken');
      await inHours(db, 2, 'ord_fine');
      const pauses: number[] = [];
      for (let i = 0; i < 14; i += 1) {
        const { id } = await db.deadline.findFirstOrThrow({ where: { subjectId: 'ord_broken' } });
        await postponeDeadline(db, id, 'it broke');
        const { retryAt } = await db.deadline.findUniqueOrThrow({ where: { id } });
        pauses.push(((retryAt?.getTime() ?? 0) - Date.now()) / 1000);
      }
      expect(pauses[0]).toBeCloseTo(2, 0);
      expect(pauses[1]).toBeCloseTo(4, 0);
      expect(Math.max(...pauses)).toBeLessThanOrEqual(3601);
      expect(pauses.at(-1)).toBeGreaterThan(3590);
      expect(await claimedIds(db, hoursLater(10))).toEqual(['ord_fine']);
    }));
});

describe('what staff see of deadlines', () => {
  async function someOfEach(db: Db) {
    await inHours(db, -2, 'ord_overdue');
    await inHours(db, 2, 'ord_open');
    await inHours(db, -1, 'ord_failing');
    await inHours(db, -5, 'ord_done');
    await inHours(db, 9, 'app_open', 'review-application');
    const idOf = async (subjectId: string) => (await db.deadline.findFirstOrThrow({ where: { subjectId } })).id;
    await postponeDeadline(db, await idOf('ord_failing'), 'the bank did not answer');
    await finishDeadline(db, await idOf('ord_done'), noon);
    return idOf;
  }

  test('each state shows its own, the next to come first', () =>
    rolledBack(async (db) => {
      await someOfEach(db);
      const shown = async (filter: object) =>
        (await listDeadlines(db, { ...list, ...filter })).rows.map(({ subjectId }) => subjectId);
      expect(await shown({ state: 'PENDING' })).toEqual(['ord_overdue', 'ord_failing', 'ord_open', 'app_open']);
      expect(await shown({ state: 'OVERDUE' })).toEqual(['ord_overdue', 'ord_failing']);
      expect(await shown({ state: 'FAILING' })).toEqual(['ord_failing']);
      expect(await shown({ state: 'DONE' })).toEqual(['ord_done']);
      expect(await shown({ state: 'PENDING', kind: 'review-application' })).toEqual(['app_open']);
      expect(await shown({ state: 'PENDING', sort: '-dueAt', pageSize: 1, page: 2 })).toEqual(['ord_open']);
      expect(await countDeadlines(db, noon)).toEqual({ open: 4, overdue: 2, failing: 1 });
    }));

  test('how many a move of the clock sets off counts those past by then', () =>
    rolledBack(async (db) => {
      await someOfEach(db);
      expect(await countDueUntil(db, [noon, hoursLater(2), hoursLater(2.01), hoursLater(24)])).toEqual([2, 2, 3, 4]);
      expect(await countDueUntil(db, [])).toEqual([]);
    }));

  test('a failing one is tried again at once where staff say so, and its due instant stays', () =>
    rolledBack(async (db) => {
      const idOf = await someOfEach(db);
      const deadlineId = await idOf('ord_failing');
      expect(await claimedIds(db, noon)).toEqual(['ord_overdue']);
      const ctx = contextFor(db, staff, noon);
      await retryDeadline(ctx, { deadlineId });
      expect(ctx.changes).toMatchObject([{ subjectType: 'deadline', subjectId: deadlineId, before: { attempts: 1 } }]);
      expect(await claimDueDeadline(db, noon)).toMatchObject({ subjectId: 'ord_failing', dueAt: hoursLater(-1) });
    }));

  test('one that is done, or never failed, is refused; one there is none of is not found', () =>
    rolledBack(async (db) => {
      const idOf = await someOfEach(db);
      const ctx = contextFor(db, staff, noon);
      for (const subject of ['ord_done', 'ord_open']) {
        await expect(retryDeadline(ctx, { deadlineId: await idOf(subject) })).rejects.toBeInstanceOf(StepRefused);
      }
      await expect(retryDeadline(ctx, { deadlineId: 'ddl_missing' })).rejects.toBeInstanceOf(NotFound);
    }));
});
