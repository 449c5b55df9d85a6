import { type Context, recordChange, type VendorActor } from '@/lib/db';
import { cancelDeadline } from '@/lib/deadlines';
import { loadGroups, permissionsOfGroups } from '../group-queries';
import { lockOwnAccess } from '../own-access';
import { assertWithin } from '../rules';
import type { InvitationInput } from '../schema';
import { loadInvitation, stepInvitation } from '../store';

/** An invitation is taken back: its link opens nothing from now on. SUB-04. */
export async function revokeInvitation(ctx: Context<VendorActor>, { invitationId }: InvitationInput): Promise<void> {
  const own = await lockOwnAccess(ctx);
  const invitation = await loadInvitation(ctx, invitationId);
  assertWithin(own, permissionsOfGroups(await loadGroups(ctx.db, ctx.actor.vendorId, invitation.groupIds)));
  await stepInvitation(ctx, invitation, 'revoke');
  await cancelDeadline(ctx, 'expire-invitation', invitationId);
  recordChange(ctx, {
    subjectType: 'member-invitation',
    subjectId: invitationId,
    before: { email: invitation.email, status: invitation.status },
    after: { status: 'REVOKED' },
  });
}
