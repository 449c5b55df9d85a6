import type { Db } from '@/lib/db';
import type { Derivation } from '@/lib/kernel/clock';
import { NotFound } from '@/lib/kernel/errors';
import type { Permission } from '@/lib/vendors/status';
import type { InvitationStatus } from './status';

export interface Joiner {
  name: string;
  email: string;
  isStaff: boolean;
  /** A company of their own is under review. */
  isApplying: boolean;
}

/** Whoever wants to accept: the address they sign in with, and what else they are to the market. */
export async function loadJoiner(db: Db, accountId: string): Promise<Joiner> {
  const [row] = await db.$queryRaw<Joiner[]>`
    SELECT a.name, a.email, a.totp_secret IS NOT NULL AS "isStaff",
           EXISTS (SELECT FROM vendor_application p WHERE p.account_id = a.id
                   AND p.status IN ('UNDER_REVIEW', 'CHANGES_REQUESTED')) AS "isApplying"
    FROM account a WHERE a.id = ${accountId}`;
  if (!row) throw new NotFound();
  return row;
}

/** The member of a vendor who signs in with an address; null where there is none. */
export async function findMemberByEmail(db: Db, vendorId: string, email: string): Promise<string | null> {
  const [row] = await db.$queryRaw<{ id: string }[]>`
    SELECT a.id FROM vendor_member m JOIN account a ON a.id = m.account_id
    WHERE m.vendor_id = ${vendorId} AND a.email = ${email}`;
  return row?.id ?? null;
}

/** Whose invitation it is, to lock the vendor before the invitation; null where there is none. */
export async function loadInvitationVendor(db: Db, invitationId: string): Promise<string | null> {
  const row = await db.memberInvitation.findUnique({ where: { id: invitationId }, select: { vendorId: true } });
  return row?.vendorId ?? null;
}

export interface MemberListRow {
  accountId: string;
  name: string;
  email: string;
  isOwner: boolean;
  joinedAt: Date;
  /** When a session of theirs was last used, in real time; null: not since the last sign-out. */
  lastSeenAt: Date | null;
  groups: GroupName[];
}

/** A group by its id; without a name of its own it is the ready one. */
export interface GroupName {
  id: string;
  name: string | null;
}

export interface MemberFilter {
  /** Part of a name or address. */
  search?: string;
  groupId?: string;
  page: number;
  pageSize: number;
}

/** A vendor's members with their groups, the owner first. SUB-01. */
export async function listMembers(
  db: Db,
  vendorId: string,
  { search, groupId, page, pageSize }: MemberFilter,
): Promise<{ rows: MemberListRow[]; total: number }> {
  const like = search ? `%${search.replace(/[\\%_]/g, '\\$&')}%` : null;
  const rows = await db.$queryRaw<(MemberListRow & { total: number })[]>`
    SELECT m.account_id AS "accountId", a.name, a.email, m.is_owner AS "isOwner", m.joined_at AS "joinedAt",
           (SELECT max(s.last_seen_at) FROM session s WHERE s.account_id = m.account_id) AS "lastSeenAt",
           coalesce((SELECT json_agg(json_build_object('id', g.id, 'name', CASE WHEN g.vendor_id IS NOT NULL THEN g.name END)
                                     ORDER BY g.vendor_id NULLS FIRST, g.name)
                     FROM member_group_assignment x JOIN member_group g ON g.id = x.group_id
                     WHERE x.account_id = m.account_id), '[]') AS groups,
           count(*) OVER ()::int AS total
    FROM vendor_member m JOIN account a ON a.id = m.account_id
    WHERE m.vendor_id = ${vendorId}
      AND (${like}::text IS NULL OR a.name ILIKE ${like} OR a.email ILIKE ${like})
      AND (${groupId ?? null}::text IS NULL OR EXISTS (
        SELECT FROM member_group_assignment x WHERE x.account_id = m.account_id AND x.group_id = ${groupId ?? null}))
    ORDER BY m.is_owner DESC, m.joined_at, m.account_id
    LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`;
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}

/** One member of a vendor with their groups and what these allow; null for anyone else. */
export async function findMember(db: Db, vendorId: string, accountId: string) {
  const [row] = await db.$queryRaw<
    (Omit<MemberListRow, 'groups'> & { groupIds: string[]; permissions: Permission[] })[]
  >`
    SELECT m.account_id AS "accountId", a.name, a.email, m.is_owner AS "isOwner", m.joined_at AS "joinedAt",
           (SELECT max(s.last_seen_at) FROM session s WHERE s.account_id = m.account_id) AS "lastSeenAt",
           ARRAY(SELECT x.group_id FROM member_group_assignment x WHERE x.account_id = m.account_id) AS "groupIds",
           ARRAY(SELECT p.permission FROM member_permission p WHERE p.account_id = m.account_id) AS permissions
    FROM vendor_member m JOIN account a ON a.id = m.account_id
    WHERE m.vendor_id = ${vendorId} AND m.account_id = ${accountId}`;
  return row ?? null;
}

/** Who can give somebody of this company a permission: the owner and those who manage members and have it themselves. SUB-01. */
export async function listGrantors(
  db: Db,
  vendorId: string,
  permission: Permission,
): Promise<{ name: string; email: string; isOwner: boolean }[]> {
  return db.$queryRaw`
    SELECT a.name, a.email, m.is_owner AS "isOwner"
    FROM vendor_member m JOIN account a ON a.id = m.account_id
    WHERE m.vendor_id = ${vendorId}
      AND EXISTS (SELECT FROM member_permission p WHERE p.account_id = m.account_id AND p.permission = 'members:manage')
      AND EXISTS (SELECT FROM member_permission p WHERE p.account_id = m.account_id AND p.permission = ${permission})
    ORDER BY m.is_owner DESC, m.joined_at LIMIT 10`;
}

export interface InvitationListRow {
  id: string;
  email: string;
  status: InvitationStatus;
  sentAt: Date;
  expiresAt: Date;
  endedAt: Date | null;
  invitedBy: string;
  /** How the end of its time came about; null once that is over. */
  derivation: Derivation | null;
  groups: GroupName[];
}

/** A vendor's invitations, the last sent first. SUB-02. */
export async function listInvitations(
  db: Db,
  vendorId: string,
  { status, page, pageSize }: { status?: InvitationStatus; page: number; pageSize: number },
): Promise<{ rows: InvitationListRow[]; total: number }> {
  const rows = await db.$queryRaw<(InvitationListRow & { total: number })[]>`
    SELECT i.id, i.email, i.status::text, i.sent_at AS "sentAt", i.expires_at AS "expiresAt", i.ended_at AS "endedAt",
           a.name AS "invitedBy",
           (SELECT d.derivation FROM deadline d
            WHERE d.kind = 'expire-invitation' AND d.subject_id = i.id AND d.status = 'PENDING') AS derivation,
           coalesce((SELECT json_agg(json_build_object('id', g.id, 'name', CASE WHEN g.vendor_id IS NOT NULL THEN g.name END)
                                     ORDER BY g.vendor_id NULLS FIRST, g.name)
                     FROM member_invitation_group ig JOIN member_group g ON g.id = ig.group_id
                     WHERE ig.invitation_id = i.id), '[]') AS groups,
           count(*) OVER ()::int AS total
    FROM member_invitation i JOIN account a ON a.id = i.invited_by_id
    WHERE i.vendor_id = ${vendorId} AND (${status ?? null}::text IS NULL OR i.status::text = ${status ?? null})
    ORDER BY i.sent_at DESC, i.id DESC LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`;
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}
