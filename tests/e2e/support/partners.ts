import { createPrivateKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Answer, ask } from './http';

/** Where partners tell the market what became of something, and the key each signs with. */
export const doors = {
  '/api/payments/notifications': 'GATEWAY_PRIVATE_KEY_FILE',
  '/api/payouts/notifications': 'BANK_PRIVATE_KEY_FILE',
  '/api/deposit-returns/notifications': 'BANK_PRIVATE_KEY_FILE',
  '/api/bank/notifications': 'BANK_PRIVATE_KEY_FILE',
} as const;
export type PartnerDoor = keyof typeof doors;

/** The sandbox partner's own key, by which the market knows it. */
export function keyOf(door: PartnerDoor): KeyObject {
  const file = process.env[doors[door]];
  if (!file) throw new Error(`${doors[door]} is not set: these tests run beside the sandbox partners.`);
  return createPrivateKey(readFileSync(file));
}

/** A key of somebody whom the market does not know. */
export const strangersKey = (): KeyObject => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

/** A notification as it goes over the wire. */
export interface Notice {
  body: string;
  headers: Record<string, string>;
}

/** Signs a notification as its partner would; `age` in seconds. */
export function signed(content: object | string, key: KeyObject, age = 0): Notice {
  const body = typeof content === 'string' ? content : JSON.stringify(content);
  const timestamp = String(Math.floor(Date.now() / 1000) - age);
  const signature = sign('sha256', Buffer.from(`${timestamp}.${body}`, 'utf8'), key).toString('base64');
  return { body, headers: { 'x-timestamp': timestamp, 'x-signature': signature } };
}

/** Knocks at a partner's door. */
export function notify(door: PartnerDoor, { body, headers }: Notice): Promise<Answer> {
  return ask(door, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
}
