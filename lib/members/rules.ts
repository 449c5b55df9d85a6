import { afterCalendarDays, type Derivation } from '@/lib/kernel/clock';
import type { PolicyPack } from '@/lib/policy';
import { areas, type Level, levels, type Permission } from '@/lib/vendors/status';
import { BeyondOwnAccess, InvitationOver, OwnAccessLost, TooManyMembers } from './errors';
import type { InvitationStatus } from './status';

/** What a group may do in each area. */
export type Access = Readonly<Record<(typeof areas)[number], Level | 'none'>>;

/** The permissions an access means: who manages also views. SUB-02. */
export function permissionsOf(access: Access): Permission[] {
  return areas.flatMap((area) => {
    const given = access[area];
    if (given === 'none') return [];
    return levels.slice(0, levels.indexOf(given) + 1).map((level): Permission => `${area}:${level}`);
  });
}

/** The access these permissions amount to. */
export function accessOf(permissions: readonly string[]): Access {
  const levelIn = (area: string) => levels.findLast((level) => permissions.includes(`${area}:${level}`)) ?? 'none';
  return Object.fromEntries(areas.map((area) => [area, levelIn(area)])) as Access;
}

/** Throws BeyondOwnAccess unless everything concerned is something the person may do too. SUB-01. */
export function assertWithin(own: readonly string[], concerned: readonly string[]): void {
  const missing = concerned.find((permission) => !own.includes(permission));
  if (missing === undefined) return;
  const [area = '', level = ''] = missing.split(':');
  throw new BeyondOwnAccess({ params: { area, level }, ruleIds: ['SUB-01'] });
}

/** Throws OwnAccessLost if a change of one's own permissions would end one's managing of members. */
export function assertKeepsOwnAccess(after: readonly string[]): void {
  if (!after.includes('members:manage')) throw new OwnAccessLost({ ruleIds: ['SUB-04'] });
}

/** Throws TooManyMembers unless there is room for one more. */
export function assertRoom(policy: PolicyPack, count: number): void {
  const { most } = policy.members;
  if (count >= most) throw new TooManyMembers({ params: { most } });
}

/** How long an invitation sent now is good: to the end of the last of its days in Beijing. */
export function invitationExpiry(policy: PolicyPack, sentAt: Date): Derivation {
  return afterCalendarDays('SUB-02', sentAt, policy.members.invitationDays, { countsFirstDay: false });
}

/** Throws InvitationOver unless this round of an invitation still opens; its last millisecond is inside. */
export function assertOpen(
  invitation: { status: InvitationStatus; round: number; expiresAt: Date },
  round: number,
  at: Date,
): void {
  const why = whyOver(invitation, round, at);
  if (why !== null) throw new InvitationOver({ params: { why } });
}

/** Why a link opens nothing any more; null while it does. */
export function whyOver(
  { status, round, expiresAt }: { status: InvitationStatus; round: number; expiresAt: Date },
  given: number,
  at: Date,
): 'accepted' | 'revoked' | 'replaced' | 'expired' | null {
  if (status === 'ACCEPTED') return 'accepted';
  if (status === 'REVOKED') return 'revoked';
  if (given !== round) return 'replaced';
  return status === 'EXPIRED' || at > expiresAt ? 'expired' : null;
}
