import type { Db } from '@/lib/db';
import { stateCalendar, type WorkingCalendar } from '@/lib/kernel/calendar';

/** The market's time: real time plus the offset staff set outside production. */
export async function marketNow(db: Db): Promise<Date> {
  const [row] = await db.$queryRaw<{ offset_ms: bigint }[]>`SELECT offset_ms FROM market_clock WHERE id = 1`;
  return new Date(Date.now() + Number(row?.offset_ms ?? 0n));
}

/** The official working calendar with the days staff declared otherwise (DEC-06). */
export async function workingCalendar(db: Db): Promise<WorkingCalendar> {
  const rows = await db.calendarOverride.findMany();
  return stateCalendar(new Map(rows.map((row) => [row.day, { working: row.working, name: row.name }])));
}

export interface OverrideView {
  day: string;
  working: boolean;
  name: string;
  setAt: Date;
  setById: string;
}

/** Days staff declared to be working or not, the latest day first. */
export async function listOverrides(
  db: Db,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ rows: OverrideView[]; total: number }> {
  const [rows, total] = await Promise.all([
    db.calendarOverride.findMany({ orderBy: { day: 'desc' }, skip: (page - 1) * pageSize, take: pageSize }),
    db.calendarOverride.count(),
  ]);
  return { rows, total };
}

/** Who moved the clock last, and when by the market's time. */
export async function lastClockMove(db: Db): Promise<{ movedAt: Date; movedById: string } | null> {
  const row = await db.marketClock.findUnique({ where: { id: 1 }, select: { movedAt: true, movedById: true } });
  return row?.movedAt && row.movedById ? { movedAt: row.movedAt, movedById: row.movedById } : null;
}
