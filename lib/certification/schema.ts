import { z } from 'zod';

/** `seenUntil` is the end of certification the payer saw (ISO, or empty for none), so that two members never pay twice by accident. */
export const payCertificationFeeInput = z.strictObject({ seenUntil: z.string().max(40).optional() });
export type PayCertificationFeeInput = z.output<typeof payCertificationFeeInput>;
