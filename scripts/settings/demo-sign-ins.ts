import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Secret, TOTP } from 'otpauth';

/** One known account of the demo. The seed writes them, the start prints them, the browser tests sign in with them. */
export type DemoSignIn = {
  /** Which face of the market it shows best. */
  face: 'buyer' | 'seller' | 'operations';
  /** Who it is, in a few words. */
  who: string;
  login: string;
  password: string;
  /** Base32; staff only. */
  totpSecret?: string;
};

const path = () => join(resolve(process.env.MARKET_STATE_DIR ?? '.market'), 'demo-sign-ins.json');

/** Keeps the demo's accounts where the start finds them. */
export function writeDemoSignIns(signIns: readonly DemoSignIn[]): void {
  mkdirSync(join(path(), '..'), { recursive: true });
  writeFileSync(path(), `${JSON.stringify(signIns, null, 2)}\n`, { mode: 0o600 });
}

/** The demo's accounts; none when nothing was seeded. */
export function readDemoSignIns(): DemoSignIn[] {
  return existsSync(path()) ? (JSON.parse(readFileSync(path(), 'utf8')) as DemoSignIn[]) : [];
}

/** The accounts as lines for a terminal; a second factor with its secret and the code that is valid now. */
export function describeDemoSignIns(signIns: readonly DemoSignIn[]): string[] {
  const width = (key: 'face' | 'login' | 'password') => Math.max(...signIns.map((signIn) => signIn[key].length));
  return signIns.map((signIn) => {
    const columns = (['face', 'login', 'password'] as const).map((key) => signIn[key].padEnd(width(key)));
    const code = signIn.totpSecret
      ? `  second factor ${signIn.totpSecret}, now ${codeAt(signIn.totpSecret, Date.now())}`
      : '';
    return `  ${columns.join('  ')}  ${signIn.who}${code}`;
  });
}

/** The six digits an authenticator app shows at an instant, in milliseconds since 1970, for a base32 secret. */
export function codeAt(totpSecret: string, instant: number): string {
  return new TOTP({ secret: Secret.fromBase32(totpSecret) }).generate({ timestamp: instant });
}
