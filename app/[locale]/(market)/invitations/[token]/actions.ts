'use server';

import { acceptInvitation } from '@/lib/members';
import { acceptInvitationInput } from '@/lib/members/schema';
import { buyerAction } from '@/lib/web/doors';

export const acceptInvitationAction = buyerAction(acceptInvitationInput, acceptInvitation, {
  secrets: ['token'],
  goTo: () => '/seller',
});
