import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { type Answer, type Incoming, Refusal } from './server';

/** How far a signed request's timestamp may be from now, either way. */
export const freshnessSeconds = 300;

export const privateKeyFrom = (pem: string): KeyObject => createPrivateKey(pem);
export const publicKeyFrom = (pem: string): KeyObject => createPublicKey(pem);

/** base64 RSA-SHA256 over `${timestamp}.${content}`. */
export function signText(key: KeyObject, timestamp: string, content: string): string {
  return sign('sha256', Buffer.from(`${timestamp}.${content}`, 'utf8'), key).toString('base64');
}

export function isSignedBy(key: KeyObject, timestamp: string, content: string, signature: string): boolean {
  const bytes = Buffer.from(signature, 'base64');
  return verify('sha256', Buffer.from(`${timestamp}.${content}`, 'utf8'), key, bytes);
}

/** The two headers that go with content sent now. */
export function signedHeaders(key: KeyObject, content: string): { 'x-timestamp': string; 'x-signature': string } {
  const timestamp = String(Math.floor(Date.now() / 1000));
  return { 'x-timestamp': timestamp, 'x-signature': signText(key, timestamp, content) };
}

/** Refuses with 401 what the merchant did not sign, or signed too long ago. */
export function requireMerchant(key: KeyObject, request: Incoming): void {
  const timestamp = String(request.headers['x-timestamp'] ?? '');
  const signature = String(request.headers['x-signature'] ?? '');
  const content = request.method === 'GET' ? request.path : request.rawBody;
  if (!/^\d{1,12}$/.test(timestamp) || signature === '' || !isSignedBy(key, timestamp, content, signature)) {
    throw new Refusal(401, 'SIGNATURE_INVALID', 'The signature is missing or does not match.');
  }
  if (Math.abs(Date.now() / 1000 - Number(timestamp)) > freshnessSeconds) {
    throw new Refusal(401, 'TIMESTAMP_STALE', `The timestamp is more than ${freshnessSeconds} seconds away.`);
  }
}

/** Signs an answer under `/v1/` so that the merchant can trust it. */
export function sealWith(key: KeyObject): (request: { path: string }, answer: Answer) => Answer {
  return (_request, answer) => {
    const body = typeof answer.body === 'string' ? answer.body : '';
    return { ...answer, body, headers: { ...answer.headers, ...signedHeaders(key, body) } };
  };
}

let stranger: KeyObject | null = null;

/** A key nobody holds the public half of: for forged notifications. */
export function strangersKey(): KeyObject {
  stranger ??= generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  return stranger;
}
