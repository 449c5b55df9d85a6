'use server';

import { assignGroups, removeMember } from '@/lib/members';
import { assignGroupsInput, memberInput } from '@/lib/members/schema';
import { vendorAction } from '@/lib/web/vendor-doors';

export const assignGroupsAction = vendorAction('members:manage', assignGroupsInput, assignGroups, {
  say: 'seller-members.groupsSaved',
});

export const removeMemberAction = vendorAction('members:manage', memberInput, removeMember, {
  goTo: () => '/seller/members',
});
