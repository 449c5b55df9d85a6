import { createHmac, timingSafeEqual } from 'node:crypto';
import { config } from '@/lib/config';
import type { Purpose } from './purposes';

/** A short proof that the market wrote these parts, for links: nobody without the secret can make one. */
export function stamp(purpose: Purpose, parts: readonly (string | number)[]): string {
  // JSON keeps the parts apart: ['a', 'bc'] and ['ab', 'c'] must not have the same stamp.
  const content = JSON.stringify([purpose, ...parts]);
  return createHmac('sha256', config().authSecret).update(content).digest('base64url');
}

/** Whether a stamp is ours for exactly these parts; takes as long for a wrong one as for a right one. */
export function isStamped(purpose: Purpose, parts: readonly (string | number)[], given: string): boolean {
  const expected = Buffer.from(stamp(purpose, parts));
  const received = Buffer.from(given);
  return expected.length === received.length && timingSafeEqual(expected, received);
}
