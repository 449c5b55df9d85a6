import { type Context, recordChange, type VendorActor } from '@/lib/db';
import { newId } from '@/lib/kernel/ids';
import { addGroup } from '../group-store';
import { lockOwnAccess } from '../own-access';
import { assertWithin, permissionsOf } from '../rules';
import type { CreateGroupInput } from '../schema';

/** A group is made that may do no more than its maker. SUB-02. */
export async function createGroup(
  ctx: Context<VendorActor>,
  { name, access }: CreateGroupInput,
): Promise<{ groupId: string }> {
  assertWithin(await lockOwnAccess(ctx), permissionsOf(access));
  const groupId = newId('mgr');
  await addGroup(ctx, { groupId, name, access });
  recordChange(ctx, { subjectType: 'member-group', subjectId: groupId, after: { name, ...access } });
  return { groupId };
}
