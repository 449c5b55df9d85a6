import type { BuyerActor, Context } from '@/lib/db';
import { endSessions } from '../store';

/** A person ends the session they are in. */
export async function signOut(ctx: Context<BuyerActor>, _input: Record<string, never>): Promise<void> {
  await endSessions(ctx.db, ctx.actor.accountId, { only: ctx.actor.sessionId });
}
