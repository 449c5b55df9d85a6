import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { packageYears, stateCalendar, type WorkingCalendar } from '@/lib/kernel/calendar';
import {
  addBeijingDays,
  afterCalendarDays,
  afterHours,
  afterMonths,
  afterWorkingDays,
  afterYears,
  beijingDay,
  dayOfNextMonth,
  dueOf,
} from '@/lib/kernel/clock';
import { canonicalJson } from '@/lib/kernel/receipts';

const at = (beijing: string) => new Date(`${beijing}+08:00`);
const noon = (day: string) => at(`${day}T12:00:00`);
const calendar = stateCalendar();

describe('calendar days', () => {
  test.each([
    ['2026-07-01T00:00:00.000', '2026-07-05T23:59:59.999'],
    ['2026-07-01T23:59:59.999', '2026-07-05T23:59:59.999'],
    ['2026-07-02T00:00:00.000', '2026-07-06T23:59:59.999'],
    ['2026-02-25T12:00:00.000', '2026-03-01T23:59:59.999'],
    ['2028-02-25T12:00:00.000', '2028-02-29T23:59:59.999'],
    ['2026-12-28T12:00:00.000', '2027-01-01T23:59:59.999'],
  ])('RFD-04, DEC-05: bought %s, day 1 counts, the fifth day ends %s', (from, due) => {
    expect(dueOf(afterCalendarDays('RFD-04', at(from), 5, { countsFirstDay: true }))).toEqual(at(due));
  });

  it('counted from the day after, fifteen days from 1 July end on the 16th', () => {
    expect(afterCalendarDays('ORD-03', noon('2026-07-01'), 15, { countsFirstDay: false })).toEqual({
      ruleId: 'ORD-03',
      clock: 'calendar-days',
      from: '2026-07-01T04:00:00.000Z',
      amount: 15,
      countsFirstDay: false,
      skipped: [],
      provisional: false,
      due: '2026-07-16T15:59:59.999Z',
    });
  });

  it('RFD-04: says whether day 1 counted', () => {
    expect(afterCalendarDays('RFD-04', noon('2026-07-01'), 1, { countsFirstDay: true })).toMatchObject({
      countsFirstDay: true,
      due: '2026-07-01T15:59:59.999Z',
    });
  });
});

// Counted by hand on the published list of 2026: 1–7 October and 15–23 February are holidays, 20 September,
// 10 October, 14 and 28 February are worked although they are a weekend.
describe('working days (DEC-06)', () => {
  test.each([
    ['2026-09-30', 1, '2026-10-08'],
    ['2026-09-30', 2, '2026-10-09'],
    ['2026-09-30', 3, '2026-10-10'],
    ['2026-09-30', 4, '2026-10-12'],
    ['2026-09-28', 7, '2026-10-13'],
    ['2026-10-03', 1, '2026-10-08'],
    ['2026-10-10', 1, '2026-10-12'],
    ['2026-09-18', 1, '2026-09-20'],
    ['2026-09-18', 2, '2026-09-21'],
    ['2026-09-24', 1, '2026-09-28'],
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-13', 2, '2026-02-24'],
    ['2026-02-13', 5, '2026-02-27'],
    ['2026-02-13', 6, '2026-02-28'],
    ['2026-02-13', 7, '2026-03-02'],
    ['2026-07-03', 1, '2026-07-06'],
    ['2026-07-06', 15, '2026-07-27'],
    ['2026-07-06', 20, '2026-08-03'],
  ])('DEC-06: %s and %i working days is the end of %s', (from, days, due) => {
    const derivation = afterWorkingDays('DEP-16', noon(from), days, calendar);
    expect(dueOf(derivation)).toEqual(at(`${due}T23:59:59.999`));
    expect(derivation.provisional).toBe(false);
  });

  it('DEC-06: the day of the event is Beijing’s and is never counted', () => {
    const lastInstant = afterWorkingDays('INV-10', at('2026-07-06T23:59:59.999'), 1, calendar);
    const firstInstant = afterWorkingDays('INV-10', at('2026-07-07T00:00:00.000'), 1, calendar);
    expect(lastInstant.due).toBe('2026-07-07T15:59:59.999Z');
    expect(firstInstant.due).toBe('2026-07-08T15:59:59.999Z');
  });

  it('DEC-06: shows each day it skipped and why', () => {
    const overrides = new Map([['2026-10-09', { working: false, name: '停电' }]]);
    expect(afterWorkingDays('DEP-16', noon('2026-10-05'), 3, stateCalendar(overrides))).toEqual({
      ruleId: 'DEP-16',
      clock: 'working-days',
      from: '2026-10-05T04:00:00.000Z',
      amount: 3,
      countsFirstDay: false,
      skipped: [
        { day: '2026-10-06', reason: 'holiday', name: '国庆节' },
        { day: '2026-10-07', reason: 'holiday', name: '国庆节' },
        { day: '2026-10-09', reason: 'override', name: '停电' },
        { day: '2026-10-11', reason: 'weekend' },
      ],
      provisional: false,
      due: '2026-10-12T15:59:59.999Z',
    });
  });

  test.each([
    ['2026-12-30', 1, '2026-12-31', false],
    ['2026-12-30', 2, '2027-01-01', true],
    ['2026-12-30', 3, '2027-01-04', true],
    ['2027-03-01', 1, '2027-03-02', true],
  ])('DEC-06: %s and %i working days is %s, provisional: %s', (from, days, due, provisional) => {
    const derivation = afterWorkingDays('SET-07', noon(from), days, calendar);
    expect(dueOf(derivation)).toEqual(at(`${due}T23:59:59.999`));
    expect(derivation.provisional).toBe(provisional);
  });

  it('DEC-06: one unpublished day on the way is enough, even a Saturday before a published year', () => {
    const only2027 = stateCalendar(new Map(), [2027]);
    expect(afterWorkingDays('SET-07', noon('2026-12-30'), 2, only2027).provisional).toBe(true);
    expect(afterWorkingDays('SET-07', noon('2026-12-31'), 2, only2027).provisional).toBe(false);
    const only2023 = stateCalendar(new Map(), [2023]);
    expect(afterWorkingDays('SET-07', noon('2022-12-30'), 1, only2023)).toMatchObject({
      skipped: [{ day: '2022-12-31' }, { day: '2023-01-01' }, { day: '2023-01-02' }],
      provisional: true,
      due: '2023-01-03T15:59:59.999Z',
    });
  });

  it('DEC-06: once the list of 2027 is entered the same deadline is later and firm', () => {
    const entered = stateCalendar(new Map([['2027-01-01', { working: false, name: '元旦' }]]), [
      ...packageYears(),
      2027,
    ]);
    expect(afterWorkingDays('SET-07', noon('2026-12-30'), 2, entered)).toMatchObject({
      due: '2027-01-04T15:59:59.999Z',
      provisional: false,
    });
  });

  it('a calendar without working days fails instead of searching for ever', () => {
    const never: WorkingCalendar = { kind: () => ({ working: false, reason: 'override', provisional: false }) };
    expect(() => afterWorkingDays('DEP-16', noon('2026-07-01'), 1, never)).toThrow(RangeError);
  });

  const anyInstant = fc.date({
    min: new Date('2024-01-01T00:00:00Z'),
    max: new Date('2027-12-31T00:00:00Z'),
    noInvalidDate: true,
  });
  const anyDays = fc.integer({ min: 1, max: 60 });

  it('DEC-06: a later event or one more day is never due earlier', () => {
    fc.assert(
      fc.property(anyInstant, anyInstant, anyDays, (one, other, days) => {
        const [earlier, later] = one < other ? [one, other] : [other, one];
        const due = (from: Date, count: number) => afterWorkingDays('DEP-16', from, count, calendar).due;
        expect(due(earlier, days) <= due(later, days)).toBe(true);
        expect(due(earlier, days) < due(earlier, days + 1)).toBe(true);
      }),
    );
  });

  it('DEC-06: between event and due every day is either worked, exactly so many, or listed as skipped', () => {
    fc.assert(
      fc.property(anyInstant, anyDays, (from, days) => {
        const derivation = afterWorkingDays('DEP-16', from, days, calendar);
        const last = beijingDay(dueOf(derivation));
        const skipped = new Set(derivation.skipped.map(({ day }) => day));
        let worked = 0;
        for (let day = addBeijingDays(beijingDay(from), 1); day <= last; day = addBeijingDays(day, 1)) {
          expect(skipped.has(day)).toBe(!calendar.kind(day).working);
          if (!skipped.has(day)) worked += 1;
        }
        expect(worked).toBe(days);
        expect(skipped.has(last)).toBe(false);
      }),
    );
  });
});

describe('months, years, hours and days of the next month', () => {
  it('SPC-13: bought 1 February for a month expires 1 March at the same time of day', () => {
    expect(afterMonths('SPC-13', at('2026-02-01T09:30:00'), 1)).toMatchObject({
      clock: 'months',
      amount: 1,
      due: at('2026-03-01T09:30:00').toISOString(),
    });
    expect(dueOf(afterMonths('SPC-13', at('2026-01-31T09:30:00'), 1))).toEqual(at('2026-02-28T09:30:00'));
  });

  it('FEE-05: a year from 29 February ends on the 28th', () => {
    expect(afterYears('FEE-05', at('2028-02-29T09:30:00'), 1)).toMatchObject({
      clock: 'years',
      amount: 1,
      due: at('2029-02-28T09:30:00').toISOString(),
    });
  });

  it('V-14: 48 hours are 48 hours to the millisecond', () => {
    expect(afterHours('V-14', at('2026-02-27T09:30:00.123'), 48)).toMatchObject({
      clock: 'hours',
      amount: 48,
      due: at('2026-03-01T09:30:00.123').toISOString(),
    });
  });

  test.each([
    ['2026-01-31T23:59:59.999', 3, '2026-02-03T00:00:00'],
    ['2026-02-01T00:00:00.000', 3, '2026-03-03T00:00:00'],
    ['2026-12-15T12:00:00.000', 25, '2027-01-25T00:00:00'],
    ['2026-01-31T12:00:00.000', 28, '2026-02-28T00:00:00'],
  ])('FEE-07, INV-30: from %s the %i. of the next month begins %s', (from, dayOfMonth, due) => {
    const derivation = dayOfNextMonth('INV-30', at(from), dayOfMonth);
    expect(derivation).toMatchObject({ clock: 'day-of-month', amount: dayOfMonth, ruleId: 'INV-30' });
    expect(dueOf(derivation)).toEqual(at(due));
  });

  it('a 29th is refused, since February may have none', () => {
    expect(() => dayOfNextMonth('INV-30', noon('2026-01-01'), 29)).toThrow(RangeError);
  });

  test.each([0, -1, 1.5, Number.NaN])('%d is no length of time', (amount) => {
    const from = noon('2026-07-01');
    expect(() => afterCalendarDays('X', from, amount, { countsFirstDay: true })).toThrow(RangeError);
    expect(() => afterCalendarDays('X', from, amount, { countsFirstDay: false })).toThrow(RangeError);
    expect(() => afterWorkingDays('X', from, amount, calendar)).toThrow(RangeError);
    expect(() => afterMonths('X', from, amount)).toThrow(RangeError);
    expect(() => afterYears('X', from, amount)).toThrow(RangeError);
    expect(() => afterHours('X', from, amount)).toThrow(RangeError);
    expect(() => dayOfNextMonth('X', from, amount)).toThrow(RangeError);
  });

  it('a derivation survives storage as JSON unchanged', () => {
    const derivation = afterWorkingDays('DEP-16', noon('2026-09-28'), 7, calendar);
    const stored: unknown = JSON.parse(JSON.stringify(derivation));
    expect(canonicalJson(stored)).toBe(canonicalJson(derivation));
  });
});
