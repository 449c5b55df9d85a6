import { defineSteps } from '@/lib/kernel/transitions';

export const invitationStatuses = ['OPEN', 'ACCEPTED', 'REVOKED', 'EXPIRED'] as const;
export type InvitationStatus = (typeof invitationStatuses)[number];

/** The way of an invitation. One that ran out may be sent again, one that was taken back is written anew. SUB-02. */
export const invitationSteps = defineSteps<InvitationStatus>()({
  accept: { from: ['OPEN'], to: 'ACCEPTED' },
  resend: { from: ['OPEN', 'EXPIRED'], to: 'OPEN' },
  revoke: { from: ['OPEN', 'EXPIRED'], to: 'REVOKED' },
  expire: { from: ['OPEN'], to: 'EXPIRED' },
});
export type InvitationVerb = keyof typeof invitationSteps;

/** The ready group that may do everything, the same for every vendor. SUB-02. */
export const fullAccessGroupId = 'mgr_full_access';
