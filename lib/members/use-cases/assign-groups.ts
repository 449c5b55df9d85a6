import { type Context, recordChange, type VendorActor } from '@/lib/db';
import { announce } from '@/lib/notifications';
import { OwnerUntouched } from '../errors';
import { loadGroups, permissionsOfGroups } from '../group-queries';
import { newsOf } from '../news';
import { assertNotShutOut, lockOwnAccess } from '../own-access';
import { assertWithin } from '../rules';
import type { AssignGroupsInput } from '../schema';
import { loadMember, permissionsOfMember, placeInGroups } from '../store';

/** A member's groups are chosen anew; what they allow holds from the member's next request. SUB-02, SUB-04. */
export async function assignGroups(
  ctx: Context<VendorActor>,
  { accountId, groupIds }: AssignGroupsInput,
): Promise<void> {
  const own = await lockOwnAccess(ctx);
  const member = await loadMember(ctx, accountId);
  if (member.isOwner) throw new OwnerUntouched({ ruleIds: ['SUB-01'] });
  const groups = await loadGroups(ctx.db, ctx.actor.vendorId, groupIds);
  assertWithin(own, [...permissionsOfGroups(groups), ...(await permissionsOfMember(ctx.db, accountId))]);
  await placeInGroups(ctx, accountId, groupIds);
  await assertNotShutOut(ctx);
  recordChange(ctx, {
    subjectType: 'member',
    subjectId: accountId,
    before: { groupIds: member.groupIds },
    after: { groupIds },
  });
  if (accountId === ctx.actor.accountId) return;
  await announce(ctx, {
    event: 'member.access-changed',
    accountIds: [accountId],
    params: await newsOf(ctx),
    link: '/seller',
    key: `member.access-changed:${accountId}:${ctx.request.id}`,
  });
}
