import type { Context, Db, VendorActor } from '@/lib/db';
import { NotFound } from '@/lib/kernel/errors';
import { newId } from '@/lib/kernel/ids';
import { StepRefused } from '@/lib/kernel/transitions';
import type { Permission } from '@/lib/vendors/status';
import { AlreadyInvited } from './errors';
import { type InvitationStatus, type InvitationVerb, invitationSteps } from './status';

/** What a member may do right now: all their groups together, everything for the owner. SUB-01. */
export async function permissionsOfMember(db: Db, accountId: string): Promise<Permission[]> {
  const rows = await db.$queryRaw<{ permission: Permission }[]>`
    SELECT permission FROM member_permission WHERE account_id = ${accountId}`;
  return rows.map(({ permission }) => permission);
}

export interface MemberRow {
  accountId: string;
  isOwner: boolean;
  name: string;
  email: string;
  groupIds: string[];
}

/** A member of the actor's own company, with their groups; throws NotFound. The vendor must be locked. */
export async function loadMember(ctx: Context<VendorActor>, accountId: string): Promise<MemberRow> {
  const [row] = await ctx.db.$queryRaw<MemberRow[]>`
    SELECT m.account_id AS "accountId", m.is_owner AS "isOwner", a.name, a.email,
           ARRAY(SELECT x.group_id FROM member_group_assignment x WHERE x.account_id = m.account_id) AS "groupIds"
    FROM vendor_member m JOIN account a ON a.id = m.account_id
    WHERE m.account_id = ${accountId} AND m.vendor_id = ${ctx.actor.vendorId}`;
  if (!row) throw new NotFound();
  return row;
}

/** Puts a member into exactly these groups. */
export async function placeInGroups(ctx: Context, accountId: string, groupIds: readonly string[]): Promise<void> {
  await ctx.db.memberGroupAssignment.deleteMany({ where: { accountId, groupId: { notIn: [...groupIds] } } });
  const data = groupIds.map((groupId) => ({ accountId, groupId, assignedAt: ctx.now }));
  await ctx.db.memberGroupAssignment.createMany({ data, skipDuplicates: true });
}

/** How many act for a vendor or are asked to. */
export async function countPlaces(db: Db, vendorId: string): Promise<number> {
  const [members, invitations] = await Promise.all([
    db.vendorMember.count({ where: { vendorId } }),
    db.memberInvitation.count({ where: { vendorId, status: 'OPEN' } }),
  ]);
  return members + invitations;
}

/** Writes an invitation down; throws AlreadyInvited where the address has an open one. */
export async function addInvitation(
  ctx: Context<VendorActor>,
  { email, groupIds, expiresAt }: { email: string; groupIds: readonly string[]; expiresAt: Date },
): Promise<string> {
  const { vendorId, accountId: invitedById } = ctx.actor;
  const id = newId('ivt');
  const { count } = await ctx.db.memberInvitation.createMany({
    data: [{ id, vendorId, email, invitedById, invitedAt: ctx.now, sentAt: ctx.now, expiresAt }],
    skipDuplicates: true,
  });
  if (count !== 1) throw new AlreadyInvited({ field: 'email', params: { email } });
  await ctx.db.memberInvitationGroup.createMany({
    data: groupIds.map((groupId) => ({ invitationId: id, groupId })),
  });
  return id;
}

export type InvitationRow = NonNullable<Awaited<ReturnType<typeof findInvitation>>>;

/** An invitation with the groups it leads into, locked; null where there is none. */
export async function findInvitation(db: Db, invitationId: string, vendorId?: string) {
  await db.$queryRaw`SELECT id FROM member_invitation WHERE id = ${invitationId} FOR UPDATE`;
  const row = await db.memberInvitation.findFirst({
    where: { id: invitationId, vendorId },
    include: { groups: { select: { groupId: true } } },
  });
  return row && { ...row, groupIds: row.groups.map(({ groupId }) => groupId) };
}

/** An invitation of the actor's own company, locked; throws NotFound. */
export async function loadInvitation(ctx: Context<VendorActor>, invitationId: string): Promise<InvitationRow> {
  const row = await findInvitation(ctx.db, invitationId, ctx.actor.vendorId);
  if (!row) throw new NotFound();
  return row;
}

/** Takes an invitation one step on; StepRefused where its status forbids that, AlreadyInvited where another is open. */
export async function stepInvitation(
  ctx: Context,
  invitation: { id: string; status: InvitationStatus; email: string; vendorId: string },
  verb: InvitationVerb,
  facts: Partial<{ round: number; sentAt: Date; expiresAt: Date; endedAt: Date | null; acceptedById: string }> = {},
): Promise<void> {
  const { from, to } = invitationSteps[verb];
  const { id, vendorId, email, status } = invitation;
  const others = { vendorId, email, status: 'OPEN' as const, id: { not: id } };
  if (to === 'OPEN' && (await ctx.db.memberInvitation.count({ where: others })) > 0) {
    throw new AlreadyInvited({ params: { email } });
  }
  const { count } = await ctx.db.memberInvitation.updateMany({
    where: { id, status: { in: [...from] } },
    data: { status: to, endedAt: to === 'OPEN' ? null : ctx.now, ...facts },
  });
  if (count !== 1) throw new StepRefused(verb, status, from);
}
