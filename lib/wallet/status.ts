import { defineSteps } from '@/lib/kernel/transitions';

export const rechargeStatuses = ['CREATED', 'PAID', 'CLOSED'] as const;
export type RechargeStatus = (typeof rechargeStatuses)[number];

/** A recharge is paid once; one that was closed and yet paid at the gateway is credited all the same. WAL-01. */
export const rechargeSteps = defineSteps<RechargeStatus>()({
  credit: { from: ['CREATED', 'CLOSED'], to: 'PAID' },
  close: { from: ['CREATED'], to: 'CLOSED' },
});
