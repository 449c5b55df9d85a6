import { join } from 'node:path';
import { ensureSecrets } from './secrets';

/** Ports of the sandbox partners; the names are those scripts/sandbox reads. */
export type PartnerPorts = {
  SANDBOX_GATEWAY_PORT: number;
  SANDBOX_BANK_PORT: number;
  SANDBOX_VENDOR_PORT: number;
  SANDBOX_SINK_PORT: number;
  SANDBOX_SMTP_PORT: number;
};

const usualPorts: PartnerPorts = {
  SANDBOX_GATEWAY_PORT: 4101,
  SANDBOX_BANK_PORT: 4102,
  SANDBOX_VENDOR_PORT: 4103,
  SANDBOX_SINK_PORT: 4104,
  SANDBOX_SMTP_PORT: 4125,
};

/** The partners' ports: those the environment names, else the usual ones. */
export function partnerPorts(): PartnerPorts {
  const port = ([name, usual]: [string, number]) => [name, Number(process.env[name] || usual)];
  return Object.fromEntries(Object.entries(usualPorts).map(port)) as PartnerPorts;
}

/** The settings of a market outside production: every one that lib/config requires, and what the partners read. */
export function demoSettings(stateDir: string, ports: PartnerPorts): Record<string, string> {
  const { authSecret, fileEncryptionKey, keysDir } = ensureSecrets(stateDir);
  const key = (name: string) => join(keysDir, `${name}.pem`);
  const at = (port: number) => `http://127.0.0.1:${port}`;
  return {
    MARKET_STATE_DIR: stateDir,
    AUTH_SECRET: authSecret,
    FILE_ENCRYPTION_KEY: fileEncryptionKey,
    MERCHANT_PRIVATE_KEY_FILE: key('merchant-private'),
    GATEWAY_URL: at(ports.SANDBOX_GATEWAY_PORT),
    GATEWAY_PUBLIC_KEY_FILE: key('gateway-public'),
    BANK_URL: at(ports.SANDBOX_BANK_PORT),
    BANK_PUBLIC_KEY_FILE: key('bank-public'),
    SMTP_URL: `smtp://127.0.0.1:${ports.SANDBOX_SMTP_PORT}`,
    MAIL_FROM: 'no-reply@market.example',
    SMS_URL: `${at(ports.SANDBOX_SINK_PORT)}/sms`,
    // The demo vendor answers on this machine.
    ALLOW_PRIVATE_VENDOR_URLS: 'true',
    // The partners' halves of the keys.
    MERCHANT_PUBLIC_KEY_FILE: key('merchant-public'),
    GATEWAY_PRIVATE_KEY_FILE: key('gateway-private'),
    BANK_PRIVATE_KEY_FILE: key('bank-private'),
    SANDBOX_DATA_DIR: join(stateDir, 'sandbox'),
    ...Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, String(port)])),
  };
}
