import { defineSteps } from '@/lib/kernel/transitions';

export const instanceStatuses = ['CREATING', 'ACTIVE', 'EXPIRED', 'DESTROYING', 'DESTROYED'] as const;
export type InstanceStatus = (typeof instanceStatuses)[number];
export type CallStatus = 'PENDING' | 'SUCCEEDED' | 'GIVEN_UP';

/** A.32: a subscription at the vendor's application. */
export const instanceSteps = defineSteps<InstanceStatus>()({
  activate: { from: ['CREATING'], to: 'ACTIVE' },
  expire: { from: ['ACTIVE'], to: 'EXPIRED' },
  end: { from: ['CREATING', 'ACTIVE', 'EXPIRED'], to: 'DESTROYING' },
  // Refunded before the vendor ever took it on: there is nothing to give back.
  drop: { from: ['CREATING'], to: 'DESTROYED' },
  // The vendor's answer to the creation arrived after all: what it made must go.
  reclaim: { from: ['DESTROYED'], to: 'DESTROYING' },
  finish: { from: ['DESTROYING'], to: 'DESTROYED' },
});
export const instanceStart = 'CREATING' satisfies InstanceStatus;
export const instanceEnds = ['DESTROYED'] as const satisfies readonly InstanceStatus[];

/** A call is repeated until it is answered or no longer wanted. */
export const callSteps = defineSteps<CallStatus>()({
  answer: { from: ['PENDING'], to: 'SUCCEEDED' },
  giveUp: { from: ['PENDING'], to: 'GIVEN_UP' },
});
export const callStart = 'PENDING' satisfies CallStatus;
export const callEnds = ['SUCCEEDED', 'GIVEN_UP'] as const satisfies readonly CallStatus[];
