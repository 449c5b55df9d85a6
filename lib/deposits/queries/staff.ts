import type { Db } from '@/lib/db';
import type { Derivation } from '@/lib/kernel/clock';
import { type Fen, fen } from '@/lib/kernel/money';
import { policyAt } from '@/lib/policy';

export const depositStates = ['SHORT', 'TOP_UP', 'CLOSED', 'DEBT', 'HELD', 'NONE'] as const;
export type DepositStateFilter = (typeof depositStates)[number];
export const staffDepositSorts = ['-held', 'held', '-short', 'short', '-debt', 'debt', 'dueAt'] as const;

export interface StaffDepositFilter {
  state?: DepositStateFilter;
  /** Part of the company's or store's name, or the vendor's id or number. */
  search?: string;
  sort?: (typeof staffDepositSorts)[number];
  page: number;
  pageSize: number;
}

/** A row of staff's list of deposits. */
export interface StaffDepositRow {
  id: string;
  companyName: string;
  storeName: string;
  status: 'ADMITTED' | 'EXITED' | 'CLEARED_OUT';
  held: Fen;
  highestDue: Fen;
  /** What is missing of what income asks for, or of a top-up still open. */
  short: Fen;
  debt: Fen;
  topUp: 'RUNNING' | 'OVERDUE' | null;
  dueAt: Date | null;
  derivation: Derivation | null;
}

/** Every vendor's deposit: what is held, due, short and owed, those whose time runs on top. DEP-04, DEP-15, DEP-16, DEC-02. */
export async function listStaffDeposits(
  db: Db,
  at: Date,
  { state, search, sort, page, pageSize }: StaffDepositFilter,
): Promise<{ rows: StaffDepositRow[]; total: number }> {
  const like = search ? `%${search.replace(/[\\%_]/g, '\\$&')}%` : null;
  const tiers = policyAt(at).deposit.tiers.flatMap(({ amountFen, categories }) =>
    categories.map((category) => ({ category, amountFen })),
  );
  type Stored = StaffDepositRow & { total: number };
  const rows = await db.$queryRaw<Stored[]>`
    WITH tier (category, amount) AS (
      SELECT * FROM unnest(${tiers.map(({ category }) => category)}::text[], ${tiers.map(({ amountFen }) => amountFen)}::bigint[])
    ), book AS (
      SELECT v.id, v.company_name AS "companyName", s.name AS "storeName", v.status::text,
             coalesce(h.balance, 0)::bigint AS held, coalesce(i.due, 0)::bigint AS "highestDue",
             greatest(coalesce(i.due, 0), coalesce(u.tier, 0), coalesce(h.balance, 0))::bigint - coalesce(h.balance, 0)::bigint AS short,
             -coalesce(d.balance, 0)::bigint AS debt, u.status::text AS "topUp", u.due_at AS "dueAt", l.derivation
      FROM vendor v
      JOIN store s ON s.vendor_id = v.id
      LEFT JOIN ledger_account h ON h.id = 'vendor_deposit:' || v.id
      LEFT JOIN ledger_account d ON d.id = 'vendor_debt:' || v.id
      LEFT JOIN LATERAL (
        SELECT max(t.amount) AS due FROM category_income c JOIN tier t ON t.category = c.category WHERE c.vendor_id = v.id
      ) i ON true
      LEFT JOIN deposit_top_up u ON u.vendor_id = v.id AND u.status IN ('RUNNING', 'OVERDUE')
      LEFT JOIN deadline l ON l.kind = 'deposit-top-up' AND l.subject_id = v.id AND l.status = 'PENDING'
      WHERE ${like}::text IS NULL OR v.company_name ILIKE ${like} OR s.name ILIKE ${like}
            OR v.id = ${search ?? null} OR v.number::text = ${search ?? null}
    )
    SELECT *, count(*) OVER ()::int AS total FROM book
    WHERE CASE ${state ?? ''} WHEN 'SHORT' THEN short > 0 WHEN 'TOP_UP' THEN "topUp" IS NOT NULL
            WHEN 'CLOSED' THEN "topUp" = 'OVERDUE' WHEN 'DEBT' THEN debt > 0 WHEN 'HELD' THEN held > 0
            WHEN 'NONE' THEN held = 0 ELSE true END
    ORDER BY CASE ${sort ?? ''} WHEN 'held' THEN held WHEN '-held' THEN -held WHEN 'short' THEN short
               WHEN '-short' THEN -short WHEN 'debt' THEN debt WHEN '-debt' THEN -debt END ASC,
             "dueAt" ASC NULLS LAST, debt DESC, short DESC, held DESC, id
    LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`;
  return {
    rows: rows.map(({ total: _, ...row }) => ({
      ...row,
      held: fen(row.held),
      highestDue: fen(row.highestDue),
      short: fen(row.short),
      debt: fen(row.debt),
    })),
    total: rows[0]?.total ?? 0,
  };
}

/** How many vendors' deposits must be made up, how many stores are closed for it, and how many vendors owe. DEP-16, DEC-02. */
export async function countDepositWork(db: Db): Promise<{ topUps: number; closed: number; debts: number }> {
  const [row] = await db.$queryRaw<{ topUps: number; closed: number; debts: number }[]>`
    SELECT (SELECT count(*)::int FROM deposit_top_up WHERE status IN ('RUNNING', 'OVERDUE')) AS "topUps",
           (SELECT count(*)::int FROM deposit_top_up WHERE status = 'OVERDUE') AS closed,
           (SELECT count(*)::int FROM ledger_account WHERE kind = 'vendor_debt' AND balance < 0) AS debts`;
  return row ?? { topUps: 0, closed: 0, debts: 0 };
}
