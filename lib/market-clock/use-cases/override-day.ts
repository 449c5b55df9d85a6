import { type Context, type OperatorActor, recordChange } from '@/lib/db';
import { parseBeijingDay } from '@/lib/kernel/clock';
import type { OverrideDayInput } from '../schema';

/**
 * Staff declare a day to be a working day or not. Deadlines promised before keep their instant; those reckoned from now
 * on follow. DEC-06.
 */
export async function overrideDay(ctx: Context<OperatorActor>, input: OverrideDayInput): Promise<void> {
  const day = parseBeijingDay(input.day);
  const before = await ctx.db.calendarOverride.findUnique({ where: { day }, select: { working: true, name: true } });
  const set = { working: input.working, name: input.name, setAt: ctx.now, setById: ctx.actor.accountId };
  await ctx.db.calendarOverride.upsert({ where: { day }, create: { day, ...set }, update: set });
  recordChange(ctx, {
    subjectType: 'calendar-day',
    subjectId: day,
    before: before ?? undefined,
    after: { working: input.working, name: input.name },
  });
}
