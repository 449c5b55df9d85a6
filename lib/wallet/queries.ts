import type { Db } from '@/lib/db';
import { type BeijingDay, endOfBeijingDay, startOfBeijingDay } from '@/lib/kernel/clock';
import { NotFound } from '@/lib/kernel/errors';
import { type Fen, fen } from '@/lib/kernel/money';
import { account, balanceOf, type PostingReason } from '@/lib/ledger';
import type { RechargeStatus } from './status';

/** What a person can spend, in fen. WAL-04. */
export async function walletBalance(db: Db, accountId: string): Promise<Fen> {
  return balanceOf(db, account.wallet(accountId));
}

export const statementSorts = ['-at', 'at', '-amount', 'amount'] as const;
export const rechargeSorts = ['-createdAt', 'createdAt', '-amount', 'amount'] as const;

export interface StatementFilter {
  reason?: PostingReason;
  direction?: 'in' | 'out';
  /** First and last Beijing day, both included. */
  from?: BeijingDay;
  to?: BeijingDay;
  /** Only what moved for one business record. */
  subject?: { type: string; id: string };
  sort?: (typeof statementSorts)[number];
  page: number;
  pageSize: number;
}

export interface StatementRow {
  id: bigint;
  at: Date;
  reason: PostingReason;
  /** Positive came in, negative went out. */
  amount: Fen;
  balanceAfter: Fen;
  subjectType: string;
  subjectId: string;
  /** The number of the recharge behind an entry, where one is. */
  rechargeNo: string | null;
  receiptId: string | null;
}

/** A wallet's entries, newest first, with what came in and went out over all pages of the filter. WAL-01. */
export async function listStatement(
  db: Db,
  accountId: string,
  { reason, direction, from, to, subject, sort = '-at', page, pageSize }: StatementFilter,
): Promise<{ rows: StatementRow[]; total: number; incoming: Fen; outgoing: Fen }> {
  const since = from ? startOfBeijingDay(from) : null;
  const until = to ? endOfBeijingDay(to) : null;
  const sign = direction === undefined ? 0 : direction === 'in' ? 1 : -1;
  type Counted = StatementRow & { total: number; incoming: bigint; outgoing: bigint };
  const rows = await db.$queryRaw<Counted[]>`
    WITH entries AS (
      SELECT e.id, p.occurred_at AS at, p.reason, e.amount, e.balance_after AS "balanceAfter",
             p.subject_type AS "subjectType", p.subject_id AS "subjectId", p.receipt_id AS "receiptId"
      FROM ledger_entry e JOIN ledger_posting p ON p.id = e.posting_id
      WHERE e.account_id = ${account.wallet(accountId)}
        AND (${reason ?? null}::text IS NULL OR p.reason = ${reason ?? null})
        AND (${sign}::int = 0 OR sign(e.amount) = ${sign}::int)
        AND (${subject?.type ?? null}::text IS NULL
             OR (p.subject_type = ${subject?.type ?? null} AND p.subject_id = ${subject?.id ?? null}))
        AND (${since}::timestamptz IS NULL OR p.occurred_at >= ${since})
        AND (${until}::timestamptz IS NULL OR p.occurred_at <= ${until})
    ), sums AS (
      SELECT count(*)::int AS total, coalesce(sum(amount) FILTER (WHERE amount > 0), 0)::bigint AS incoming,
             coalesce(-sum(amount) FILTER (WHERE amount < 0), 0)::bigint AS outgoing FROM entries
    )
    SELECT paged.*, sums.* FROM sums LEFT JOIN LATERAL (
      SELECT *, (SELECT r.order_no FROM recharge r
                 WHERE "subjectType" = 'recharge' AND r.id = "subjectId") AS "rechargeNo"
      FROM entries
      ORDER BY CASE ${sort} WHEN 'at' THEN id WHEN 'amount' THEN amount END ASC,
               CASE ${sort} WHEN '-amount' THEN amount END DESC, id DESC
      LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}
    ) paged ON true`;
  const { total = 0, incoming = 0n, outgoing = 0n } = rows[0] ?? {};
  return {
    // An empty page still carries the sums, in a row without an entry.
    rows: rows.filter((row) => row.id !== null).map(({ total: _t, incoming: _i, outgoing: _o, ...row }) => row),
    total,
    incoming: fen(incoming),
    outgoing: fen(outgoing),
  };
}

export interface RechargeFilter {
  status?: RechargeStatus;
  sort?: (typeof rechargeSorts)[number];
  page: number;
  pageSize: number;
}

/** A person's recharges, newest first. WAL-01. */
export async function listRecharges(
  db: Db,
  accountId: string,
  { status, sort = '-createdAt', page, pageSize }: RechargeFilter,
) {
  const where = { accountId, status };
  const [rows, total] = await Promise.all([
    db.recharge.findMany({
      where,
      orderBy: [{ [sort.replace('-', '')]: sort.startsWith('-') ? 'desc' : 'asc' }, { id: 'desc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      select: { id: true, orderNo: true, amount: true, status: true, createdAt: true, paidAt: true, returnTo: true },
    }),
    db.recharge.count({ where }),
  ]);
  return { rows: rows.map((row) => ({ ...row, amount: fen(row.amount) })), total };
}

/** One of a person's recharges, for its page. Throws NotFound for anyone else's. WAL-01. */
export async function loadRecharge(db: Db, accountId: string, which: { id: string } | { orderNo: string }) {
  const row = await db.recharge.findFirst({ where: { ...which, accountId } });
  if (!row) throw new NotFound();
  const { payUrl, ...recharge } = row;
  // The address of the pay page is the payer's alone; pages need to know only that he was sent there.
  return { ...recharge, amount: fen(row.amount), wasOpened: payUrl !== null };
}
export type RechargeDetail = Awaited<ReturnType<typeof loadRecharge>>;
