import { afterEach, describe, expect, it, test, vi } from 'vitest';
import { englishHolidayName, packageYears, stateCalendar } from '@/lib/kernel/calendar';
import { addBeijingDays, parseBeijingDay } from '@/lib/kernel/clock';

afterEach(() => vi.unstubAllEnvs());

// From the State Council's notice on the holidays of 2026, read by eye.
const holidays2026: readonly [name: string, first: string, last: string][] = [
  ['元旦', '2026-01-01', '2026-01-03'],
  ['春节', '2026-02-15', '2026-02-23'],
  ['清明', '2026-04-04', '2026-04-06'],
  ['劳动节', '2026-05-01', '2026-05-05'],
  ['端午', '2026-06-19', '2026-06-21'],
  ['中秋', '2026-09-25', '2026-09-27'],
  ['国庆节', '2026-10-01', '2026-10-07'],
];
const makeUpDays2026 = ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'];

function kindOf(day: string, calendar = stateCalendar()) {
  return calendar.kind(parseBeijingDay(day));
}

describe('the state calendar (DEC-06)', () => {
  test.each(holidays2026)('DEC-06: %s 2026 lasts from %s to %s and no longer', (name, first, last) => {
    for (let day = parseBeijingDay(first); day <= last; day = addBeijingDays(day, 1)) {
      expect(kindOf(day)).toEqual({ working: false, reason: 'holiday', name, provisional: false });
    }
    expect(kindOf(addBeijingDays(parseBeijingDay(first), -1)).reason).not.toBe('holiday');
    expect(kindOf(addBeijingDays(parseBeijingDay(last), 1)).reason).not.toBe('holiday');
  });

  test.each(makeUpDays2026)('DEC-06: %s is a weekend day that is worked', (day) => {
    expect(kindOf(day)).toMatchObject({ working: true, reason: 'make-up', provisional: false });
    expect([0, 6]).toContain(new Date(`${day}T00:00:00Z`).getUTCDay());
  });

  it('DEC-06: 2026 has 33 days of holiday, 6 of make-up and 248 working days', () => {
    const count = { holiday: 0, 'make-up': 0, weekday: 0, weekend: 0, override: 0 };
    for (let day = parseBeijingDay('2026-01-01'); day <= '2026-12-31'; day = addBeijingDays(day, 1)) {
      count[kindOf(day).reason] += 1;
    }
    expect(count).toEqual({ holiday: 33, 'make-up': 6, weekday: 242, weekend: 84, override: 0 });
  });

  test.each([
    ['2026-10-08', { working: true, reason: 'weekday', provisional: false }],
    ['2026-10-11', { working: false, reason: 'weekend', provisional: false }],
    ['2025-10-08', { working: false, reason: 'holiday', name: '国庆节', provisional: false }],
    ['2025-10-11', { working: true, reason: 'make-up', name: '国庆节', provisional: false }],
  ])('DEC-06: %s', (day, kind) => expect(kindOf(day)).toEqual(kind));

  test.each(['America/New_York', 'Pacific/Kiritimati', 'Asia/Shanghai'])(
    'DEC-06: a Saturday stays a Saturday on a machine in %s',
    (zone) => {
      vi.stubEnv('TZ', zone);
      expect(new Date('2026-01-10T00:00:00Z').getTimezoneOffset()).not.toBe(0);
      expect(kindOf('2026-01-10')).toMatchObject({ working: false, reason: 'weekend' });
      expect(kindOf('2026-10-10')).toMatchObject({ working: true, reason: 'make-up' });
      expect(kindOf('2026-10-07')).toMatchObject({ working: false, reason: 'holiday' });
    },
  );
});

describe('years the package does not know (DEC-06)', () => {
  it('DEC-06: it knows 2004 to 2026, each of them', () => {
    expect(packageYears()).toEqual(Array.from({ length: 23 }, (_, index) => 2004 + index));
  });

  test.each([
    ['2003-12-31', { working: true, reason: 'weekday', provisional: true }],
    ['2004-01-01', { working: false, reason: 'holiday', name: '元旦', provisional: false }],
    ['2026-12-31', { working: true, reason: 'weekday', provisional: false }],
    ['2027-01-01', { working: true, reason: 'weekday', provisional: true }],
    ['2027-01-02', { working: false, reason: 'weekend', provisional: true }],
    ['2027-10-01', { working: true, reason: 'weekday', provisional: true }],
  ])('DEC-06: %s', (day, kind) => expect(kindOf(day)).toEqual(kind));

  it('DEC-06: a year declared unknown is provisional even if the package has it', () => {
    const calendar = stateCalendar(new Map(), [2025]);
    expect(kindOf('2026-10-01', calendar)).toEqual({ working: true, reason: 'weekday', provisional: true });
    expect(kindOf('2025-10-01', calendar)).toMatchObject({ working: false, reason: 'holiday' });
  });

  it('DEC-06: a year whose list staff have entered is no longer provisional', () => {
    const entered = new Map([
      ['2027-01-01', { working: false, name: '元旦' }],
      ['2027-01-03', { working: true, name: '' }],
    ]);
    const calendar = stateCalendar(entered, [...packageYears(), 2027]);
    expect(kindOf('2027-01-01', calendar)).toEqual({
      working: false,
      reason: 'override',
      name: '元旦',
      provisional: false,
    });
    expect(kindOf('2027-01-03', calendar)).toEqual({ working: true, reason: 'override', provisional: false });
    expect(kindOf('2027-01-04', calendar)).toEqual({ working: true, reason: 'weekday', provisional: false });
  });

  it('DEC-06: staff win over the published list, and only for that day', () => {
    const calendar = stateCalendar(new Map([['2026-10-10', { working: false, name: '停电' }]]));
    expect(kindOf('2026-10-10', calendar)).toEqual({
      working: false,
      reason: 'override',
      name: '停电',
      provisional: false,
    });
    expect(kindOf('2026-10-09', calendar)).toMatchObject({ working: true, reason: 'weekday' });
  });

  it('holidays have an English name, what staff entered keeps its own', () => {
    expect(englishHolidayName('春节')).toBe('Spring Festival');
    expect(englishHolidayName('国庆节')).toBe('National Day');
    expect(englishHolidayName('停电')).toBe('停电');
  });
});
