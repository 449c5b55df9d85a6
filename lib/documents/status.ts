import { defineSteps } from '@/lib/kernel/transitions';

export type DocumentStatus = 'PENDING' | 'ACCEPTED' | 'REJECTED' | 'REPLACED';

/** A paper and what staff say of it; until the whole is decided they may think again. ONB-04, ONB-22. */
export const documentSteps = defineSteps<DocumentStatus>()({
  accept: { from: ['PENDING', 'REJECTED'], to: 'ACCEPTED' },
  reject: { from: ['PENDING', 'ACCEPTED'], to: 'REJECTED' },
  replace: { from: ['PENDING', 'ACCEPTED', 'REJECTED'], to: 'REPLACED' },
});
export type DocumentVerb = keyof typeof documentSteps;

export type VendorCaseKind = 'LICENCE_EXPIRED' | 'LATE_REPORT';
