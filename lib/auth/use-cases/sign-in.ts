import { type Context, type PublicActor, recordChange } from '@/lib/db';
import { SecondFactorNeeded, SignInFailed } from '../errors';
import { passwordMatches } from '../passwords';
import type { SignInInput } from '../schema';
import { codeMatches } from '../second-factor';
import { createSession } from '../store';

/** A person signs in; staff with their second factor. Unknown accounts and wrong passwords fail alike, in words and in time. */
export async function signIn(
  ctx: Context<PublicActor>,
  { email, password, code }: SignInInput,
): Promise<{ sessionId: string; isStaff: boolean }> {
  const account = await ctx.db.account.findUnique({
    where: { email },
    select: { id: true, passwordHash: true, totpSecret: true, status: true },
  });
  const matches = await passwordMatches(account?.passwordHash ?? null, password);
  if (!account || !matches || account.status !== 'ACTIVE') throw new SignInFailed();
  const isStaff = account.totpSecret !== null;
  if (account.totpSecret !== null && !code) throw new SecondFactorNeeded({ field: 'code' });
  if (account.totpSecret !== null && !codeMatches(account.totpSecret, code ?? '')) throw new SignInFailed();
  recordChange(ctx, { subjectType: 'account', subjectId: account.id, after: { signedIn: true } });
  const { ip, userAgent } = ctx.request;
  return {
    sessionId: await createSession(ctx.db, { accountId: account.id, ip, userAgent, secondFactor: isStaff }),
    isStaff,
  };
}
