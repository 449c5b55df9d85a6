// The package's table, not its functions: those answer by the machine's time zone (under New York the Saturday is a Friday).
import table from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import type { BeijingDay } from './clock';

/** What one day is: working or not, why, the holiday's Chinese name if it has one, and whether its year is still unpublished. */
export type DayKind = {
  working: boolean;
  reason: 'weekday' | 'weekend' | 'holiday' | 'make-up' | 'override';
  name?: string;
  provisional: boolean;
};

/** Answers for each Beijing day whether it is a working day. DEC-06. */
export interface WorkingCalendar {
  kind(day: BeijingDay): DayKind;
}

/** Days staff have entered, by 'YYYY-MM-DD'; they win over everything else. */
export type DayOverrides = ReadonlyMap<string, { working: boolean; name?: string }>;

const holidays: Readonly<Record<string, string>> = table.holidays;
const makeUpDays: Readonly<Record<string, string>> = table.workdays;

/**
 * The State Council's calendar: holidays and make-up days as published, overridden by staff. DEC-06.
 * A year outside `knownYears` is provisional, weekdays and weekends only: its list is published late in the year before.
 */
export function stateCalendar(
  overrides: DayOverrides = new Map(),
  knownYears: readonly number[] = packageYears(),
): WorkingCalendar {
  const known = new Set(knownYears);
  return {
    kind(day) {
      const override = overrides.get(day);
      if (override !== undefined) {
        const { working, name } = override;
        return { working, reason: 'override', ...(name ? { name } : {}), provisional: false };
      }
      return known.has(yearOf(day)) ? publishedKind(day) : { ...plainKind(day), provisional: true };
    },
  };
}

function publishedKind(day: BeijingDay): DayKind {
  const holiday = holidays[day];
  if (holiday !== undefined)
    return { working: false, reason: 'holiday', name: chineseName(holiday), provisional: false };
  const makeUp = makeUpDays[day];
  if (makeUp !== undefined) return { working: true, reason: 'make-up', name: chineseName(makeUp), provisional: false };
  return plainKind(day);
}

function plainKind(day: BeijingDay): DayKind {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const isWeekend = weekday === 0 || weekday === 6;
  return { working: !isWeekend, reason: isWeekend ? 'weekend' : 'weekday', provisional: false };
}

/** The years the package knows in full, those with New Year's Day, 1 May and 1 October: of others it has nothing and says nothing. */
export function packageYears(): number[] {
  const years = new Set(Object.keys(holidays).map((day) => Number(day.slice(0, 4))));
  return [...years].filter((year) => ['01-01', '05-01', '10-01'].every((day) => `${year}-${day}` in holidays)).sort();
}

/** The English name of a holiday given its Chinese one ("春节" is "Spring Festival"); a name staff entered comes back as it is. */
export function englishHolidayName(name: string): string {
  const entry = Object.values(holidays).find((candidate) => chineseName(candidate) === name);
  return entry?.split(',')[0] ?? name;
}

// The package writes "Spring Festival,春节,4".
function chineseName(entry: string): string {
  return entry.split(',')[1] ?? entry;
}

function yearOf(day: BeijingDay): number {
  return Number(day.slice(0, 4));
}
