import { z } from 'zod';
import { fen } from '@/lib/kernel/money';
import { phone } from '@/lib/vendors/schema';

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

const line = (max: number) => z.string().trim().min(1).max(max);

/** What a vendor says of its transfer. DEP-12, DEP-13. */
export const claimFields = {
  tier: payDepositInput.shape.tier,
  channel: z.enum(['TENPAY', 'COUNTER_CASH', 'CHEQUE', 'WIRE', 'ONLINE_BANKING']),
  remitterName: line(100),
  remittedOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'deposits.fields.dayInvalid'),
  recipient: line(40),
  recipientPhone: phone,
  recipientAddress: line(200),
};

/** Which line of the bank's statement pays a claim; a reason where it came from another account. C-20. */
export const matchRemittanceInput = z.strictObject({
  remittanceId: z.string().min(1).max(40),
  bankLineId: z.string().min(1).max(64),
  exceptionReason: z
    .string()
    .trim()
    .max(300)
    .transform((text) => text || undefined)
    .optional(),
});
export type MatchRemittanceInput = z.output<typeof matchRemittanceInput>;

export const refuseRemittanceInput = z.strictObject({
  remittanceId: z.string().min(1).max(40),
  reason: z.string().trim().min(5, 'deposits.fields.reasonTooShort').max(300),
});
export type RefuseRemittanceInput = z.output<typeof refuseRemittanceInput>;

/** Staff have the bank's statement read now. */
export const readStatementInput = z.strictObject({});
export type ReadStatementInput = z.output<typeof readStatementInput>;
