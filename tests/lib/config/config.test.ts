import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ConfigError, parseConfig } from '@/lib/config';
import { environmentSchema, scriptSettings } from '@/lib/config/schema';

const rsa = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
const elliptic = generateKeyPairSync('ed25519', {
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

const files: Record<string, string> = {
  'gateway.pem': rsa.publicKey,
  'bank.pem': rsa.publicKey,
  'merchant.pem': rsa.privateKey,
  'elliptic.pem': elliptic.publicKey,
  'garbage.pem': 'not a key',
};

function readFile(path: string): string {
  const content = files[path];
  if (content === undefined) throw new Error('ENOENT');
  return content;
}

const demo = {
  MARKET_MODE: 'demo',
  DATABASE_URL: 'postgresql://market_app:market_app@127.0.0.1:54329/market',
  AUTH_SECRET: 'wTz0cW1m9qhXnYb3rLk8vPd2sGf5jAeU',
  FILE_ENCRYPTION_KEY: Buffer.from(Array.from({ length: 32 }, (_, index) => index * 7)).toString('base64'),
  GATEWAY_URL: 'http://127.0.0.1:4101/',
  GATEWAY_PUBLIC_KEY_FILE: 'gateway.pem',
  BANK_URL: 'http://127.0.0.1:4102',
  BANK_PUBLIC_KEY_FILE: 'bank.pem',
  MERCHANT_PRIVATE_KEY_FILE: 'merchant.pem',
  SMTP_URL: 'smtp://127.0.0.1:4125',
  MAIL_FROM: 'no-reply@shop.example',
  SMS_URL: 'http://127.0.0.1:4104/sms',
};

const production = {
  ...demo,
  MARKET_MODE: 'production',
  MARKET_BASE_URL: 'https://shop.example',
  DATABASE_URL: 'postgresql://market_app:kP3nQ8@db.internal/market',
  GATEWAY_URL: 'https://pay.example',
  BANK_URL: 'https://bank.example',
  SMTP_URL: 'smtps://user:pass@mail.example',
  SMS_URL: 'https://sms.example/send',
};

const parse = (variables: Record<string, string | undefined>) => parseConfig(variables, readFile);

function refusal(variables: Record<string, string | undefined>): string {
  try {
    parse(variables);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return 'accepted';
}

describe('parseConfig', () => {
  it('fills in what has a sensible default', () => {
    expect(parse(demo)).toMatchObject({
      mode: 'demo',
      port: 3000,
      baseUrl: 'http://localhost:3000',
      database: { ownerUrl: null, connections: 10 },
      filesDir: '.market/files',
      gateway: { url: 'http://127.0.0.1:4101' },
      allowPrivateVendorUrls: false,
      demoSignIns: true,
      sandboxPartners: true,
      movableClock: true,
      logLevel: 'info',
    });
  });

  it('takes what is given', () => {
    const given = {
      ...demo,
      MARKET_PORT: '4000',
      MARKET_STATE_DIR: '/data',
      MOVABLE_CLOCK: 'false',
      OPERATOR_NAME_ZH: '甲',
    };
    expect(parse(given)).toMatchObject({
      port: 4000,
      baseUrl: 'http://localhost:4000',
      filesDir: '/data/files',
      movableClock: false,
      operatorName: { zh: '甲' },
    });
  });

  it('keeps only the origin of the base URL', () => {
    expect(parse({ ...demo, MARKET_BASE_URL: 'https://shop.example:8443/zh/' }).baseUrl).toBe(
      'https://shop.example:8443',
    );
  });

  it('reads an empty value as not set', () => {
    expect(parse({ ...demo, MARKET_PORT: '' }).port).toBe(3000);
    expect(refusal({ ...demo, AUTH_SECRET: '' })).toBe('AUTH_SECRET is missing: .env.example says what it is for.');
  });

  it.each(Object.keys(demo))('names %s when it is missing', (name) => {
    expect(refusal({ ...demo, [name]: undefined })).toBe(`${name} is missing: .env.example says what it is for.`);
  });

  it.each([
    ['MARKET_MODE', 'staging', 'must be one of development, demo, test, production'],
    ['MARKET_PORT', '0', 'must be a whole number between 1 and 65535'],
    ['MARKET_PORT', '65536', 'must be a whole number between 1 and 65535'],
    ['MARKET_PORT', '80.5', 'must be a whole number between 1 and 65535'],
    ['MARKET_PORT', 'NaN', 'must be a whole number between 1 and 65535'],
    ['DATABASE_URL', 'mysql://x/y', 'must be a URL that begins with postgres:// or postgresql://'],
    ['DATABASE_CONNECTIONS', '1', 'must be a whole number between 2 and 200'],
    ['AUTH_SECRET', 'x'.repeat(31), 'must be at least 32 characters'],
    ['FILE_ENCRYPTION_KEY', Buffer.alloc(31).toString('base64'), 'must be 32 bytes in base64'],
    ['FILE_ENCRYPTION_KEY', Buffer.alloc(33).toString('base64'), 'must be 32 bytes in base64'],
    ['GATEWAY_URL', 'javascript:alert(1)', 'must be a URL that begins with http:// or https://'],
    ['SMTP_URL', 'http://mail', 'must be a URL that begins with smtp:// or smtps://'],
    ['MAIL_FROM', 'nobody', 'must be a mail address'],
    ['MOVABLE_CLOCK', 'yes', 'must be one of true, false'],
    ['OPERATOR_NAME_ZH', '云'.repeat(41), 'must be at most 40 characters'],
    ['GATEWAY_PUBLIC_KEY_FILE', 'nowhere.pem', 'must name a readable file with an RSA public key in PEM'],
    ['BANK_PUBLIC_KEY_FILE', 'elliptic.pem', 'must name a readable file with an RSA public key in PEM'],
    ['MERCHANT_PRIVATE_KEY_FILE', 'gateway.pem', 'must name a readable file with an RSA private key in PEM'],
    ['MERCHANT_PRIVATE_KEY_FILE', 'garbage.pem', 'must name a readable file with an RSA private key in PEM'],
  ])('refuses %s=%s in one sentence that names it', (name, value, reason) => {
    expect(refusal({ ...demo, [name]: value })).toBe(`${name} ${reason}.`);
  });

  it('never repeats a secret in its refusal', () => {
    expect(refusal({ ...demo, AUTH_SECRET: 'hunter2' })).not.toContain('hunter2');
  });

  it('takes an unknown MARKET_ name for a misspelling', () => {
    expect(refusal({ ...demo, MARKET_PROT: '1' })).toBe(
      'MARKET_PROT is not a setting: .env.example lists those there are.',
    );
    expect(refusal({ ...demo, MARKET_PG_PORT: '54330' })).toBe('accepted');
  });
});

describe('production', () => {
  it('accepts real settings and switches everything of the demo off', () => {
    expect(parse(production)).toMatchObject({ demoSignIns: false, sandboxPartners: false, movableClock: false });
  });

  it.each([
    ['DEMO_SIGN_INS', 'true', 'must not be true in production'],
    ['SANDBOX_PARTNERS', 'true', 'must not be true in production'],
    ['MOVABLE_CLOCK', 'true', 'must not be true in production'],
    ['MARKET_BASE_URL', undefined, 'must be set in production'],
    ['MARKET_BASE_URL', 'http://shop.example', 'must begin with https:// in production'],
    ['GATEWAY_URL', 'http://pay.example', 'must begin with https:// in production'],
    [
      'GATEWAY_URL',
      'https://localhost:4101',
      'must not name this machine, where only sandbox partners run, in production',
    ],
    ['BANK_URL', 'https://127.0.0.9', 'must not name this machine, where only sandbox partners run, in production'],
    ['SMS_URL', 'https://[::1]/sms', 'must not name this machine, where only sandbox partners run, in production'],
    ['SMTP_URL', 'smtp://127.0.0.1:25', 'must not name this machine, where only sandbox partners run, in production'],
    ['AUTH_SECRET', 'a'.repeat(40), 'must be random, not an example, in production'],
    ['AUTH_SECRET', 'please-change-me-0123456789abcdef', 'must be random, not an example, in production'],
    ['FILE_ENCRYPTION_KEY', Buffer.alloc(32).toString('base64'), 'must be random, not an example, in production'],
    [
      'DATABASE_URL',
      'postgresql://market_app:market_app@db.internal/market',
      "must not carry the embedded database's default password in production",
    ],
  ])('refuses %s=%s', (name, value, reason) => {
    expect(refusal({ ...production, [name]: value })).toBe(`${name} ${reason}.`);
  });
});

describe('.env.example', () => {
  const example = readFileSync('.env.example', 'utf8');

  it('documents every setting, and only those', () => {
    const documented = [...example.matchAll(/^#?([A-Z][A-Z0-9_]+)=/gm)].map((match) => match[1]);
    expect(documented.toSorted()).toEqual([...Object.keys(environmentSchema.shape), ...scriptSettings].toSorted());
  });
});
