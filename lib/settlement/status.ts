import { defineSteps } from '@/lib/kernel/transitions';

export type WithdrawalStatus = 'REQUESTED' | 'PAYING' | 'PAID' | 'FAILED';

/** A.32: a withdrawal on its way to the vendor's bank. */
export const withdrawalSteps = defineSteps<WithdrawalStatus>()({
  pay: { from: ['REQUESTED'], to: 'PAYING' },
  complete: { from: ['PAYING'], to: 'PAID' },
  fail: { from: ['PAYING'], to: 'FAILED' },
});
export type WithdrawalVerb = keyof typeof withdrawalSteps;
export const withdrawalStart = 'REQUESTED' satisfies WithdrawalStatus;
export const withdrawalEnds = ['PAID', 'FAILED'] as const satisfies readonly WithdrawalStatus[];
