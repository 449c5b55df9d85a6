import type { Db } from '@/lib/db';
import { type Fen, fen } from '@/lib/kernel/money';
import type { AccountId, AccountKind } from './accounts';

/** The balance of one account in fen; an account that was never used holds zero. */
export async function balanceOf(db: Db, id: AccountId): Promise<Fen> {
  const [row] = await db.$queryRaw<{ balance: bigint }[]>`SELECT balance FROM ledger_balance WHERE id = ${id}`;
  return fen(row?.balance ?? 0n);
}

export interface TrialBalanceRow {
  kind: AccountKind;
  nature: 'liability' | 'income' | 'asset' | 'expense';
  accounts: number;
  balance: Fen;
}

/** The sum of balances per kind of account. Their sum is zero. */
export async function trialBalance(db: Db): Promise<{ rows: TrialBalanceRow[]; sum: Fen }> {
  const rows = await db.$queryRaw<
    { kind: AccountKind; nature: TrialBalanceRow['nature']; accounts: number; balance: bigint }[]
  >`
    SELECT k.kind, k.nature, count(b.id)::int AS accounts, coalesce(sum(b.balance), 0)::bigint AS balance
    FROM ledger_account_kind k LEFT JOIN ledger_balance b ON b.kind = k.kind
    GROUP BY k.kind, k.nature ORDER BY k.nature, k.kind`;
  return {
    rows: rows.map((row) => ({ ...row, balance: fen(row.balance) })),
    sum: fen(rows.reduce((sum, row) => sum + row.balance, 0n)),
  };
}

export interface AccountFilter {
  kind?: string;
  search?: string;
  page: number;
  pageSize: number;
}

/** Accounts with their balances, largest first. */
export async function listAccounts(
  db: Db,
  { kind, search, page, pageSize }: AccountFilter,
): Promise<{ rows: { id: string; kind: AccountKind; balance: Fen }[]; total: number }> {
  const like = search ? `%${search.replace(/[\\%_]/g, '\\$&')}%` : null;
  const rows = await db.$queryRaw<{ id: string; kind: AccountKind; balance: bigint; total: number }[]>`
    SELECT id, kind, balance, count(*) OVER ()::int AS total FROM ledger_balance
    WHERE (${kind ?? null}::text IS NULL OR kind = ${kind ?? null}) AND (${like}::text IS NULL OR id LIKE ${like})
    ORDER BY abs(balance) DESC, id LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`;
  return {
    rows: rows.map(({ total: _, ...row }) => ({ ...row, balance: fen(row.balance) })),
    total: rows[0]?.total ?? 0,
  };
}

export interface EntryView {
  id: bigint;
  postingId: string;
  reason: string;
  key: string;
  subjectType: string;
  subjectId: string;
  occurredAt: Date;
  amount: Fen;
  /** Null for accounts whose balance is summed. */
  balanceAfter: Fen | null;
  /** The other end of the transfer. */
  counterAccountId: string;
  receiptId: string | null;
}

export interface EntryFilter {
  reason?: string;
  page: number;
  pageSize: number;
}

/** One account's entries, newest first, each with the other end and the business record behind it. */
export async function listEntries(
  db: Db,
  accountId: AccountId,
  { reason, page, pageSize }: EntryFilter,
): Promise<{ rows: EntryView[]; total: number }> {
  const rows = await db.$queryRaw<(EntryView & { total: number })[]>`
    SELECT e.id, e.posting_id AS "postingId", p.reason, p.key, p.subject_type AS "subjectType", p.subject_id AS "subjectId",
           p.occurred_at AS "occurredAt", e.amount, e.balance_after AS "balanceAfter", p.receipt_id AS "receiptId",
           o.account_id AS "counterAccountId", count(*) OVER ()::int AS total
    FROM ledger_entry e
    JOIN ledger_posting p ON p.id = e.posting_id
    JOIN ledger_entry o ON o.posting_id = e.posting_id AND o.transfer_no = e.transfer_no AND o.id <> e.id
    WHERE e.account_id = ${accountId} AND (${reason ?? null}::text IS NULL OR p.reason = ${reason ?? null})
    ORDER BY e.id DESC LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`;
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}

/** The postings of one business record, oldest first, each entry with its account. */
export async function listPostings(
  db: Db,
  subject: { type: string; id: string },
): Promise<{ id: string; reason: string; occurredAt: Date; entries: { accountId: string; amount: Fen }[] }[]> {
  const rows = await db.ledgerPosting.findMany({
    where: { subjectType: subject.type, subjectId: subject.id },
    orderBy: { id: 'asc' },
    include: { entries: { orderBy: { id: 'asc' } } },
  });
  return rows.map((row) => ({
    id: row.id,
    reason: row.reason,
    occurredAt: row.occurredAt,
    entries: row.entries.map((entry) => ({ accountId: entry.accountId, amount: fen(entry.amount) })),
  }));
}
