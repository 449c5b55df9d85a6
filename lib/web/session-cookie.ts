import { cookies } from 'next/headers';
import { decode, encode } from 'next-auth/jwt';
import { config } from '@/lib/config';

// The browser holds a sealed token with nothing but the session's id; everything else is read from its row each time.
const maxAgeSeconds = 14 * 24 * 60 * 60;

function cookieName(): string {
  return config().baseUrl.startsWith('https:') ? '__Host-market_session' : 'market_session';
}

/** Hands a session to the browser. */
export async function setSessionCookie(sessionId: string): Promise<void> {
  const value = await encode({ token: { sid: sessionId }, secret: config().authSecret, maxAge: maxAgeSeconds });
  (await cookies()).set(cookieName(), value, {
    httpOnly: true,
    sameSite: 'lax',
    secure: config().baseUrl.startsWith('https:'),
    path: '/',
    maxAge: maxAgeSeconds,
  });
}

/** Takes the session from the browser. */
export async function clearSessionCookie(): Promise<void> {
  (await cookies()).delete(cookieName());
}

/** The session id the browser sent, or null where there is none or its token does not open. */
export async function readSessionCookie(): Promise<string | null> {
  const value = (await cookies()).get(cookieName())?.value;
  if (!value) return null;
  const known = opened.get(value);
  if (known) return known;
  const token = await decode({ token: value, secret: config().authSecret }).catch(() => null);
  if (typeof token?.sid !== 'string') return null;
  remember(value, token.sid);
  return token.sid;
}

const mostOpened = 5000;
/** Tokens this process opened before, oldest first: opening one takes longer than asking the database about its session. */
const opened = new Map<string, string>();

// A token remembered past its own end lets nobody in: the session's row says whether it lives, at every request.
function remember(value: string, sessionId: string): void {
  for (const oldest of opened.keys()) {
    if (opened.size < mostOpened) break;
    opened.delete(oldest);
  }
  opened.set(value, sessionId);
}
