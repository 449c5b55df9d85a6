import { z } from 'zod';

/** Why a buyer gives something back; the first three count toward the vendor's evaluation. RFD-24. */
export const refundReasons = [
  'NOT_AS_EXPECTED',
  'SLOW_OR_RUDE_SERVICE',
  'NOT_RECEIVED',
  'NO_LONGER_NEEDED',
  'ORDERED_BY_MISTAKE',
  'OTHER',
] as const;

export const selfServiceRefundInput = z.strictObject({
  orderId: z.string().min(1).max(40),
  reason: z.enum(refundReasons),
});
export type SelfServiceRefundInput = z.output<typeof selfServiceRefundInput>;
