import type { Db } from '@/lib/db';
import { type Fen, fen } from '@/lib/kernel/money';
import type { AccountId } from '../accounts';

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
  counterAccountId: AccountId;
  receiptId: string | null;
}

export interface EntryFilter {
  reason?: string;
  oldestFirst?: boolean;
  page: number;
  pageSize: number;
}

/** One account's entries, newest first unless asked otherwise, each with the other end and the record behind it. */
export async function listEntries(
  db: Db,
  accountId: AccountId,
  { reason, oldestFirst = false, page, pageSize }: EntryFilter,
): Promise<{ rows: EntryView[]; total: number }> {
  const rows = await db.$queryRaw<(EntryView & { total: number })[]>`
    SELECT e.id, e.posting_id AS "postingId", p.reason, p.key, p.subject_type AS "subjectType", p.subject_id AS "subjectId",
           p.occurred_at AS "occurredAt", e.amount, e.balance_after AS "balanceAfter", p.receipt_id AS "receiptId",
           o.account_id AS "counterAccountId", count(*) OVER ()::int AS total
    FROM ledger_entry e
    JOIN ledger_posting p ON p.id = e.posting_id
    JOIN ledger_entry o ON o.posting_id = e.posting_id AND o.transfer_no = e.transfer_no AND o.id <> e.id
    WHERE e.account_id = ${accountId} AND (${reason ?? null}::text IS NULL OR p.reason = ${reason ?? null})
    ORDER BY CASE WHEN ${oldestFirst} THEN e.id END ASC, e.id DESC
    LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`;
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}

/** An account's entries after one of them, oldest first, for a file too long to be held at once. */
export async function listEntriesAfter(
  db: Db,
  accountId: AccountId,
  { reason, afterId, limit }: { reason?: string; afterId: bigint; limit: number },
): Promise<EntryView[]> {
  return db.$queryRaw<EntryView[]>`
    SELECT e.id, e.posting_id AS "postingId", p.reason, p.key, p.subject_type AS "subjectType", p.subject_id AS "subjectId",
           p.occurred_at AS "occurredAt", e.amount, e.balance_after AS "balanceAfter", p.receipt_id AS "receiptId",
           o.account_id AS "counterAccountId"
    FROM ledger_entry e
    JOIN ledger_posting p ON p.id = e.posting_id
    JOIN ledger_entry o ON o.posting_id = e.posting_id AND o.transfer_no = e.transfer_no AND o.id <> e.id
    WHERE e.account_id = ${accountId} AND e.id > ${afterId}
      AND (${reason ?? null}::text IS NULL OR p.reason = ${reason ?? null})
    ORDER BY e.id LIMIT ${limit}`;
}

/** Why money moved on an account so far, for a filter. */
export async function listEntryReasons(db: Db, accountId: AccountId): Promise<string[]> {
  const rows = await db.$queryRaw<{ reason: string }[]>`
    SELECT DISTINCT p.reason FROM ledger_entry e JOIN ledger_posting p ON p.id = e.posting_id
    WHERE e.account_id = ${accountId} ORDER BY p.reason`;
  return rows.map(({ reason }) => reason);
}

export interface PostingView {
  id: string;
  reason: string;
  key: string;
  subjectType: string;
  subjectId: string;
  occurredAt: Date;
  recordedAt: Date;
  actorId: string | null;
  receiptId: string | null;
  transfers: { no: number; from: AccountId; to: AccountId; amount: Fen }[];
}

/** One posting with its transfers; null where there is none. */
export async function findPosting(db: Db, id: string): Promise<PostingView | null> {
  const row = await db.ledgerPosting.findUnique({
    where: { id },
    include: { entries: { orderBy: [{ transferNo: 'asc' }, { id: 'asc' }] } },
  });
  if (!row) return null;
  const { entries, contentHash: _, ...posting } = row;
  const transfers = entries.flatMap((entry) => {
    const source = entries.find((other) => other.transferNo === entry.transferNo && other.amount < 0n);
    if (entry.amount < 0n || !source) return [];
    return [
      {
        no: entry.transferNo,
        from: source.accountId as AccountId,
        to: entry.accountId as AccountId,
        amount: fen(entry.amount),
      },
    ];
  });
  return { ...posting, transfers };
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
