import { z } from 'zod';

/** Nothing ticked means everything that can be withdrawn. DEC-14. */
export const requestWithdrawalInput = z.strictObject({
  orderIds: z.array(z.string().min(1).max(40)).max(500).default([]),
});
export type RequestWithdrawalInput = z.output<typeof requestWithdrawalInput>;

/** The form that says "the ticked ones": without a tick it must not mean everything. DEC-14. */
export const withdrawSelectedInput = z.strictObject({
  orderIds: z
    .array(z.string().min(1).max(40), 'settlement.fields.nothingTicked')
    .min(1, 'settlement.fields.nothingTicked')
    .max(500),
});

export const requeryPayoutInput = z.strictObject({ withdrawalId: z.string().min(1).max(40) });
export type RequeryPayoutInput = z.output<typeof requeryPayoutInput>;
