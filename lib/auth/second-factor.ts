import { TOTP } from 'otpauth';

const period = 30;
const options = { issuer: 'Market', algorithm: 'SHA1', digits: 6, period } as const;

/**
 * The time step whose code this is: this one, the one before or the one after; null where it is none of theirs. Real time:
 * authenticators know no other.
 */
export function matchedStep(secret: string, code: string, now = Date.now()): number | null {
  const away = new TOTP({ ...options, secret }).validate({ token: code, timestamp: now, window: 1 });
  return away === null ? null : Math.floor(now / 1000 / period) + away;
}

/** The code of an instant, for tests. */
export function codeAt(secret: string, instant: Date): string {
  return new TOTP({ ...options, secret }).generate({ timestamp: instant.getTime() });
}

/** The code of this moment, for demo sign-ins and tests. */
export function currentCode(secret: string): string {
  return codeAt(secret, new Date(Date.now()));
}
