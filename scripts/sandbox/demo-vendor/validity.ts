const beijingOffsetMs = 8 * 3600 * 1000;
const hourMs = 3600 * 1000;

/**
 * When a term ends: calendar months and years in Beijing (bought on 1 February for a month: 1 March; on 31 January: the last
 * day of February); `t` (by the time) never ends.
 */
export function endOfTerm(start: Date, span: number, unit: 'y' | 'm' | 'd' | 'h' | 't'): Date | null {
  switch (unit) {
    case 't':
      return null;
    case 'h':
      return new Date(start.getTime() + span * hourMs);
    case 'd':
      return new Date(start.getTime() + span * 24 * hourMs);
    case 'm':
      return plusMonths(start, span);
    case 'y':
      return plusMonths(start, span * 12);
  }
}

function plusMonths(start: Date, months: number): Date {
  const local = new Date(start.getTime() + beijingOffsetMs);
  const day = local.getUTCDate();
  local.setUTCDate(1);
  local.setUTCMonth(local.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + 1, 0)).getUTCDate();
  local.setUTCDate(Math.min(day, lastDay));
  return new Date(local.getTime() - beijingOffsetMs);
}

/** `yyyy-MM-dd HH:mm:ss` in Beijing as an instant; null when there is no such moment. */
export function beijingInstant(text: string): Date | null {
  const instant = new Date(`${text.replace(' ', 'T')}+08:00`);
  return Number.isNaN(instant.getTime()) ? null : instant;
}
