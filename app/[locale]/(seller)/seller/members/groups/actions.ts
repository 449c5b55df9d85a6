'use server';

import { changeGroup, createGroup, deleteGroup } from '@/lib/members';
import { changeGroupInput, createGroupInput, groupInput } from '@/lib/members/schema';
import { vendorAction } from '@/lib/web/vendor-doors';

export const createGroupAction = vendorAction('members:manage', createGroupInput, createGroup, {
  goTo: () => '/seller/members/groups',
});

export const changeGroupAction = vendorAction('members:manage', changeGroupInput, changeGroup, {
  say: 'seller-members.groupSaved',
});

export const deleteGroupAction = vendorAction('members:manage', groupInput, deleteGroup, {
  goTo: () => '/seller/members/groups',
});
