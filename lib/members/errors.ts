import { DomainError, Forbidden } from '@/lib/kernel/errors';
import { areaOf, type Permission } from '@/lib/vendors/status';

/** A member of the vendor who may not do this for it; the area and level say what is missing. SUB-01. */
export class PermissionMissing extends Forbidden {
  override readonly code = 'members.permissionMissing';
}

/** The refusal for a permission. */
export function permissionMissing(permission: Permission): PermissionMissing {
  const [area, level] = [areaOf(permission), permission.endsWith(':view') ? 'view' : 'manage'];
  return new PermissionMissing({ params: { area, level }, ruleIds: ['SUB-01'] });
}

/** Nobody gives, changes or takes away what they may not do themselves. `permission` is the first that is missing. */
export class BeyondOwnAccess extends DomainError {
  readonly code = 'members.beyondOwnAccess';
}

/** The owner may do everything always, and stays. */
export class OwnerUntouched extends DomainError {
  readonly code = 'members.ownerUntouched';
}

/** With this the person would shut themselves out; somebody else has to do it. */
export class OwnAccessLost extends DomainError {
  readonly code = 'members.ownAccessLost';
}

/** The address belongs to a member of this vendor already. */
export class AlreadyMember extends DomainError {
  readonly code = 'members.alreadyMember';
}

/** The address was asked already; the open invitation can be sent again. */
export class AlreadyInvited extends DomainError {
  readonly code = 'members.alreadyInvited';
}

/** As many members and open invitations as a vendor may have. */
export class TooManyMembers extends DomainError {
  readonly code = 'members.tooMany';
}

/** The link was replaced by a later one, taken back, used, or has run out: `why` says which. */
export class InvitationOver extends DomainError {
  readonly code = 'members.invitationOver';
}

/** The invitation is for another address than the one signed in with. */
export class InvitationForAnother extends DomainError {
  readonly code = 'members.invitationForAnother';
}

/** An account acts for one company: this one is a member of another, or about to open one of its own. */
export class BelongsToAnother extends DomainError {
  readonly code = 'members.belongsToAnother';
}

/** Whoever works for the market cannot act for one who sells in it. */
export class StaffCannotJoin extends DomainError {
  readonly code = 'members.staffCannotJoin';
}

/** The vendor has a group of this name. */
export class GroupNameTaken extends DomainError {
  readonly code = 'members.groupNameTaken';
}

/** People are in the group, or asked into it. */
export class GroupInUse extends DomainError {
  readonly code = 'members.groupInUse';
}
