import { z } from 'zod';
import { type Fen, fen, parseYuan } from '@/lib/kernel/money';

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

/** A penalty or a compensation at most; a slip of the finger should not move a fortune. DEP-15. */
export const chargeMaximum: Fen = fen(100_000_000n);

const chargeFields = {
  vendorId: z.string().min(1).max(40),
  amount: z
    .string()
    .trim()
    .max(20)
    .transform((text, issues): Fen => {
      const typed = typedYuan(text);
      if (typed !== null && typed > 0n && typed <= chargeMaximum) return typed;
      issues.addIssue({ code: 'custom', message: 'settlement.fields.chargeAmountInvalid' });
      return z.NEVER;
    }),
  ground: z.enum(['BREACH', 'REFUND']),
  beneficiary: z.enum(['PLATFORM', 'BUYER']),
  /** Whose buyer is compensated, or which order it is about. */
  orderNumber: z
    .string()
    .trim()
    .max(40)
    .transform((text) => text || undefined)
    .optional(),
};

function typedYuan(text: string): Fen | null {
  try {
    return parseYuan(text);
  } catch {
    return null;
  }
}

/** What staff ask to see before they charge. */
export const previewChargeInput = z.strictObject(chargeFields);

export const chargeVendorInput = z.strictObject({
  ...chargeFields,
  findingId: z
    .string()
    .max(40)
    .transform((text) => text || undefined)
    .optional(),
  evidence: z.string().trim().min(10, 'settlement.fields.evidenceTooShort').max(2000),
});
export type ChargeVendorInput = z.output<typeof chargeVendorInput>;
