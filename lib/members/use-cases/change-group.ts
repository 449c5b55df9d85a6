import { type Context, recordChange, type VendorActor } from '@/lib/db';
import { loadOwnGroup } from '../group-queries';
import { renameGroup, setAccess } from '../group-store';
import { assertNotShutOut, lockOwnAccess } from '../own-access';
import { assertWithin, permissionsOf } from '../rules';
import type { ChangeGroupInput } from '../schema';

/** What a group may do is changed for all who are in it, from their next request. SUB-02, SUB-04. */
export async function changeGroup(
  ctx: Context<VendorActor>,
  { groupId, name, access }: ChangeGroupInput,
): Promise<void> {
  const own = await lockOwnAccess(ctx);
  const group = await loadOwnGroup(ctx, groupId);
  assertWithin(own, [...permissionsOf(group.access), ...permissionsOf(access)]);
  await renameGroup(ctx, groupId, name);
  await setAccess(ctx, groupId, access);
  await assertNotShutOut(ctx);
  recordChange(ctx, {
    subjectType: 'member-group',
    subjectId: groupId,
    before: { name: group.name, ...group.access },
    after: { name, ...access },
  });
}
