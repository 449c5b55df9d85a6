import type { Context, Db, VendorActor } from '@/lib/db';
import { NotFound } from '@/lib/kernel/errors';
import { type Access, accessOf, permissionsOf } from './rules';
import { fullAccessGroupId } from './status';

/** A group as people see it. The ready one has no name of its own: its word is in the catalogue. */
export interface Group {
  id: string;
  name: string | null;
  access: Access;
}

/** The ready group and a vendor's own, by name. SUB-02. */
export async function listGroups(db: Db, vendorId: string): Promise<(Group & { members: number; invited: number })[]> {
  const rows = await db.memberGroup.findMany({
    where: { OR: [{ vendorId }, { id: fullAccessGroupId }] },
    orderBy: [{ vendorId: { sort: 'asc', nulls: 'first' } }, { name: 'asc' }],
    include: { permissions: true },
  });
  // Counted for this vendor alone: the ready group is everybody's.
  const counts = await db.$queryRaw<{ id: string; members: number; invited: number }[]>`
    SELECT g.id,
           (SELECT count(*)::int FROM member_group_assignment x JOIN vendor_member m ON m.account_id = x.account_id
            WHERE x.group_id = g.id AND m.vendor_id = ${vendorId}) AS members,
           (SELECT count(*)::int FROM member_invitation_group ig JOIN member_invitation i ON i.id = ig.invitation_id
            WHERE ig.group_id = g.id AND i.vendor_id = ${vendorId} AND i.status IN ('OPEN', 'EXPIRED')) AS invited
    FROM member_group g WHERE g.vendor_id = ${vendorId} OR g.id = ${fullAccessGroupId}`;
  return rows.map((row) => {
    const { members = 0, invited = 0 } = counts.find(({ id }) => id === row.id) ?? {};
    return { ...viewOf(row), members, invited };
  });
}

/** One of the groups a vendor may use; throws NotFound. */
export async function loadGroup(db: Db, vendorId: string, groupId: string): Promise<Group> {
  const [group] = await loadGroups(db, vendorId, [groupId]);
  if (!group) throw new NotFound();
  return group;
}

/** A group of the actor's own company, to change it; throws NotFound, for the ready one too. */
export async function loadOwnGroup(ctx: Context<VendorActor>, groupId: string): Promise<Group & { name: string }> {
  const group = await loadGroup(ctx.db, ctx.actor.vendorId, groupId);
  if (group.name === null) throw new NotFound();
  return { ...group, name: group.name };
}

/** All of these groups; throws NotFound where one of them is not the vendor's to use. */
export async function loadGroups(db: Db, vendorId: string, groupIds: readonly string[]): Promise<Group[]> {
  const rows = await db.memberGroup.findMany({
    where: { id: { in: [...groupIds] }, OR: [{ vendorId }, { id: fullAccessGroupId }] },
    include: { permissions: true },
  });
  if (rows.length !== groupIds.length) throw new NotFound();
  return rows.map(viewOf);
}

/** What groups allow together. */
export function permissionsOfGroups(groups: readonly Pick<Group, 'access'>[]): string[] {
  return [...new Set(groups.flatMap(({ access }) => permissionsOf(access)))];
}

interface StoredGroup {
  id: string;
  vendorId: string | null;
  name: string;
  permissions: { area: string; level: string }[];
}

function viewOf({ id, vendorId, name, permissions }: StoredGroup): Group {
  const access = accessOf(permissions.map(({ area, level }) => `${area}:${level}`));
  return { id, name: vendorId === null ? null : name, access };
}
