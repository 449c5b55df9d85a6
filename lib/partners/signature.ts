import { type KeyObject, sign, verify } from 'node:crypto';

/** How far a partner's timestamp may be from now, either way. */
export const freshnessSeconds = 300;

/** The two headers that go with content sent now. Real time: partners do not live by the market's clock. */
export function signedHeaders(key: KeyObject, content: string): Record<'x-timestamp' | 'x-signature', string> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = sign('sha256', Buffer.from(`${timestamp}.${content}`, 'utf8'), key);
  return { 'x-timestamp': timestamp, 'x-signature': signature.toString('base64') };
}

export interface SignedContent {
  timestamp: string | null;
  signature: string | null;
  content: string;
}

/** Whether the holder of the key signed exactly this content just now. */
export function checkSignature(key: KeyObject, { timestamp, signature, content }: SignedContent) {
  if (timestamp === null || signature === null || !/^\d{1,12}$/.test(timestamp)) return 'FORGED';
  const bytes = Buffer.from(signature, 'base64');
  if (!verify('sha256', Buffer.from(`${timestamp}.${content}`, 'utf8'), key, bytes)) return 'FORGED';
  const age = Math.abs(Date.now() / 1000 - Number(timestamp));
  return age <= freshnessSeconds ? 'GENUINE' : 'STALE';
}
