import { z } from 'zod';

/** What the market is run for; only production serves real money. */
export const modes = ['development', 'demo', 'test', 'production'] as const;
export type Mode = (typeof modes)[number];

const text = (maximum: number) =>
  z.string().trim().min(1, 'must not be empty').max(maximum, `must be at most ${maximum} characters`);

const url = (schemes: readonly string[]) =>
  text(2000).refine(
    (value) => URL.canParse(value) && schemes.includes(new URL(value).protocol.slice(0, -1)),
    `must be a URL that begins with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`,
  );

const wholeNumber = (minimum: number, maximum: number) =>
  text(20)
    .regex(/^\d+$/, `must be a whole number between ${minimum} and ${maximum}`)
    .transform(Number)
    .refine(
      (value) => value >= minimum && value <= maximum,
      `must be a whole number between ${minimum} and ${maximum}`,
    );

const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, `must be one of ${values.join(', ')}`);

const yesOrNo = oneOf(['true', 'false']).transform((value) => value === 'true');

const secret = z.string().min(32, 'must be at least 32 characters').max(512, 'must be at most 512 characters');

// Node reads a base64 string of any length without complaint, so the length is what tells a key from a mistake.
const key32 = text(100)
  .refine((value) => Buffer.from(value, 'base64').length === 32, 'must be 32 bytes in base64')
  .transform((value) => Buffer.from(value, 'base64'));

const postgres = url(['postgres', 'postgresql']);
const web = url(['http', 'https']);

/** Every setting as the environment spells it; `.env.example` says what each is for. */
export const environmentSchema = z.object({
  MARKET_MODE: oneOf(modes),
  MARKET_PORT: wholeNumber(1, 65_535).default(3000),
  MARKET_BASE_URL: web.optional(),
  MARKET_STATE_DIR: text(500).default('.market'),
  DATABASE_URL: postgres,
  DATABASE_OWNER_URL: postgres.optional(),
  DATABASE_CONNECTIONS: wholeNumber(2, 200).default(10),
  AUTH_SECRET: secret,
  FILE_ENCRYPTION_KEY: key32,
  FILES_DIR: text(500).optional(),
  OPERATOR_NAME_ZH: text(40).default('榫云市场'),
  OPERATOR_NAME_EN: text(60).default('Tenon Cloud Market'),
  HOTLINE: text(40).default('400-000-0000'),
  DEPOSIT_PAYEE_NAME: text(100).default('云市场（沙箱）客户备付金专户'),
  DEPOSIT_PAYEE_BANK: text(100).default('沙箱银行'),
  DEPOSIT_PAYEE_ACCOUNT: text(40).default('0000000000000000'),
  GATEWAY_URL: web,
  GATEWAY_PUBLIC_KEY_FILE: text(500),
  BANK_URL: web,
  BANK_PUBLIC_KEY_FILE: text(500),
  MERCHANT_PRIVATE_KEY_FILE: text(500),
  SMTP_URL: url(['smtp', 'smtps']),
  MAIL_FROM: text(200).regex(/^[^\s@<>]+@[^\s@<>]+$/, 'must be a mail address'),
  SMS_URL: web,
  ALLOW_PRIVATE_VENDOR_URLS: yesOrNo.default(false),
  DEMO_SIGN_INS: yesOrNo.optional(),
  SANDBOX_PARTNERS: yesOrNo.optional(),
  MOVABLE_CLOCK: yesOrNo.optional(),
  METRICS_TOKEN: secret.optional(),
  TRUSTED_PROXIES: wholeNumber(0, 10).default(0),
  ACTIONS_PER_MINUTE: wholeNumber(10, 1_000_000).default(300),
  LOG_LEVEL: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

export type Environment = z.output<typeof environmentSchema>;

/** Read by the scripts alone; listed here because an unknown MARKET_ name is taken for a misspelling. */
export const scriptSettings: readonly string[] = ['MARKET_PG_PORT', 'MARKET_PG_DURABLE'];
