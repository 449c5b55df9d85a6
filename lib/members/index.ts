export { type ActivityFilter, type ActivityRow, listActivity, listActors } from './activity-queries';
export { deadlineHandlers } from './deadlines';
export { PermissionMissing, permissionMissing } from './errors';
export { type Group, listGroups, loadGroup } from './group-queries';
export { type OpenedInvitation, openInvitation } from './invitation-queries';
export {
  findMember,
  type GroupName,
  type InvitationListRow,
  listGrantors,
  listInvitations,
  listMembers,
  type MemberListRow,
} from './queries';
export { type Access, accessOf, permissionsOf } from './rules';
export { acceptInvitation } from './use-cases/accept-invitation';
export { assignGroups } from './use-cases/assign-groups';
export { changeGroup } from './use-cases/change-group';
export { createGroup } from './use-cases/create-group';
export { deleteGroup } from './use-cases/delete-group';
export { inviteMember } from './use-cases/invite-member';
export { removeMember } from './use-cases/remove-member';
export { resendInvitation } from './use-cases/resend-invitation';
export { revokeInvitation } from './use-cases/revoke-invitation';
