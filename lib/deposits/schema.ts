import { z } from 'zod';
import { fen } from '@/lib/kernel/money';

/** The tier to reach, by its amount in fen as the page printed it: what it costs is reckoned when it is paid. DEP-08. */
export const payDepositInput = z.strictObject({
  tier: z
    .string()
    .regex(/^[1-9]\d{0,11}$/)
    .transform((text) => fen(text)),
});
export type PayDepositInput = z.output<typeof payDepositInput>;

/** The whole debt is paid back; the form carries nothing but its key. DEC-02. */
export const repayDebtInput = z.strictObject({});
export type RepayDebtInput = z.output<typeof repayDebtInput>;
