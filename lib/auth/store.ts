import type { Db } from '@/lib/db';
import { newId } from '@/lib/kernel/ids';

/** Sessions live in real time: moving the market's clock signs nobody out. */
const sessionDays = 14;

/** Begins a session and returns its id. */
export async function createSession(
  db: Db,
  session: { accountId: string; ip: string; userAgent: string; secondFactor: boolean },
): Promise<string> {
  const id = newId('ses');
  await db.$executeRaw`
    INSERT INTO session (id, account_id, created_at, last_seen_at, expires_at, second_factor_at, ip, user_agent)
    VALUES (${id}, ${session.accountId}, clock_timestamp(), clock_timestamp(),
            clock_timestamp() + make_interval(days => ${sessionDays}),
            CASE WHEN ${session.secondFactor} THEN clock_timestamp() END, ${session.ip}, ${session.userAgent.slice(0, 300)})`;
  return id;
}

/** Ends sessions of an account: one, or all but one. Takes effect at each one's next request. */
export async function endSessions(
  db: Db,
  accountId: string,
  which: { only: string } | { allBut: string | null },
): Promise<number> {
  const id = 'only' in which ? { id: which.only } : which.allBut ? { id: { not: which.allBut } } : {};
  const { count } = await db.session.updateMany({
    where: { accountId, revokedAt: null, ...id },
    data: { revokedAt: new Date(Date.now()) },
  });
  return count;
}

/** Spends a code's time step, and with it all before; false where it was spent already. RFC 6238 §5.2. */
export async function spendTotpStep(db: Db, accountId: string, step: number): Promise<boolean> {
  const { count } = await db.account.updateMany({
    where: { id: accountId, OR: [{ lastTotpStep: null }, { lastTotpStep: { lt: step } }] },
    data: { lastTotpStep: step },
  });
  return count === 1;
}

/** How long an ended session is kept, for whoever asks who was signed in. */
const endedSessionDays = 30;

/** Clears away sessions that ended long ago; the audit log remembers what was done in them. */
export async function forgetEndedSessions(db: Db): Promise<number> {
  return db.$executeRaw`
    DELETE FROM session
    WHERE least(expires_at, revoked_at) < clock_timestamp() - make_interval(days => ${endedSessionDays})`;
}
