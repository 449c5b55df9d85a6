import type { WorkingCalendar } from './calendar';
import { DomainError } from './errors';

// Beijing is UTC+8 and has kept no summer time since 1991, before this market existed. So its days are plain arithmetic,
// the same in every process whatever time zone the machine is in, and cost the browser no library.
const BEIJING_OFFSET_MS = 8 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;
const HOUR_MS = 60 * 60 * 1000;

declare const dayBrand: unique symbol;

/** A day in Beijing, 'YYYY-MM-DD'; compares as text. */
export type BeijingDay = string & { readonly [dayBrand]: 'BeijingDay' };

/** A typed day that is not one of the calendar's, in the form YYYY-MM-DD. */
export class InvalidDay extends DomainError {
  readonly code = 'kernel.invalidDay';
}

/** The day it is in Beijing at an instant. */
export function beijingDay(instant: Date): BeijingDay {
  return dayOfWallClock(wallClock(instant));
}

/** A typed 'YYYY-MM-DD' as a day; throws InvalidDay, also for days that do not exist (30 February). */
export function parseBeijingDay(text: string): BeijingDay {
  const midnight = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : new Date(Number.NaN);
  // Some impossible days roll over instead of failing, so the day must read back as typed.
  if (Number.isNaN(midnight.getTime()) || dayOfWallClock(midnight) !== text) throw new InvalidDay();
  return text as BeijingDay;
}

/** The first instant of a Beijing day, 00:00:00.000. */
export function startOfBeijingDay(day: BeijingDay): Date {
  return instantOf(new Date(`${day}T00:00:00.000Z`));
}

/** The last instant of a Beijing day, 23:59:59.999. DEC-05. */
export function endOfBeijingDay(day: BeijingDay): Date {
  return instantOf(new Date(`${day}T23:59:59.999Z`));
}

/** The day so many days later, or earlier if negative. */
export function addBeijingDays(day: BeijingDay, days: number): BeijingDay {
  return dayOfWallClock(new Date(Date.parse(`${day}T00:00:00Z`) + whole(days) * DAY_MS));
}

/** Natural months later at the same time of day; a day the month lacks becomes its last (31 Jan + 1 is 28 or 29 Feb). SPC-13. */
export function addBeijingMonths(instant: Date, months: number): Date {
  const moved = wallClock(instant);
  const dayOfMonth = moved.getUTCDate();
  // From the first, or 31 January + 1 would roll over into March.
  moved.setUTCDate(1);
  moved.setUTCMonth(moved.getUTCMonth() + whole(months));
  const lastOfMonth = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate();
  moved.setUTCDate(Math.min(dayOfMonth, lastOfMonth));
  return instantOf(moved);
}

/** Natural years later at the same time of day; 29 February becomes the 28th in a common year. SPC-13. */
export function addBeijingYears(instant: Date, years: number): Date {
  return addBeijingMonths(instant, whole(years) * 12);
}

/** An instant as a Beijing clock shows it; the pattern may use yyyy, MM, M, dd, d, HH, mm, ss and SSS. */
export function formatBeijing(instant: Date, pattern = 'yyyy-MM-dd HH:mm:ss'): string {
  const [date = '', time = ''] = wallClock(instant).toISOString().split('T');
  const [year = '', month = '', day = ''] = date.split('-');
  const parts: Record<string, string> = {
    yyyy: year,
    MM: month,
    M: String(Number(month)),
    dd: day,
    d: String(Number(day)),
    HH: time.slice(0, 2),
    mm: time.slice(3, 5),
    ss: time.slice(6, 8),
    SSS: time.slice(9, 12),
  };
  return pattern.replace(/yyyy|MM?|dd?|HH|mm|ss|SSS/g, (token) => parts[token] ?? token);
}

/** A deadline with how it came about: stored with it, shown under it, recomputable. Instants are ISO, days 'YYYY-MM-DD'. DEC-06. */
export type Derivation = {
  ruleId: string;
  clock: 'calendar-days' | 'working-days' | 'months' | 'years' | 'hours' | 'day-of-month';
  from: string;
  amount: number;
  countsFirstDay: boolean;
  skipped: { day: string; reason: string; name?: string }[];
  provisional: boolean;
  due: string;
};

/** Due at the end of the n-th calendar day; with countsFirstDay the day of the event is day 1 (bought 7.1, five days: 7.5). RFD-04, DEC-05. */
export function afterCalendarDays(
  ruleId: string,
  from: Date,
  days: number,
  { countsFirstDay }: { countsFirstDay: boolean },
): Derivation {
  const daysLater = countsFirstDay ? positive(days) - 1 : positive(days);
  const due = endOfBeijingDay(addBeijingDays(beijingDay(from), daysLater));
  return { ...derivation(ruleId, 'calendar-days', from, days, due), countsFirstDay };
}

/** Due at the end of the n-th working day, counted from the day after the event; provisional if a day's year is not published yet. DEC-06. */
export function afterWorkingDays(ruleId: string, from: Date, days: number, calendar: WorkingCalendar): Derivation {
  const skipped: Derivation['skipped'] = [];
  let provisional = false;
  let day = beijingDay(from);
  for (let counted = 0; counted < positive(days); ) {
    day = addBeijingDays(day, 1);
    const { working, reason, name, provisional: unpublished } = calendar.kind(day);
    provisional ||= unpublished;
    if (working) counted += 1;
    else skipped.push(name === undefined ? { day, reason } : { day, reason, name });
    // A calendar without working days (a wrong import) must fail, not hang.
    if (skipped.length > 1000 + 2 * days) throw new RangeError(`No ${days} working days after ${from.toISOString()}`);
  }
  return { ...derivation(ruleId, 'working-days', from, days, endOfBeijingDay(day)), skipped, provisional };
}

/** Due natural months later at the same time of day. SPC-13. */
export function afterMonths(ruleId: string, from: Date, months: number): Derivation {
  return derivation(ruleId, 'months', from, months, addBeijingMonths(from, positive(months)));
}

/** Due natural years later at the same time of day. SPC-13, FEE-05. */
export function afterYears(ruleId: string, from: Date, years: number): Derivation {
  return derivation(ruleId, 'years', from, years, addBeijingYears(from, positive(years)));
}

/** Due so many hours later to the millisecond. */
export function afterHours(ruleId: string, from: Date, hours: number): Derivation {
  return derivation(ruleId, 'hours', from, hours, new Date(from.getTime() + positive(hours) * HOUR_MS));
}

/** Due at the start of that day (1 to 28, which every month has) of the next Beijing month. FEE-07, INV-30. */
export function dayOfNextMonth(ruleId: string, from: Date, dayOfMonth: number): Derivation {
  if (positive(dayOfMonth) > 28) throw new RangeError(`Not every month has a day ${dayOfMonth}`);
  const nextMonth = beijingDay(addBeijingMonths(from, 1)).slice(0, 8);
  const due = startOfBeijingDay(parseBeijingDay(nextMonth + String(dayOfMonth).padStart(2, '0')));
  return derivation(ruleId, 'day-of-month', from, dayOfMonth, due);
}

/** The instant a derivation ends in. */
export function dueOf({ due }: Derivation): Date {
  return new Date(due);
}

function derivation(ruleId: string, clock: Derivation['clock'], from: Date, amount: number, due: Date): Derivation {
  return {
    ruleId,
    clock,
    from: from.toISOString(),
    amount,
    countsFirstDay: false,
    skipped: [],
    provisional: false,
    due: due.toISOString(),
  };
}

// A Date whose UTC fields read what a clock on a Beijing wall shows; and back.
function wallClock(instant: Date): Date {
  return new Date(instant.getTime() + BEIJING_OFFSET_MS);
}

function instantOf(wall: Date): Date {
  return new Date(wall.getTime() - BEIJING_OFFSET_MS);
}

function dayOfWallClock(wall: Date): BeijingDay {
  return wall.toISOString().slice(0, 10) as BeijingDay;
}

function whole(count: number): number {
  if (!Number.isSafeInteger(count)) throw new RangeError(`Not a whole number: ${count}`);
  return count;
}

function positive(count: number): number {
  if (whole(count) < 1) throw new RangeError(`Not a positive number: ${count}`);
  return count;
}
