import { type Context, type OperatorActor, recordChange } from '@/lib/db';
import { NotFound } from '@/lib/kernel/errors';
import type { WithdrawOverrideInput } from '../schema';

/** Staff take back what they declared of a day: the official calendar says again what it is. DEC-06. */
export async function withdrawOverride(ctx: Context<OperatorActor>, { day }: WithdrawOverrideInput): Promise<void> {
  const before = await ctx.db.calendarOverride.findUnique({ where: { day }, select: { working: true, name: true } });
  const { count } = await ctx.db.calendarOverride.deleteMany({ where: { day } });
  if (!before || count !== 1) throw new NotFound();
  recordChange(ctx, { subjectType: 'calendar-day', subjectId: day, before, after: {} });
}
