import type { KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { defaultToken } from './demo-vendor/create-demo-vendor';
import { webAddress } from './wire/parse';
import { privateKeyFrom, publicKeyFrom } from './wire/signature';

const port = (otherwise: number) => z.coerce.number().int().min(0).max(65_535).default(otherwise);
const keyFile = (name: string) => z.string().min(1).default(`.market/keys/${name}.pem`);

const variables = z.object({
  MARKET_MODE: z
    .string()
    .refine((value) => value !== 'production', 'sandbox partners do not run in production')
    .optional(),
  SANDBOX_DATA_DIR: z.string().min(1).default('.market/sandbox'),
  SANDBOX_GATEWAY_PORT: port(4101),
  SANDBOX_BANK_PORT: port(4102),
  SANDBOX_VENDOR_PORT: port(4103),
  SANDBOX_SINK_PORT: port(4104),
  SANDBOX_SMTP_PORT: port(4125),
  SANDBOX_GATEWAY_URL: webAddress.optional(),
  SANDBOX_BANK_URL: webAddress.optional(),
  SANDBOX_VENDOR_URL: webAddress.optional(),
  SANDBOX_SINK_URL: webAddress.optional(),
  GATEWAY_PRIVATE_KEY_FILE: keyFile('gateway-private'),
  BANK_PRIVATE_KEY_FILE: keyFile('bank-private'),
  MERCHANT_PUBLIC_KEY_FILE: keyFile('merchant-public'),
  DEMO_VENDOR_TOKEN: z.string().min(8).max(200).default(defaultToken),
});

/** A value that stops the start, told in one sentence. */
export class WrongEnvironment extends Error {}

export type Environment = z.infer<typeof variables> & {
  gatewayKey: KeyObject;
  bankKey: KeyObject;
  merchantKey: KeyObject;
};

/** The environment and the keys it names; empty variables count as not set. */
export function readEnvironment(env: NodeJS.ProcessEnv): Environment {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = variables.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new WrongEnvironment(`${issue?.path.join('.')} is wrong: ${issue?.message}.`);
  }
  const { data } = parsed;
  return {
    ...data,
    gatewayKey: readKey('GATEWAY_PRIVATE_KEY_FILE', data.GATEWAY_PRIVATE_KEY_FILE, privateKeyFrom),
    bankKey: readKey('BANK_PRIVATE_KEY_FILE', data.BANK_PRIVATE_KEY_FILE, privateKeyFrom),
    merchantKey: readKey('MERCHANT_PUBLIC_KEY_FILE', data.MERCHANT_PUBLIC_KEY_FILE, publicKeyFrom),
  };
}

function readKey(variable: string, file: string, read: (pem: string) => KeyObject): KeyObject {
  try {
    return read(readFileSync(file, 'utf8'));
  } catch {
    throw new WrongEnvironment(`${variable} names ${file}, which holds no PEM key; npm start makes them.`);
  }
}
