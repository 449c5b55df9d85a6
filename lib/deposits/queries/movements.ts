import type { Db } from '@/lib/db';
import { type Fen, fen } from '@/lib/kernel/money';
import type { MovementKind, movementSorts } from '../status';

/** What came into or went out of a deposit. DEP-08, DEP-15. */
export interface DepositMovement {
  id: string;
  kind: MovementKind;
  at: Date;
  /** Positive where it came in; what a deduction took of the deposit is negative, and zero where nothing was held. */
  amount: Fen;
  heldAfter: Fen;
  /** Of a payment: how it came, one of the channels of the day's rules. DEP-10, DEP-12. */
  channel: string | null;
  /** Of a deduction: its number, for what, for whom, and what became debt. */
  number: string | null;
  ground: 'BREACH' | 'REFUND' | null;
  beneficiary: 'PLATFORM' | 'BUYER' | null;
  toDebt: Fen;
  evidence: string | null;
  receiptId: string | null;
}

export interface MovementFilter {
  kind?: MovementKind;
  sort?: (typeof movementSorts)[number];
  page: number;
  pageSize: number;
}

/** A vendor's payments and deductions as one history, newest first unless asked otherwise. DEP-08, DEP-15. */
export async function listDepositMovements(
  db: Db,
  vendorId: string,
  { kind, sort = '-at', page, pageSize }: MovementFilter,
): Promise<{ rows: DepositMovement[]; total: number }> {
  const rows = await db.$queryRaw<(DepositMovement & { total: number })[]>`
    WITH movement AS (
      SELECT id, 'PAYMENT' AS kind, paid_at AS at, amount, held_after AS "heldAfter", channel, NULL AS number, NULL AS ground,
             NULL AS beneficiary, 0::bigint AS "toDebt", NULL AS evidence, receipt_id AS "receiptId"
      FROM deposit_payment WHERE vendor_id = ${vendorId}
      UNION ALL
      SELECT id, 'DEDUCTION', decided_at, -from_deposit, held_after, NULL, number, ground::text, beneficiary::text, to_debt,
             evidence, receipt_id
      FROM deposit_deduction WHERE vendor_id = ${vendorId}
      UNION ALL
      -- What went back at the end of the cooperation, or came back from the bank: the ledger's word.
      SELECT p.id, CASE p.reason WHEN 'deposit.return-failed' THEN 'RETURN_FAILED' ELSE 'RETURN' END, p.occurred_at,
             e.amount, e.balance_after, NULL, NULL, NULL, NULL, 0, NULL, p.receipt_id
      FROM ledger_entry e JOIN ledger_posting p ON p.id = e.posting_id
      WHERE e.account_id = 'vendor_deposit:' || ${vendorId}
        AND p.reason IN ('deposit.return-requested', 'deposit.return-failed')
    )
    SELECT *, count(*) OVER ()::int AS total FROM movement
    WHERE (${kind ?? null}::text IS NULL OR kind = ${kind ?? null})
    ORDER BY CASE WHEN ${sort} = 'at' THEN at END ASC,
             CASE ${sort} WHEN 'amount' THEN amount WHEN '-amount' THEN -amount END ASC, at DESC, id DESC
    LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`;
  return {
    rows: rows.map(({ total: _, ...row }) => ({
      ...row,
      amount: fen(row.amount),
      heldAfter: fen(row.heldAfter),
      toDebt: fen(row.toDebt),
    })),
    total: rows[0]?.total ?? 0,
  };
}

/** One payment into a vendor's deposit; null for another's. DEP-08. */
export async function findDepositPayment(db: Db, vendorId: string, id: string) {
  const row = await db.depositPayment.findFirst({ where: { id, vendorId }, omit: { vendorId: true } });
  return row && { ...row, amount: fen(row.amount), heldAfter: fen(row.heldAfter) };
}
export type DepositPayment = NonNullable<Awaited<ReturnType<typeof findDepositPayment>>>;

/** One deduction, for the page that says it was made; null where there is none. DEP-15. */
export async function findDeduction(db: Db, vendorId: string, id: string) {
  const row = await db.depositDeduction.findFirst({
    where: { id, vendorId },
    select: { number: true, amount: true, fromDeposit: true, toDebt: true, receiptId: true },
  });
  if (!row) return null;
  return { ...row, amount: fen(row.amount), fromDeposit: fen(row.fromDeposit), toDebt: fen(row.toDebt) };
}
