import type { z } from 'zod';
import { NotificationRefused } from './errors';
import type { RawNotification } from './ports';
import { checkSignature } from './signature';
import { type PartnerAddress, parseJson } from './signed-calls';

/** The content of a notification that its partner signed just now; throws NotificationRefused otherwise. */
export function readNotification<T>(
  from: PartnerAddress,
  { timestamp, signature, rawBody }: RawNotification,
  shape: z.ZodType<T>,
): T {
  const verdict = checkSignature(from.itsKey, { timestamp, signature, content: rawBody });
  if (verdict !== 'GENUINE') throw new NotificationRefused(verdict);
  const parsed = shape.safeParse(parseJson(rawBody));
  if (!parsed.success) throw new NotificationRefused('MALFORMED');
  return parsed.data;
}
