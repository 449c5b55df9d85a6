import { tz } from '@date-fns/tz';
import { addMonths } from 'date-fns';
import fc from 'fast-check';
import { afterEach, describe, expect, it, test, vi } from 'vitest';
import {
  addBeijingDays,
  addBeijingMonths,
  addBeijingYears,
  beijingDay,
  endOfBeijingDay,
  formatBeijing,
  InvalidDay,
  parseBeijingDay,
  startOfBeijingDay,
} from '@/lib/kernel/clock';

afterEach(() => vi.unstubAllEnvs());

const at = (beijing: string) => new Date(`${beijing}+08:00`);
const anyInstant = fc.date({
  // 48 months back must stay after the summer times of 1986 to 1991.
  min: new Date('1996-01-01T00:00:00Z'),
  max: new Date('2099-12-31T00:00:00Z'),
  noInvalidDate: true,
});

describe('Beijing days', () => {
  test.each([
    ['2026-07-01T15:59:59.999Z', '2026-07-01'],
    ['2026-07-01T16:00:00.000Z', '2026-07-02'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01'],
    ['2028-02-28T16:00:00.000Z', '2028-02-29'],
  ])('%s is in %s', (instant, day) => expect(beijingDay(new Date(instant))).toBe(day));

  it('DEC-05: a day begins at 00:00:00.000 and ends at 23:59:59.999 Beijing time', () => {
    const day = parseBeijingDay('2026-07-05');
    expect(startOfBeijingDay(day).toISOString()).toBe('2026-07-04T16:00:00.000Z');
    expect(endOfBeijingDay(day).toISOString()).toBe('2026-07-05T15:59:59.999Z');
    expect(beijingDay(new Date(endOfBeijingDay(day).getTime() + 1))).toBe('2026-07-06');
    expect(beijingDay(new Date(startOfBeijingDay(day).getTime() - 1))).toBe('2026-07-04');
  });

  it('every day has 24 hours, those of other countries’ summer time too', () => {
    for (const text of ['2026-03-08', '2026-03-29', '2026-10-25', '2026-11-01']) {
      const day = parseBeijingDay(text);
      expect(endOfBeijingDay(day).getTime() - startOfBeijingDay(day).getTime()).toBe(86_400_000 - 1);
    }
  });

  test.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2028-02-29', 365, '2029-02-28'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-01-01', 0, '2026-01-01'],
  ])('%s and %i days is %s', (day, days, expected) => {
    expect(addBeijingDays(parseBeijingDay(day), days)).toBe(expected);
  });

  test.each([
    '',
    '2026-2-3',
    '2026-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '26-01-01',
    ' 2026-01-01',
    '2026-01-01T00:00',
    '２０２６-01-01',
  ])('%j is no day', (text) => expect(() => parseBeijingDay(text)).toThrow(InvalidDay));

  test.each(['2026-02-28', '2028-02-29', '2026-12-31', '0001-01-01'])('%s is one', (text) => {
    expect(parseBeijingDay(text)).toBe(text);
  });

  it('an instant that is none is refused, and so are half days', () => {
    expect(() => beijingDay(new Date(Number.NaN))).toThrow(RangeError);
    expect(() => addBeijingDays(parseBeijingDay('2026-01-01'), 0.5)).toThrow(RangeError);
    expect(() => addBeijingMonths(new Date(0), Number.NaN)).toThrow(RangeError);
  });
});

describe('natural months and years (SPC-13)', () => {
  test.each([
    ['2026-02-01T10:20:30.456', 1, '2026-03-01T10:20:30.456'],
    ['2026-01-31T00:00:00.000', 1, '2026-02-28T00:00:00.000'],
    ['2028-01-31T23:59:59.999', 1, '2028-02-29T23:59:59.999'],
    ['2026-01-30T12:00:00.000', 1, '2026-02-28T12:00:00.000'],
    ['2026-01-28T12:00:00.000', 1, '2026-02-28T12:00:00.000'],
    ['2026-02-28T12:00:00.000', 1, '2026-03-28T12:00:00.000'],
    ['2026-08-31T12:00:00.000', 1, '2026-09-30T12:00:00.000'],
    ['2026-12-31T12:00:00.000', 2, '2027-02-28T12:00:00.000'],
    ['2026-11-15T12:00:00.000', 14, '2028-01-15T12:00:00.000'],
    ['2026-03-31T12:00:00.000', -1, '2026-02-28T12:00:00.000'],
    ['2026-05-31T12:00:00.000', 0, '2026-05-31T12:00:00.000'],
  ])('SPC-13: %s and %i months is %s', (from, months, expected) => {
    expect(addBeijingMonths(at(from), months)).toEqual(at(expected));
  });

  it('SPC-13: the month is Beijing’s: 1 March 07:00 there is still February in UTC', () => {
    expect(addBeijingMonths(at('2026-03-01T07:00:00'), 1).toISOString()).toBe('2026-03-31T23:00:00.000Z');
    expect(addBeijingMonths(at('2026-01-31T07:00:00'), 1)).toEqual(at('2026-02-28T07:00:00'));
  });

  test.each([
    ['2028-02-29T08:00:00', 1, '2029-02-28T08:00:00'],
    ['2028-02-29T08:00:00', 4, '2032-02-29T08:00:00'],
    ['2027-02-28T08:00:00', 1, '2028-02-28T08:00:00'],
    ['2026-07-01T00:00:00', 1, '2027-07-01T00:00:00'],
  ])('SPC-13: %s and %i years is %s', (from, years, expected) => {
    expect(addBeijingYears(at(from), years)).toEqual(at(expected));
  });

  it('leaves the instant it was given alone', () => {
    const from = at('2026-01-31T00:00:00');
    addBeijingMonths(from, 1);
    expect(from).toEqual(at('2026-01-31T00:00:00'));
  });

  it('SPC-13: agrees with a calendar library that knows the Shanghai time zone', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: -48, max: 48 }), (instant, months) => {
        const expected = addMonths(instant, months, { in: tz('Asia/Shanghai') });
        expect(addBeijingMonths(instant, months).getTime()).toBe(expected.getTime());
      }),
    );
  });
});

describe('how an instant is written', () => {
  test.each([
    ['yyyy-MM-dd HH:mm:ss', '2026-07-05 00:04:09'],
    ['yyyy-MM-dd', '2026-07-05'],
    ['yyyy年M月d日 HH:mm', '2026年7月5日 00:04'],
    ['HH:mm:ss.SSS', '00:04:09.007'],
  ])('%s', (pattern, expected) => {
    expect(formatBeijing(new Date('2026-07-04T16:04:09.007Z'), pattern)).toBe(expected);
  });

  it('to the second unless told', () => {
    expect(formatBeijing(new Date('2026-12-31T15:59:59.999Z'))).toBe('2026-12-31 23:59:59');
  });
});

describe('the machine’s own time zone', () => {
  test.each(['America/New_York', 'Asia/Shanghai', 'Pacific/Kiritimati'])('in %s nothing changes', (zone) => {
    vi.stubEnv('TZ', zone);
    expect(new Date('2026-07-01T00:00:00Z').getTimezoneOffset()).not.toBe(0);
    expect(beijingDay(new Date('2026-07-01T16:00:00Z'))).toBe('2026-07-02');
    expect(startOfBeijingDay(parseBeijingDay('2026-07-02')).toISOString()).toBe('2026-07-01T16:00:00.000Z');
    expect(addBeijingDays(parseBeijingDay('2026-03-07'), 2)).toBe('2026-03-09');
    expect(addBeijingMonths(at('2026-01-31T01:00:00'), 1)).toEqual(at('2026-02-28T01:00:00'));
    expect(addBeijingMonths(at('2026-03-15T23:00:00'), 1)).toEqual(at('2026-04-15T23:00:00'));
    expect(formatBeijing(new Date('2026-03-08T06:30:00Z'))).toBe('2026-03-08 14:30:00');
  });

  it('the start of an instant’s day is at or before it, its end at or after', () => {
    fc.assert(
      fc.property(anyInstant, (instant) => {
        const day = beijingDay(instant);
        expect(startOfBeijingDay(day) <= instant && instant <= endOfBeijingDay(day)).toBe(true);
        expect(formatBeijing(instant, 'yyyy-MM-dd')).toBe(day);
      }),
    );
  });
});
