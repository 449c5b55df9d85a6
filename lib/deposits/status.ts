import { defineSteps } from '@/lib/kernel/transitions';

export type TopUpStatus = 'RUNNING' | 'OVERDUE' | 'FULFILLED' | 'ENDED';

/** The time a vendor has to make its deposit up: fulfilled by the payment itself, or ended when the vendor leaves. DEP-16. */
export const topUpSteps = defineSteps<TopUpStatus>()({
  lapse: { from: ['RUNNING'], to: 'OVERDUE' },
  fulfil: { from: ['RUNNING', 'OVERDUE'], to: 'FULFILLED' },
  end: { from: ['RUNNING', 'OVERDUE'], to: 'ENDED' },
});
export type TopUpVerb = keyof typeof topUpSteps;
export const topUpStart = 'RUNNING' satisfies TopUpStatus;
export const topUpEnds = ['FULFILLED', 'ENDED'] as const satisfies readonly TopUpStatus[];

/** What changes a deposit, and how its history can be sorted. DEP-08, DEP-15, DEP-17 */
export const movementKinds = ['PAYMENT', 'DEDUCTION', 'RETURN', 'RETURN_FAILED'] as const;
export type MovementKind = (typeof movementKinds)[number];
export const movementSorts = ['-at', 'at', '-amount', 'amount'] as const;
