import { type BuyerActor, type Context, recordChange } from '@/lib/db';
import { endSessions } from '../store';

/** A person ends every session of theirs but the one they are in. */
export async function endOtherSessions(ctx: Context<BuyerActor>, _input: Record<string, never>): Promise<void> {
  const { accountId, sessionId } = ctx.actor;
  const ended = await endSessions(ctx.db, accountId, { allBut: sessionId });
  recordChange(ctx, { subjectType: 'account', subjectId: accountId, after: { sessionsEnded: ended } });
}
