import { config } from '@/lib/config';
import { type Context, type OperatorActor, recordChange, touchPages } from '@/lib/db';
import { addBeijingDays, beijingDay, startOfBeijingDay } from '@/lib/kernel/clock';
import { ClockDidNotMove, ClockIsReal } from '../errors';
import type { MoveClockInput } from '../schema';

/** Staff move the market's time forward, outside production only. Every reader and every deadline follows. */
export async function moveClock(ctx: Context<OperatorActor>, input: MoveClockInput): Promise<void> {
  if (!config().movableClock) throw new ClockIsReal();
  const forwardMs = BigInt(forwardBy(input, ctx.now));
  if (forwardMs === 0n) throw new ClockDidNotMove();
  const before = await ctx.db.marketClock.findUniqueOrThrow({ where: { id: 1 } });
  const after = await ctx.db.marketClock.update({
    where: { id: 1 },
    data: { offsetMs: { increment: forwardMs }, movedAt: ctx.now, movedById: ctx.actor.accountId },
  });
  recordChange(ctx, {
    subjectType: 'market-clock',
    subjectId: '1',
    before: { offsetMs: before.offsetMs.toString() },
    after: { offsetMs: after.offsetMs.toString() },
  });
  touchPages(ctx, 'day');
}

function forwardBy({ days, hours, to }: MoveClockInput, now: Date): number {
  if (to === 'next-midnight') {
    return startOfBeijingDay(addBeijingDays(beijingDay(now), 1)).getTime() - now.getTime();
  }
  return (days * 24 + hours) * 60 * 60 * 1000;
}
