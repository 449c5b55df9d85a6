import { type Context, type Db, type PublicActor, recordChange } from '@/lib/db';
import { SecondFactorNeeded, SecondFactorUsed, SignInFailed } from '../errors';
import { passwordMatches } from '../passwords';
import type { SignInInput } from '../schema';
import { matchedStep } from '../second-factor';
import { createSession, spendTotpStep } from '../store';

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
  if (account.totpSecret !== null) await passSecondFactor(ctx.db, account.id, account.totpSecret, code);
  recordChange(ctx, { subjectType: 'account', subjectId: account.id, after: { signedIn: true } });
  const { ip, userAgent } = ctx.request;
  return {
    sessionId: await createSession(ctx.db, { accountId: account.id, ip, userAgent, secondFactor: isStaff }),
    isStaff,
  };
}

async function passSecondFactor(db: Db, accountId: string, secret: string, code: string | undefined): Promise<void> {
  if (!code) throw new SecondFactorNeeded({ field: 'code' });
  const step = matchedStep(secret, code);
  if (step === null) throw new SignInFailed();
  if (!(await spendTotpStep(db, accountId, step))) throw new SecondFactorUsed({ field: 'code' });
}
