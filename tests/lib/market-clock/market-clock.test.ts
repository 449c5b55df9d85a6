import { afterEach, describe, expect, test } from 'vitest';
import type { Db, OperatorActor } from '@/lib/db';
import { afterWorkingDays, beijingDay, dueOf, parseBeijingDay } from '@/lib/kernel/clock';
import { NotFound } from '@/lib/kernel/errors';
import {
  ClockDidNotMove,
  ClockIsReal,
  lastClockMove,
  listOverrides,
  marketNow,
  moveClock,
  overrideDay,
  withdrawOverride,
  workingCalendar,
} from '@/lib/market-clock';
import { moveClockInput, overrideDayInput } from '@/lib/market-clock/schema';
import { prepareEnvironment } from '../../factories/environment';
import { contextFor, rolledBack } from '../../support/context';
import { movable } from './movable';

prepareEnvironment();
afterEach(() => movable.restore());

const staff: OperatorActor = { kind: 'operator', accountId: 'acc_staff', sessionId: 'ses_staff', duties: [] };
const DAY_MS = 86_400_000;

async function aheadMs(db: Db): Promise<number> {
  return (await marketNow(db)).getTime() - Date.now();
}

describe("the market's clock", () => {
  test('moves forward by days and hours, again and again, and every reader follows', () =>
    rolledBack(async (db) => {
      const ctx = contextFor(db, staff);
      await moveClock(ctx, moveClockInput.parse({ days: '5', hours: '3' }));
      expect(await aheadMs(db)).toBeCloseTo(5 * DAY_MS + 3 * 3_600_000, -3);
      await moveClock(ctx, moveClockInput.parse({ days: '1' }));
      expect(await aheadMs(db)).toBeCloseTo(6 * DAY_MS + 3 * 3_600_000, -3);
      expect(ctx.changes).toMatchObject([{ before: { offsetMs: '0' }, after: { offsetMs: '442800000' } }, {}]);
      expect([...ctx.touchedTags]).toEqual(['day']);
      expect(await lastClockMove(db)).toMatchObject({ movedById: 'acc_staff' });
    }));

  test.each([
    ['2026-11-20T02:00:00Z', 14 * 3_600_000],
    ['2026-11-20T15:59:59.999Z', 1],
    ['2026-11-20T16:00:00Z', DAY_MS],
  ])('to the next Beijing midnight from %s', (now, forwardMs) =>
    rolledBack(async (db) => {
      await moveClock(contextFor(db, staff, now), moveClockInput.parse({ to: 'next-midnight' }));
      const { offsetMs } = await db.marketClock.findUniqueOrThrow({ where: { id: 1 } });
      expect(offsetMs).toBe(BigInt(forwardMs));
    }),
  );

  test('does not move by nothing', () =>
    rolledBack(async (db) => {
      const still = moveClock(contextFor(db, staff), moveClockInput.parse({ days: '0', hours: '' }));
      await expect(still).rejects.toBeInstanceOf(ClockDidNotMove);
    }));

  test.each([{ days: '-1' }, { days: '367' }, { hours: '24' }, { days: '1.5' }, { days: 'NaN' }, { to: 'yesterday' }])(
    'what cannot be a move is refused: %o',
    (typed) => {
      expect(moveClockInput.safeParse(typed).success).toBe(false);
    },
  );

  test('is real where it may not be moved', () =>
    rolledBack(async (db) => {
      movable.forbid();
      const ctx = contextFor(db, staff);
      await expect(moveClock(ctx, moveClockInput.parse({ days: '1' }))).rejects.toBeInstanceOf(ClockIsReal);
      expect((await db.marketClock.findUniqueOrThrow({ where: { id: 1 } })).offsetMs).toBe(0n);
    }));

  test('never runs backwards, whatever code asks', () =>
    rolledBack(async (db) => {
      await expect(db.marketClock.update({ where: { id: 1 }, data: { offsetMs: -1n } })).rejects.toThrow();
    }));
});

describe('DEC-06: days staff declare', () => {
  const day = parseBeijingDay('2026-11-23');
  const from = new Date('2026-11-20T02:00:00Z');
  const nextWorkingDay = async (db: Db) =>
    beijingDay(dueOf(afterWorkingDays('DEC-06', from, 1, await workingCalendar(db))));

  test('win over the calendar until they are withdrawn, for what is reckoned from then on', () =>
    rolledBack(async (db) => {
      const ctx = contextFor(db, staff);
      expect(await nextWorkingDay(db)).toBe('2026-11-23');
      await overrideDay(ctx, overrideDayInput.parse({ day, working: 'no', name: '临时放假' }));
      expect(await nextWorkingDay(db)).toBe('2026-11-24');
      const saturday = overrideDayInput.parse({ day: '2026-11-21', working: 'yes', name: '调休上班' });
      await overrideDay(ctx, saturday);
      expect(await nextWorkingDay(db)).toBe('2026-11-21');
      await withdrawOverride(ctx, { day: '2026-11-21' });
      await withdrawOverride(ctx, { day });
      expect(await nextWorkingDay(db)).toBe('2026-11-23');
    }));

  test('declared again, the last word counts, and the log keeps the first', () =>
    rolledBack(async (db) => {
      const ctx = contextFor(db, staff);
      await overrideDay(ctx, overrideDayInput.parse({ day, working: 'no', name: '放假' }));
      await overrideDay(ctx, overrideDayInput.parse({ day, working: 'yes', name: '照常上班' }));
      const { rows, total } = await listOverrides(db, { page: 1, pageSize: 10 });
      expect({ rows, total }).toMatchObject({ total: 1, rows: [{ day, working: true, setById: 'acc_staff' }] });
      expect(ctx.changes.at(-1)).toMatchObject({ before: { working: false, name: '放假' }, after: { working: true } });
    }));

  test('a day that does not exist is refused, one never declared is not found', () =>
    rolledBack(async (db) => {
      const ctx = contextFor(db, staff);
      const impossible = overrideDayInput.parse({ day: '2026-02-30', working: 'no', name: 'x' });
      await expect(overrideDay(ctx, impossible)).rejects.toMatchObject({ code: 'kernel.invalidDay' });
      await expect(withdrawOverride(ctx, { day: '2026-11-25' })).rejects.toBeInstanceOf(NotFound);
      expect(overrideDayInput.safeParse({ day: '25.11.2026', working: 'no', name: 'x' }).success).toBe(false);
      expect(overrideDayInput.safeParse({ day, working: 'maybe', name: 'x' }).success).toBe(false);
    }));
});
