import type { Context, Db, VendorActor } from '@/lib/db';
import { GroupNameTaken } from './errors';
import type { Access } from './rules';

/** Makes a group of the actor's company; throws GroupNameTaken. */
export async function addGroup(
  ctx: Context<VendorActor>,
  { groupId, name, access }: { groupId: string; name: string; access: Access },
): Promise<void> {
  const { vendorId } = ctx.actor;
  const { count } = await ctx.db.memberGroup.createMany({
    data: [{ id: groupId, vendorId, name, createdAt: ctx.now }],
    skipDuplicates: true,
  });
  if (count !== 1) throw new GroupNameTaken({ field: 'name', params: { name } });
  await setAccess(ctx, groupId, access);
}

/** Gives a group of the actor's company another name; throws GroupNameTaken. The vendor must be locked. */
export async function renameGroup(ctx: Context<VendorActor>, groupId: string, name: string): Promise<void> {
  const { vendorId } = ctx.actor;
  const namesake = await ctx.db.memberGroup.count({ where: { vendorId, name, id: { not: groupId } } });
  if (namesake > 0) throw new GroupNameTaken({ field: 'name', params: { name } });
  await ctx.db.memberGroup.updateMany({ where: { id: groupId, vendorId }, data: { name } });
}

/** Writes what a group may do, instead of what it could before. */
export async function setAccess(ctx: Context, groupId: string, access: Access): Promise<void> {
  await ctx.db.memberGroupPermission.deleteMany({ where: { groupId } });
  const data = Object.entries(access).flatMap(([area, level]) => (level === 'none' ? [] : [{ groupId, area, level }]));
  await ctx.db.memberGroupPermission.createMany({ data });
}

/** How many are in a group, and how many are asked into it by an invitation that is open. */
export async function countGroupUses(db: Db, groupId: string): Promise<{ members: number; invited: number }> {
  const [members, invited] = await Promise.all([
    db.memberGroupAssignment.count({ where: { groupId } }),
    db.memberInvitationGroup.count({ where: { groupId, invitation: { status: { in: ['OPEN', 'EXPIRED'] } } } }),
  ]);
  return { members, invited };
}

/** Deletes a group of the actor's company; invitations that are over forget it. */
export async function dropGroup(ctx: Context<VendorActor>, groupId: string): Promise<void> {
  await ctx.db.memberInvitationGroup.deleteMany({ where: { groupId } });
  await ctx.db.memberGroup.deleteMany({ where: { id: groupId, vendorId: ctx.actor.vendorId } });
}
