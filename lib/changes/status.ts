import { defineSteps } from '@/lib/kernel/transitions';

export type ChangeKind = 'COMPANY' | 'BANK_ACCOUNT';
export type ChangeStatus = 'VERIFYING' | 'UNDER_REVIEW' | 'CHANGES_REQUESTED' | 'APPROVED' | 'REFUSED' | 'WITHDRAWN';

/** The way of a change: an account is proved first; some changes then need staff, others do not. ONB-21, ONB-22, SET-10. */
export const changeSteps = defineSteps<ChangeStatus>()({
  restart: { from: ['VERIFYING'], to: 'VERIFYING' },
  submit: { from: ['VERIFYING'], to: 'UNDER_REVIEW' },
  apply: { from: ['VERIFYING'], to: 'APPROVED' },
  claim: { from: ['UNDER_REVIEW'], to: 'UNDER_REVIEW' },
  approve: { from: ['UNDER_REVIEW'], to: 'APPROVED' },
  requestChanges: { from: ['UNDER_REVIEW'], to: 'CHANGES_REQUESTED' },
  resubmit: { from: ['CHANGES_REQUESTED'], to: 'UNDER_REVIEW' },
  refuse: { from: ['UNDER_REVIEW'], to: 'REFUSED' },
  withdraw: { from: ['VERIFYING', 'UNDER_REVIEW', 'CHANGES_REQUESTED'], to: 'WITHDRAWN' },
});
export type ChangeVerb = keyof typeof changeSteps;
