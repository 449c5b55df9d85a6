import type { Db, Duty } from '@/lib/db';
import type { Permission } from '@/lib/vendors/status';

/** Who a session belongs to, with everything a door needs to decide, read in one statement at every request. */
export interface Identity {
  sessionId: string;
  accountId: string;
  name: string;
  email: string;
  secondFactor: boolean;
  isStaff: boolean;
  duties: Duty[];
  vendorId: string | null;
  vendorOwnerAccountId: string | null;
  vendorName: string | null;
  /** What a member may do for the vendor; none for everyone else. SUB-01. */
  permissions: Permission[];
}

export interface Asking {
  identity: Identity | null;
  /** How far the market's time runs ahead of real time. */
  clockOffsetMs: number;
  /** The session's last use was noted so long ago that it is time again: `noteSessionUse`. */
  isUseDue: boolean;
}

/** Reads the session behind a request, if it is live, and the market's clock. */
export async function readAsking(db: Db, sessionId: string | null): Promise<Asking> {
  const [row] = await db.$queryRaw<AskingRow[]>`
    SELECT c.offset_ms AS "offsetMs", s.id AS "sessionId", a.id AS "accountId", a.name, a.email,
           s.last_seen_at < clock_timestamp() - interval '5 minutes' AS "isUseDue",
           s.second_factor_at IS NOT NULL AS "secondFactor", a.totp_secret IS NOT NULL AS "isStaff",
           (SELECT array_agg(d.duty::text) FROM staff_duty d WHERE d.account_id = a.id) AS duties,
           v.id AS "vendorId", v.owner_account_id AS "vendorOwnerAccountId", st.name AS "vendorName",
           CASE WHEN v.id IS NOT NULL THEN
             (SELECT array_agg(mp.permission) FROM member_permission mp WHERE mp.account_id = a.id)
           END AS permissions
    FROM market_clock c
    LEFT JOIN session s ON s.id = ${sessionId} AND s.revoked_at IS NULL AND s.expires_at > clock_timestamp()
    LEFT JOIN account a ON a.id = s.account_id AND a.status = 'ACTIVE'
    LEFT JOIN vendor_member m ON m.account_id = a.id
    LEFT JOIN vendor v ON v.id = m.vendor_id AND v.status = 'ADMITTED'
    LEFT JOIN store st ON st.vendor_id = v.id
    WHERE c.id = 1`;
  if (!row) return { identity: null, clockOffsetMs: 0, isUseDue: false };
  const { offsetMs, isUseDue, duties, permissions, ...identity } = row;
  const isLive = row.accountId !== null && row.sessionId !== null;
  return {
    identity: isLive ? ({ ...identity, duties: duties ?? [], permissions: permissions ?? [] } as Identity) : null,
    clockOffsetMs: Number(offsetMs),
    isUseDue: isLive && isUseDue === true,
  };
}

type AskingRow = { [K in keyof Omit<Identity, 'duties' | 'permissions'>]: Identity[K] | null } & {
  offsetMs: bigint;
  isUseDue: boolean | null;
  duties: Duty[] | null;
  permissions: Permission[] | null;
};

/** Notes that a session is in use, at most every five minutes and only when `readAsking` says so: the list of sessions shows it. */
export async function noteSessionUse(db: Db, sessionId: string): Promise<void> {
  await db.$executeRaw`
    UPDATE session SET last_seen_at = clock_timestamp()
    WHERE id = ${sessionId} AND last_seen_at < clock_timestamp() - interval '5 minutes'`;
}

export interface SessionFilter {
  sort?: 'lastSeenAt' | '-lastSeenAt' | 'createdAt' | '-createdAt';
  page: number;
  pageSize: number;
}

/** An account's live sessions, most recently used first unless asked otherwise. Their times are real ones. */
export async function listSessions(db: Db, accountId: string, { sort, page, pageSize }: SessionFilter) {
  const where = { accountId, revokedAt: null, expiresAt: { gt: new Date(Date.now()) } };
  const [rows, total] = await Promise.all([
    db.session.findMany({
      where,
      orderBy: [directionOf(sort ?? '-lastSeenAt'), { id: 'desc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      select: { id: true, createdAt: true, lastSeenAt: true, ip: true, userAgent: true },
    }),
    db.session.count({ where }),
  ]);
  return { rows, total };
}

function directionOf(sort: string): Record<string, 'asc' | 'desc'> {
  return sort.startsWith('-') ? { [sort.slice(1)]: 'desc' } : { [sort]: 'asc' };
}

/** What a person sees of their own account. */
export async function loadOwnAccount(db: Db, accountId: string) {
  return db.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { id: true, email: true, name: true, phone: true, createdAt: true },
  });
}

/** The people behind account ids, for lists that show who acted. */
export async function findAccountNames(
  db: Db,
  ids: readonly (string | null)[],
): Promise<Map<string, { name: string; email: string }>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const rows = await db.account.findMany({
    where: { id: { in: wanted } },
    select: { id: true, name: true, email: true },
  });
  return new Map(rows.map(({ id, ...person }) => [id, person]));
}

/** The account with an e-mail address or id, for staff who filter by person; null where there is none. */
export async function findAccountId(db: Db, emailOrId: string): Promise<string | null> {
  const row = await db.account.findFirst({
    where: { OR: [{ id: emailOrId }, { email: emailOrId.trim().toLowerCase() }] },
    select: { id: true },
  });
  return row?.id ?? null;
}
