import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { config } from '@/lib/config';
import { type Purpose, UnreadableSecret } from './purposes';

const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;
const textPrefix = 'v1.';

/**
 * Encrypts and authenticates with AES-256-GCM: nonce, tag, then the content. `owner` is the id of the record it belongs
 * to; what was sealed for one record does not open for another, so rows cannot be swapped in the database.
 */
export function sealBytes(purpose: Purpose, owner: string, content: Uint8Array): Buffer {
  const nonce = randomBytes(nonceBytes);
  const sealing = createCipheriv(cipher, keyFor(purpose), nonce, { authTagLength: tagBytes });
  sealing.setAAD(Buffer.from(owner));
  const body = Buffer.concat([sealing.update(content), sealing.final()]);
  return Buffer.concat([nonce, sealing.getAuthTag(), body]);
}

/** The content again; throws UnreadableSecret if anything about it differs from when it was sealed. */
export function openBytes(purpose: Purpose, owner: string, sealed: Uint8Array): Buffer {
  try {
    const nonce = sealed.subarray(0, nonceBytes);
    const opening = createDecipheriv(cipher, keyFor(purpose), nonce, { authTagLength: tagBytes });
    opening.setAAD(Buffer.from(owner));
    opening.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
    return Buffer.concat([opening.update(sealed.subarray(nonceBytes + tagBytes)), opening.final()]);
  } catch {
    throw new UnreadableSecret(purpose);
  }
}

/** A text as a column can hold it, e.g. a bank account number: `v1.` and base64url. */
export function sealText(purpose: Purpose, owner: string, text: string): string {
  return textPrefix + sealBytes(purpose, owner, Buffer.from(text, 'utf8')).toString('base64url');
}

/** The text again; throws UnreadableSecret if anything about it differs from when it was sealed. */
export function openText(purpose: Purpose, owner: string, sealed: string): string {
  if (!sealed.startsWith(textPrefix)) throw new UnreadableSecret(purpose);
  return openBytes(purpose, owner, Buffer.from(sealed.slice(textPrefix.length), 'base64url')).toString('utf8');
}

/** What finds a secret text again without holding it: the same for the same text, and nobody without the key can try texts out. */
export function markText(purpose: Purpose, text: string): string {
  return createHmac('sha256', keyFor(purpose)).update(text, 'utf8').digest('base64url');
}

const keys = new Map<Purpose, Buffer>();

function keyFor(purpose: Purpose): Buffer {
  const known = keys.get(purpose);
  if (known) return known;
  const key = Buffer.from(hkdfSync('sha256', config().fileEncryptionKey, '', `market:${purpose}`, 32));
  keys.set(purpose, key);
  return key;
}
