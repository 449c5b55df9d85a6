import { type Context, recordChange, type VendorActor } from '@/lib/db';
import { setDeadline } from '@/lib/deadlines';
import { dueOf } from '@/lib/kernel/clock';
import { policyAt } from '@/lib/policy';
import { AlreadyMember } from '../errors';
import { loadGroups, permissionsOfGroups } from '../group-queries';
import { sendInvitation } from '../letters';
import { lockOwnAccess } from '../own-access';
import { findMemberByEmail } from '../queries';
import { assertRoom, assertWithin, invitationExpiry } from '../rules';
import type { InviteMemberInput } from '../schema';
import { addInvitation, countPlaces } from '../store';

/** A colleague is asked by e-mail to act for the vendor, in groups that allow no more than the asker may do. SUB-01, SUB-02. */
export async function inviteMember(
  ctx: Context<VendorActor>,
  { email, groupIds }: InviteMemberInput,
): Promise<{ invitationId: string }> {
  const { vendorId } = ctx.actor;
  const own = await lockOwnAccess(ctx);
  const groups = await loadGroups(ctx.db, vendorId, groupIds);
  assertWithin(own, permissionsOfGroups(groups));
  if (await findMemberByEmail(ctx.db, vendorId, email)) throw new AlreadyMember({ field: 'email', params: { email } });
  const policy = policyAt(ctx.now);
  assertRoom(policy, await countPlaces(ctx.db, vendorId));
  const derivation = invitationExpiry(policy, ctx.now);
  const expiresAt = dueOf(derivation);
  const invitationId = await addInvitation(ctx, { email, groupIds, expiresAt });
  await setDeadline(ctx, {
    kind: 'expire-invitation',
    subjectType: 'member-invitation',
    subjectId: invitationId,
    derivation,
  });
  await sendInvitation(ctx, { id: invitationId, email, round: 1, expiresAt });
  recordChange(ctx, { subjectType: 'member-invitation', subjectId: invitationId, after: { email, groupIds } });
  return { invitationId };
}
