import type { Db } from '@/lib/db';
import { stateCalendar, type WorkingCalendar } from '@/lib/kernel/calendar';

/** The market's time: real time plus the offset staff set outside production. */
export async function marketNow(db: Db): Promise<Date> {
  const [row] = await db.$queryRaw<{ offset_ms: bigint }[]>`SELECT offset_ms FROM market_clock WHERE id = 1`;
  return new Date(Date.now() + Number(row?.offset_ms ?? 0n));
}

/** How far the market's time runs ahead, in milliseconds. */
export async function clockOffsetMs(db: Db): Promise<number> {
  const [row] = await db.$queryRaw<{ offset_ms: bigint }[]>`SELECT offset_ms FROM market_clock WHERE id = 1`;
  return Number(row?.offset_ms ?? 0n);
}

/** The official working calendar with the days staff declared otherwise (DEC-06). */
export async function workingCalendar(db: Db): Promise<WorkingCalendar> {
  const rows = await db.calendarOverride.findMany();
  return stateCalendar(new Map(rows.map((row) => [row.day, { working: row.working, name: row.name }])));
}
