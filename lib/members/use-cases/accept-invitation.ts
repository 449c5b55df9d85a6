import { type BuyerActor, type Context, recordChange } from '@/lib/db';
import { cancelDeadline } from '@/lib/deadlines';
import { NotFound } from '@/lib/kernel/errors';
import { announce } from '@/lib/notifications';
import { addMember, findStoreName, lockVendor, vendorMay } from '@/lib/vendors';
import { BelongsToAnother, InvitationForAnother, StaffCannotJoin } from '../errors';
import { readToken } from '../invitation-token';
import { loadInvitationVendor, loadJoiner } from '../queries';
import { assertOpen } from '../rules';
import type { AcceptInvitationInput } from '../schema';
import { findInvitation, type InvitationRow, placeInGroups, stepInvitation } from '../store';

/**
 * Whoever had the letter accepts, signed in with the address it went to, and acts for the vendor from the next request
 * on. Once; an account acts for one company. SUB-02, SUB-03, DEC-27.
 */
export async function acceptInvitation(ctx: Context<BuyerActor>, { token }: AcceptInvitationInput): Promise<void> {
  const given = readToken(token);
  const vendorId = given && (await loadInvitationVendor(ctx.db, given.invitationId));
  if (!given || !vendorId) throw new NotFound();
  const { status } = await lockVendor(ctx.db, vendorId);
  const invitation = await findInvitation(ctx.db, given.invitationId);
  if (!invitation || !vendorMay[status].sell) throw new NotFound();
  assertOpen(invitation, given.round, ctx.now);
  const { name, email } = await assertMayJoin(ctx, invitation);
  const { accountId } = ctx.actor;
  if (!(await addMember(ctx, vendorId, accountId))) throw new BelongsToAnother({ ruleIds: ['SUB-01'] });
  await placeInGroups(ctx, accountId, invitation.groupIds);
  await stepInvitation(ctx, invitation, 'accept', { acceptedById: accountId });
  await cancelDeadline(ctx, 'expire-invitation', invitation.id);
  await announce(ctx, {
    event: 'member.joined',
    accountIds: [invitation.invitedById],
    params: { name, email, store: (await findStoreName(ctx.db, vendorId)) ?? '' },
    link: '/seller/members',
    key: `member.joined:${invitation.id}`,
  });
  recordChange(ctx, {
    subjectType: 'vendor',
    subjectId: vendorId,
    after: { memberJoined: accountId, email, groupIds: invitation.groupIds },
  });
}

async function assertMayJoin(ctx: Context<BuyerActor>, invitation: InvitationRow) {
  const account = await loadJoiner(ctx.db, ctx.actor.accountId);
  if (account.email !== invitation.email) throw new InvitationForAnother({ params: { email: invitation.email } });
  if (account.isStaff) throw new StaffCannotJoin();
  // Its own company is about to be admitted: approving that must not find the account taken.
  if (account.isApplying) throw new BelongsToAnother({ ruleIds: ['SUB-01'] });
  return account;
}
