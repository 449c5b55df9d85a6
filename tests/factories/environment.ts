import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The keys of both ends, so that a test can play the gateway and the bank. */
export interface PartnerKeys {
  merchantPublic: string;
  gatewayPrivate: string;
  bankPrivate: string;
}

let keys: PartnerKeys | undefined;

/** Tells the factories that this process is a real market's, with settings and partners of its own: the seed. */
export function keepEnvironment(): void {
  keys = { merchantPublic: '', gatewayPrivate: '', bankPrivate: '' };
}

/** Gives this process every setting a test needs, once; what is set already stays. */
export function prepareEnvironment(): PartnerKeys {
  if (keys) return keys;
  const folder = mkdtempSync(join(tmpdir(), 'market-test-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const pair = () =>
    generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
  const [merchant, gateway, bank] = [pair(), pair(), pair()];
  const file = (name: string, content: string) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  // Files of this test alone, whatever the machine has set: the test must hold the other half of each key.
  const own: Record<string, string> = {
    GATEWAY_PUBLIC_KEY_FILE: file('gateway-public.pem', gateway.publicKey),
    BANK_PUBLIC_KEY_FILE: file('bank-public.pem', bank.publicKey),
    MERCHANT_PRIVATE_KEY_FILE: file('merchant-private.pem', merchant.privateKey),
    FILES_DIR: join(folder, 'files'),
  };
  const others: Record<string, string> = {
    MARKET_MODE: 'test',
    MARKET_STATE_DIR: folder,
    DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
    AUTH_SECRET: 'a-secret-for-tests-of-enough-length-0123456789',
    FILE_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
    GATEWAY_URL: 'http://127.0.0.1:1',
    BANK_URL: 'http://127.0.0.1:1',
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'market@example.com',
    SMS_URL: 'http://127.0.0.1:1/sms',
  };
  Object.assign(process.env, own);
  for (const [name, value] of Object.entries(others)) process.env[name] ??= value;
  keys = { merchantPublic: merchant.publicKey, gatewayPrivate: gateway.privateKey, bankPrivate: bank.privateKey };
  return keys;
}
