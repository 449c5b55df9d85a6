import { type Context, recordChange, type VendorActor } from '@/lib/db';
import { cancelDeadline, setDeadline } from '@/lib/deadlines';
import { dueOf } from '@/lib/kernel/clock';
import { policyAt } from '@/lib/policy';
import { loadGroups, permissionsOfGroups } from '../group-queries';
import { sendInvitation } from '../letters';
import { lockOwnAccess } from '../own-access';
import { assertRoom, assertWithin, invitationExpiry } from '../rules';
import type { InvitationInput } from '../schema';
import { countPlaces, loadInvitation, stepInvitation } from '../store';

/** The letter is sent again and its time begins anew; the link of the earlier letter opens nothing any more. SUB-02. */
export async function resendInvitation(ctx: Context<VendorActor>, { invitationId }: InvitationInput): Promise<void> {
  const own = await lockOwnAccess(ctx);
  const invitation = await loadInvitation(ctx, invitationId);
  assertWithin(own, permissionsOfGroups(await loadGroups(ctx.db, ctx.actor.vendorId, invitation.groupIds)));
  const policy = policyAt(ctx.now);
  if (invitation.status !== 'OPEN') assertRoom(policy, await countPlaces(ctx.db, ctx.actor.vendorId));
  const derivation = invitationExpiry(policy, ctx.now);
  const next = { round: invitation.round + 1, sentAt: ctx.now, expiresAt: dueOf(derivation) };
  await stepInvitation(ctx, invitation, 'resend', next);
  await cancelDeadline(ctx, 'expire-invitation', invitationId);
  await setDeadline(ctx, {
    kind: 'expire-invitation',
    subjectType: 'member-invitation',
    subjectId: invitationId,
    derivation,
  });
  await sendInvitation(ctx, { id: invitationId, email: invitation.email, ...next });
  const { email } = invitation;
  recordChange(ctx, { subjectType: 'member-invitation', subjectId: invitationId, after: { email, round: next.round } });
}
