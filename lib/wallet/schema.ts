import { z } from 'zod';
import { type Fen, fen, parseYuan } from '@/lib/kernel/money';

/** One recharge at most; a slip of the finger should not move a fortune. */
export const rechargeMaximum: Fen = fen(100_000_000n);

const amount = z
  .string()
  .trim()
  .max(20)
  .transform((text, issues): Fen => {
    const typed = typedYuan(text);
    if (typed !== null && typed > 0n && typed <= rechargeMaximum) return typed;
    issues.addIssue({ code: 'custom', message: 'wallet.fields.amountInvalid' });
    return z.NEVER;
  });

function typedYuan(text: string): Fen | null {
  try {
    return parseYuan(text);
  } catch {
    return null;
  }
}

/** An amount typed in yuan, and the page of ours that needs the money. WAL-01. */
export const beginRechargeInput = z.strictObject({ amount, returnTo: z.string().max(300).optional() });
export type BeginRechargeInput = z.output<typeof beginRechargeInput>;

/** A recharge that was begun and is still to be paid. */
export const resumeRechargeInput = z.strictObject({ rechargeId: z.string().min(1).max(40) });
export type ResumeRechargeInput = z.output<typeof resumeRechargeInput>;

/** The order number the gateway's return carries; nothing else of it is believed. */
export const confirmRechargeInput = z.strictObject({ orderNo: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/) });
export type ConfirmRechargeInput = z.output<typeof confirmRechargeInput>;
