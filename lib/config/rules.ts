import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { ConfigError } from './errors';
import { type Environment, environmentSchema, type Mode, scriptSettings } from './schema';

/** The settings as the program uses them. Holds secrets: never logged, never sent to a browser. */
export type Config = {
  readonly mode: Mode;
  readonly port: number;
  /** Scheme, host and port, without a slash at the end. */
  readonly baseUrl: string;
  readonly database: { readonly url: string; readonly ownerUrl: string | null; readonly connections: number };
  readonly authSecret: string;
  /** 32 bytes. */
  readonly fileEncryptionKey: Buffer;
  readonly filesDir: string;
  readonly operatorName: { readonly zh: string; readonly en: string };
  readonly hotline: string;
  /** Where deposits are transferred to under rules that take transfers. DEP-12. */
  readonly depositPayee: { readonly name: string; readonly bank: string; readonly account: string };
  readonly gateway: { readonly url: string; readonly publicKey: KeyObject };
  readonly bank: { readonly url: string; readonly publicKey: KeyObject };
  /** Signs what the market sends to the gateway and the bank. */
  readonly merchantPrivateKey: KeyObject;
  readonly mail: { readonly url: string; readonly from: string };
  readonly smsUrl: string;
  readonly allowPrivateVendorUrls: boolean;
  readonly demoSignIns: boolean;
  readonly sandboxPartners: boolean;
  readonly movableClock: boolean;
  /** How many proxies of our own stand between browsers and the web process. */
  readonly trustedProxies: number;
  /** How many forms one person, or one address where nobody signed in, may send in a minute. */
  readonly actionsPerMinute: number;
  /** What a collector of metrics proves itself with; null: there are none. */
  readonly metricsToken: string | null;
  readonly logLevel: Environment['LOG_LEVEL'];
};

type Variables = Readonly<Record<string, string | undefined>>;

/** Turns the environment into settings or throws ConfigError, one sentence about the first that is wrong. */
export function parseConfig(variables: Variables, readFile: (path: string) => string): Config {
  refuseMisspelt(variables);
  const env = parseEnvironment(variables);
  if (env.MARKET_MODE === 'production') refuseInProduction(env);
  const outsideProduction = env.MARKET_MODE !== 'production';
  return {
    mode: env.MARKET_MODE,
    port: env.MARKET_PORT,
    baseUrl: new URL(env.MARKET_BASE_URL ?? `http://localhost:${env.MARKET_PORT}`).origin,
    database: {
      url: env.DATABASE_URL,
      ownerUrl: env.DATABASE_OWNER_URL ?? null,
      connections: env.DATABASE_CONNECTIONS,
    },
    authSecret: env.AUTH_SECRET,
    fileEncryptionKey: env.FILE_ENCRYPTION_KEY,
    filesDir: env.FILES_DIR ?? join(env.MARKET_STATE_DIR, 'files'),
    operatorName: { zh: env.OPERATOR_NAME_ZH, en: env.OPERATOR_NAME_EN },
    hotline: env.HOTLINE,
    depositPayee: { name: env.DEPOSIT_PAYEE_NAME, bank: env.DEPOSIT_PAYEE_BANK, account: env.DEPOSIT_PAYEE_ACCOUNT },
    gateway: { url: withoutSlash(env.GATEWAY_URL), publicKey: publicKey(env, 'GATEWAY_PUBLIC_KEY_FILE', readFile) },
    bank: { url: withoutSlash(env.BANK_URL), publicKey: publicKey(env, 'BANK_PUBLIC_KEY_FILE', readFile) },
    merchantPrivateKey: privateKey(env, 'MERCHANT_PRIVATE_KEY_FILE', readFile),
    mail: { url: env.SMTP_URL, from: env.MAIL_FROM },
    smsUrl: env.SMS_URL,
    allowPrivateVendorUrls: env.ALLOW_PRIVATE_VENDOR_URLS,
    demoSignIns: env.DEMO_SIGN_INS ?? outsideProduction,
    sandboxPartners: env.SANDBOX_PARTNERS ?? outsideProduction,
    movableClock: env.MOVABLE_CLOCK ?? outsideProduction,
    trustedProxies: env.TRUSTED_PROXIES,
    actionsPerMinute: env.ACTIONS_PER_MINUTE,
    metricsToken: env.METRICS_TOKEN ?? null,
    logLevel: env.LOG_LEVEL,
  };
}

function parseEnvironment(variables: Variables): Environment {
  // `NAME=` in a shell or a file means "not set".
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const name = String(issue?.path[0]);
  if (given[name] === undefined) throw new ConfigError(`${name} is missing: .env.example says what it is for.`);
  throw new ConfigError(`${name} ${issue?.message}.`);
}

function refuseMisspelt(variables: Variables): void {
  const known = new Set([...Object.keys(environmentSchema.shape), ...scriptSettings]);
  const unknown = Object.keys(variables).find((name) => name.startsWith('MARKET_') && !known.has(name));
  if (unknown) throw new ConfigError(`${unknown} is not a setting: .env.example lists those there are.`);
}

/** Production serves real money: nothing of the demo may reach it. */
function refuseInProduction(env: Environment): void {
  const refuse = (name: keyof Environment, reason: string): never => {
    throw new ConfigError(`${name} ${reason} in production.`);
  };
  for (const name of ['DEMO_SIGN_INS', 'SANDBOX_PARTNERS', 'MOVABLE_CLOCK'] as const) {
    if (env[name]) refuse(name, 'must not be true');
  }
  if (env.MARKET_BASE_URL === undefined) refuse('MARKET_BASE_URL', 'must be set');
  for (const name of ['MARKET_BASE_URL', 'GATEWAY_URL', 'BANK_URL', 'SMS_URL'] as const) {
    if (!env[name]?.startsWith('https://')) refuse(name, 'must begin with https://');
  }
  for (const name of ['GATEWAY_URL', 'BANK_URL', 'SMS_URL', 'SMTP_URL'] as const) {
    if (isThisMachine(env[name])) refuse(name, 'must not name this machine, where only sandbox partners run,');
  }
  if (isGuessable(env.AUTH_SECRET)) refuse('AUTH_SECRET', 'must be random, not an example,');
  if (new Set(env.FILE_ENCRYPTION_KEY).size < 8) refuse('FILE_ENCRYPTION_KEY', 'must be random, not an example,');
  for (const name of ['DATABASE_URL', 'DATABASE_OWNER_URL'] as const) {
    if (hasDefaultPassword(env[name])) refuse(name, "must not carry the embedded database's default password");
  }
}

function isThisMachine(url: string): boolean {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '').toLowerCase();
  if (host === 'localhost' || host.endsWith('.localhost')) return true;
  return isIP(host) === 4 ? host.startsWith('127.') || host === '0.0.0.0' : host === '::1' || host === '::';
}

function isGuessable(secret: string): boolean {
  return new Set(secret).size < 12 || /change|example|secret|default/i.test(secret);
}

function hasDefaultPassword(url: string | undefined): boolean {
  if (url === undefined) return false;
  const { username, password } = new URL(url);
  return password !== '' && password === username;
}

type KeyName = 'GATEWAY_PUBLIC_KEY_FILE' | 'BANK_PUBLIC_KEY_FILE' | 'MERCHANT_PRIVATE_KEY_FILE';

function publicKey(env: Environment, name: KeyName, readFile: (path: string) => string): KeyObject {
  return rsaKey(name, 'public', () => createPublicKey(readFile(env[name])));
}

function privateKey(env: Environment, name: KeyName, readFile: (path: string) => string): KeyObject {
  return rsaKey(name, 'private', () => createPrivateKey(readFile(env[name])));
}

function rsaKey(name: KeyName, kind: 'public' | 'private', read: () => KeyObject): KeyObject {
  const refusal = new ConfigError(`${name} must name a readable file with an RSA ${kind} key in PEM.`);
  let key: KeyObject;
  try {
    key = read();
  } catch {
    throw refusal;
  }
  if (key.asymmetricKeyType !== 'rsa') throw refusal;
  return key;
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}
