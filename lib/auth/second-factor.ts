import { TOTP } from 'otpauth';

const options = { issuer: 'Market', algorithm: 'SHA1', digits: 6, period: 30 } as const;

/** Whether a code is the authenticator's now, or one period before or after. Real time: authenticators know no other. */
export function codeMatches(secret: string, code: string): boolean {
  return new TOTP({ ...options, secret }).validate({ token: code, window: 1 }) !== null;
}

/** The code of this moment, for demo sign-ins and tests. */
export function currentCode(secret: string): string {
  return new TOTP({ ...options, secret }).generate();
}
