import { endSessions } from '@/lib/auth';
import { type Context, recordChange, type VendorActor } from '@/lib/db';
import { announce } from '@/lib/notifications';
import { endMembership } from '@/lib/vendors';
import { OwnAccessLost, OwnerUntouched } from '../errors';
import { newsOf } from '../news';
import { lockOwnAccess } from '../own-access';
import { assertWithin } from '../rules';
import type { MemberInput } from '../schema';
import { loadMember, permissionsOfMember } from '../store';

/** A member acts for the vendor no longer: out of every group, and signed out everywhere at the next request. SUB-04. */
export async function removeMember(ctx: Context<VendorActor>, { accountId }: MemberInput): Promise<void> {
  const own = await lockOwnAccess(ctx);
  const member = await loadMember(ctx, accountId);
  if (member.isOwner) throw new OwnerUntouched({ ruleIds: ['SUB-01'] });
  if (accountId === ctx.actor.accountId) throw new OwnAccessLost({ ruleIds: ['SUB-04'] });
  assertWithin(own, await permissionsOfMember(ctx.db, accountId));
  await endMembership(ctx, ctx.actor.vendorId, accountId);
  const sessionsEnded = await endSessions(ctx.db, accountId, { allBut: null });
  const { name, email, groupIds } = member;
  recordChange(ctx, {
    subjectType: 'member',
    subjectId: accountId,
    before: { name, email, groupIds },
    after: { removed: true, sessionsEnded },
  });
  await announce(ctx, {
    event: 'member.removed',
    accountIds: [accountId],
    params: await newsOf(ctx),
    link: null,
    key: `member.removed:${accountId}:${ctx.request.id}`,
  });
}
