import { type Context, recordChange, type VendorActor } from '@/lib/db';
import { GroupInUse } from '../errors';
import { loadOwnGroup } from '../group-queries';
import { countGroupUses, dropGroup } from '../group-store';
import { lockOwnAccess } from '../own-access';
import { assertWithin, permissionsOf } from '../rules';
import type { GroupInput } from '../schema';

/** A group that nobody is in, nor asked into, is deleted. SUB-04. */
export async function deleteGroup(ctx: Context<VendorActor>, { groupId }: GroupInput): Promise<void> {
  const own = await lockOwnAccess(ctx);
  const { name, access } = await loadOwnGroup(ctx, groupId);
  assertWithin(own, permissionsOf(access));
  const { members, invited } = await countGroupUses(ctx.db, groupId);
  if (members + invited > 0) throw new GroupInUse({ params: { members, invited } });
  await dropGroup(ctx, groupId);
  recordChange(ctx, { subjectType: 'member-group', subjectId: groupId, before: { name, ...access } });
}
