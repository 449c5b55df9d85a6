import { type BuyerActor, type Context, recordChange } from '@/lib/db';
import { NotFound } from '@/lib/kernel/errors';
import type { RevokeSessionInput } from '../schema';
import { endSessions } from '../store';

/** A person ends one of their own sessions; it is refused at its next request. */
export async function revokeSession(ctx: Context<BuyerActor>, { sessionId }: RevokeSessionInput): Promise<void> {
  const ended = await endSessions(ctx.db, ctx.actor.accountId, { only: sessionId });
  if (ended !== 1) throw new NotFound();
  recordChange(ctx, { subjectType: 'session', subjectId: sessionId, after: { revoked: true } });
}
