import { type Context, type OperatorActor, recordChange, touchPages } from '@/lib/db';
import { ClockDidNotMove, ClockIsReal } from '../errors';
import type { MoveClockInput } from '../schema';

/** Staff move the market's time forward, outside production only. Every reader and every deadline follows. */
export async function moveClock(ctx: Context<OperatorActor>, input: MoveClockInput): Promise<void> {
  if (process.env.MARKET_MODE === 'production') throw new ClockIsReal();
  const forwardMs = BigInt((input.days * 24 + input.hours) * 60 * 60 * 1000);
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
