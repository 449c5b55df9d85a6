import { encode } from 'next-auth/jwt';
import { createSession } from '@/lib/auth';
import { config } from '@/lib/config';
import { prisma } from '@/lib/db';

/** A session begun without the sign-in page, as the browser holds it. */
export interface SignedIn {
  sessionId: string;
  /** For a `cookie` header. */
  cookie: string;
}

/** Signs an account in: the row the market checks, and the sealed token that names it. */
export async function signIn(accountId: string, { secondFactor = false } = {}): Promise<SignedIn> {
  const session = { accountId, ip: '127.0.0.1', userAgent: 'playwright', secondFactor };
  const sessionId = await createSession(prisma(), session);
  return { sessionId, cookie: await sealedCookie({ sid: sessionId }) };
}

/** A cookie with any content, sealed with the market's secret or another. */
export async function sealedCookie(token: Record<string, unknown>, secret = config().authSecret): Promise<string> {
  return `market_session=${await encode({ token, secret, maxAge: 14 * 24 * 60 * 60 })}`;
}
