'use server';

import { inviteMember, resendInvitation, revokeInvitation } from '@/lib/members';
import { invitationInput, inviteMemberInput } from '@/lib/members/schema';
import { vendorAction } from '@/lib/web/vendor-doors';

// Every call is a letter to somebody who may not want it.
const letters = { name: 'invitation', points: 60, durationSeconds: 3600 };

export const inviteMemberAction = vendorAction('members:manage', inviteMemberInput, inviteMember, {
  say: 'seller-members.invited',
  limit: { ...letters, key: (_input, _request, actor) => ('vendorId' in actor ? actor.vendorId : '') },
});

export const resendInvitationAction = vendorAction('members:manage', invitationInput, resendInvitation, {
  say: 'seller-members.resent',
  limit: { ...letters, key: (_input, _request, actor) => ('vendorId' in actor ? actor.vendorId : '') },
});

export const revokeInvitationAction = vendorAction('members:manage', invitationInput, revokeInvitation, {
  say: 'seller-members.revoked',
});
