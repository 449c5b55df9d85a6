import { type BuyerActor, type Context, recordChange } from '@/lib/db';
import { CurrentPasswordWrong } from '../errors';
import { hashPassword, passwordMatches } from '../passwords';
import type { ChangePasswordInput } from '../schema';
import { endSessions } from '../store';

/** A person changes their password; every other session of theirs ends. */
export async function changePassword(
  ctx: Context<BuyerActor>,
  { current, password }: ChangePasswordInput,
): Promise<void> {
  const { accountId, sessionId } = ctx.actor;
  const account = await ctx.db.account.findUniqueOrThrow({ where: { id: accountId }, select: { passwordHash: true } });
  if (!(await passwordMatches(account.passwordHash, current))) throw new CurrentPasswordWrong({ field: 'current' });
  await ctx.db.account.update({ where: { id: accountId }, data: { passwordHash: await hashPassword(password) } });
  const ended = await endSessions(ctx.db, accountId, { allBut: sessionId });
  recordChange(ctx, {
    subjectType: 'account',
    subjectId: accountId,
    after: { passwordChanged: true, sessionsEnded: ended },
  });
}
