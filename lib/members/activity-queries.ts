import type { Db } from '@/lib/db';
import type { Area } from '@/lib/vendors/status';

export interface ActivityFilter {
  accountId?: string;
  area?: Area;
  outcome?: 'done' | 'refused';
  /** From this instant on, and before that one. */
  from?: Date;
  before?: Date;
  page: number;
  pageSize: number;
}

export interface ActivityRow {
  id: bigint;
  at: Date;
  accountId: string;
  name: string;
  email: string;
  /** The use case, e.g. `payDeposit`. */
  action: string;
  area: string | null;
  subjectType: string | null;
  subjectId: string | null;
  /** `done`, or `refused:` and the code of the refusal. */
  outcome: string;
  ip: string;
}

/**
 * Who did what for a vendor, from the audit: everything asked for at the vendor's doors, and who joined it. The newest
 * first. SUB-01.
 */
export async function listActivity(
  db: Db,
  vendorId: string,
  { accountId, area, outcome, from, before, page, pageSize }: ActivityFilter,
): Promise<{ rows: ActivityRow[]; total: number }> {
  const rows = await db.$queryRaw<(ActivityRow & { total: number })[]>`
    WITH deed AS (
      SELECT * FROM audit_entry WHERE vendor_id = ${vendorId} AND account_id IS NOT NULL
      UNION ALL
      SELECT * FROM audit_entry WHERE subject_type = 'vendor' AND subject_id = ${vendorId} AND action = 'acceptInvitation'
    )
    SELECT e.id, e.at, e.account_id AS "accountId", a.name, a.email, e.action,
           coalesce(e.area, CASE WHEN e.action = 'acceptInvitation' THEN 'members' END) AS area,
           e.subject_type AS "subjectType", e.subject_id AS "subjectId", e.outcome, e.ip, count(*) OVER ()::int AS total
    FROM deed e JOIN account a ON a.id = e.account_id
    WHERE (${accountId ?? null}::text IS NULL OR e.account_id = ${accountId ?? null})
      AND (${area ?? null}::text IS NULL OR e.area = ${area ?? null}
           OR ${area ?? null} = 'members' AND e.action = 'acceptInvitation')
      AND (${outcome ?? null}::text IS NULL OR (e.outcome = 'done') = (${outcome ?? null} = 'done'))
      AND (${from ?? null}::timestamptz IS NULL OR e.at >= ${from ?? null})
      AND (${before ?? null}::timestamptz IS NULL OR e.at < ${before ?? null})
    ORDER BY e.id DESC LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`;
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}

/** Everyone who ever did something for a vendor, removed members too, to filter by. */
export async function listActors(
  db: Db,
  vendorId: string,
): Promise<{ accountId: string; name: string; email: string }[]> {
  return db.$queryRaw`
    SELECT a.id AS "accountId", a.name, a.email FROM account a
    WHERE a.id IN (SELECT account_id FROM vendor_member WHERE vendor_id = ${vendorId}
                   UNION SELECT account_id FROM audit_entry WHERE vendor_id = ${vendorId}
                   UNION SELECT accepted_by_id FROM member_invitation WHERE vendor_id = ${vendorId})
    ORDER BY a.name, a.id LIMIT 200`;
}
