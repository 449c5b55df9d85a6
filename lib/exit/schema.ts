import { z } from 'zod';

const exitId = z.string().min(1).max(40);

/** Why a vendor leaves, and that it has read what follows. DEP-17. */
export const askToLeaveInput = z.strictObject({
  reason: z.string().trim().min(5, 'exit.fields.reasonTooShort').max(500),
  understood: z.literal('on', 'exit.fields.notUnderstood'),
});
export type AskToLeaveInput = z.output<typeof askToLeaveInput>;

export const confirmClearInput = z.strictObject({ exitId });
export type ConfirmClearInput = z.output<typeof confirmClearInput>;

export const recallExitInput = z.strictObject({ exitId });
export type RecallExitInput = z.output<typeof recallExitInput>;

export const receivePaperInput = z.strictObject({ exitId });
export type ReceivePaperInput = z.output<typeof receivePaperInput>;

export const returnDepositInput = z.strictObject({ exitId });
export type ReturnDepositInput = z.output<typeof returnDepositInput>;
