import { newId } from '@/lib/kernel/ids';
import type { ActionPolicies, RoutePolicies } from '../policy';

const access = { name: '看订单的', 'access.orders': 'view' };
const uniquely = () => ({ ...access, name: `组${newId('x').slice(-6)}` });

export const memberActions: ActionPolicies = {
  // The link of the letter is the proof; this one was never sent.
  '(market)/invitations/[token]': {
    acceptInvitationAction: { door: 'buyer', form: { token: 'no-such-invitation' }, own: 'kernel.notFound' },
  },
  '(seller)/seller/members/[accountId]': {
    assignGroupsAction: {
      door: 'vendor',
      needs: 'members:manage',
      names: { accountId: 'memberToAssign', 'groupIds[]': 'group' },
    },
    removeMemberAction: { door: 'vendor', needs: 'members:manage', names: { accountId: 'memberToRemove' } },
  },
  '(seller)/seller/members/invitations': {
    inviteMemberAction: {
      door: 'vendor',
      needs: 'members:manage',
      names: { 'groupIds[]': 'group' },
      form: () => ({ email: `${newId('new')}@example.com` }),
    },
    resendInvitationAction: { door: 'vendor', needs: 'members:manage', names: { invitationId: 'invitationToResend' } },
    revokeInvitationAction: { door: 'vendor', needs: 'members:manage', names: { invitationId: 'invitationToRevoke' } },
  },
  '(seller)/seller/members/groups': {
    createGroupAction: { door: 'vendor', needs: 'members:manage', form: uniquely },
    changeGroupAction: { door: 'vendor', needs: 'members:manage', names: { groupId: 'groupToChange' }, form: uniquely },
    deleteGroupAction: { door: 'vendor', needs: 'members:manage', names: { groupId: 'groupToDelete' } },
  },
};

export const memberPages: RoutePolicies = {
  '/invitations/[token]': { door: 'public', fixed: { token: 'no-such-invitation' }, own: 404 },
  '/seller/members': { door: 'vendor', needs: 'members:view' },
  '/seller/members/[accountId]': { door: 'vendor', needs: 'members:view', names: { accountId: 'member' } },
  '/seller/members/activity': { door: 'vendor', needs: 'members:view' },
  '/seller/members/groups': { door: 'vendor', needs: 'members:view' },
  '/seller/members/groups/[groupId]': { door: 'vendor', needs: 'members:view', names: { groupId: 'group' } },
  '/seller/members/groups/new': { door: 'vendor', needs: 'members:manage' },
  '/seller/members/invitations': { door: 'vendor', needs: 'members:view' },
  '/seller/no-access': { door: 'vendor' },
};
