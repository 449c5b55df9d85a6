import type { Db } from '@/lib/db';
import { type Fen, fen } from '@/lib/kernel/money';
import type { AccountId, AccountKind } from '../accounts';

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
  kind?: AccountKind;
  /** Part of the account's address, e.g. of an order's id. */
  search?: string;
  /** Leave out accounts that hold nothing. */
  nonZero?: boolean;
  sort?: 'balance' | '-balance' | 'id' | '-id';
  page: number;
  pageSize: number;
}

/** Accounts with their balances, those that hold most first unless asked otherwise. */
export async function listAccounts(
  db: Db,
  { kind, search, nonZero = false, sort = '-balance', page, pageSize }: AccountFilter,
): Promise<{ rows: { id: AccountId; kind: AccountKind; balance: Fen }[]; total: number }> {
  const like = search ? `%${search.replace(/[\\%_]/g, '\\$&')}%` : null;
  const rows = await db.$queryRaw<{ id: AccountId; kind: AccountKind; balance: bigint; total: number }[]>`
    SELECT id, kind, balance, count(*) OVER ()::int AS total FROM ledger_balance
    WHERE (${kind ?? null}::text IS NULL OR kind = ${kind ?? null}) AND (${like}::text IS NULL OR id LIKE ${like})
      AND (NOT ${nonZero} OR balance <> 0)
    ORDER BY CASE WHEN ${sort} = 'balance' THEN abs(balance) END ASC,
             CASE WHEN ${sort} = '-balance' THEN abs(balance) END DESC,
             CASE WHEN ${sort} = '-id' THEN id END DESC, id ASC
    LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`;
  return {
    rows: rows.map(({ total: _, ...row }) => ({ ...row, balance: fen(row.balance) })),
    total: rows[0]?.total ?? 0,
  };
}

export interface AccountView {
  id: AccountId;
  kind: AccountKind;
  nature: TrialBalanceRow['nature'];
  ownerId: string | null;
  balance: Fen;
  /** Whether the balance is a row that postings lock, or summed from the entries. */
  keepsBalance: boolean;
}

/** One account; null where nothing was ever posted to it. */
export async function findAccount(db: Db, id: string): Promise<AccountView | null> {
  const [row] = await db.$queryRaw<(Omit<AccountView, 'balance'> & { balance: bigint })[]>`
    SELECT b.id, b.kind, k.nature, b.owner_id AS "ownerId", b.balance, k.keeps_balance AS "keepsBalance"
    FROM ledger_balance b JOIN ledger_account_kind k ON k.kind = b.kind
    WHERE b.id = ${id}`;
  return row ? { ...row, balance: fen(row.balance) } : null;
}
