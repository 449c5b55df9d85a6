import { type Group, permissionsOf } from '@/lib/members';

/** The groups that allow more than whoever looks may do: they can give none of these. SUB-01. */
export function closedGroups(groups: readonly Group[], own: readonly string[]): string[] {
  const isBeyond = ({ access }: Group) => permissionsOf(access).some((permission) => !own.includes(permission));
  return groups.filter(isBeyond).map(({ id }) => id);
}
