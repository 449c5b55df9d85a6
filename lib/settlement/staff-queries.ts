import type { Db } from '@/lib/db';
import type { Derivation } from '@/lib/kernel/clock';
import { type Fen, fen } from '@/lib/kernel/money';
import type { WithdrawalStatus } from './status';

export interface StaffWithdrawalFilter {
  status?: WithdrawalStatus;
  /** Only those the bank has not paid although the last promised day is over. SET-07. */
  lateAt?: Date;
  vendorId?: string;
  /** Its number, the bank's number of the transfer, or part of the company's or store's name. */
  search?: string;
  sort?: 'requestedAt' | '-requestedAt' | 'amount' | '-amount';
  page: number;
  pageSize: number;
}

/** A row of staff's list of withdrawals. The account number is never among it. */
export interface StaffWithdrawalRow {
  id: string;
  number: string;
  vendorId: string;
  companyName: string;
  storeName: string;
  amount: Fen;
  status: WithdrawalStatus;
  bankName: string;
  accountTail: string;
  requestedAt: Date;
  arrivalFrom: Date;
  arrivalBy: Date;
  /** How the last promised day came about. */
  arrival: Derivation | null;
  transferNo: string | null;
  failure: string | null;
  paidAt: Date | null;
  failedAt: Date | null;
  /** The bank said one thing first and another later: staff must look. */
  contradicts: boolean;
}

/** Every withdrawal: those under way first, the one promised earliest on top; then the others, newest first. SET-07. */
export async function listStaffWithdrawals(
  db: Db,
  { status, lateAt, vendorId, search, sort, page, pageSize }: StaffWithdrawalFilter,
): Promise<{ rows: StaffWithdrawalRow[]; total: number }> {
  const like = search ? `%${search.replace(/[\\%_]/g, '\\$&')}%` : null;
  const rows = await db.$queryRaw<(StaffWithdrawalRow & { total: number })[]>`
    SELECT w.id, w.number, w.vendor_id AS "vendorId", v.company_name AS "companyName", s.name AS "storeName", w.amount,
           w.status::text, w.bank_name AS "bankName", w.account_tail AS "accountTail", w.requested_at AS "requestedAt",
           w.arrival_from AS "arrivalFrom", w.arrival_by AS "arrivalBy", d.derivation AS arrival,
           w.transfer_no AS "transferNo", w.failure, w.paid_at AS "paidAt", w.failed_at AS "failedAt",
           EXISTS (SELECT FROM withdrawal_event e WHERE e.withdrawal_id = w.id AND e.verb = 'contradict') AS contradicts,
           count(*) OVER ()::int AS total
    FROM withdrawal w
    JOIN vendor v ON v.id = w.vendor_id
    JOIN store s ON s.vendor_id = w.vendor_id
    LEFT JOIN LATERAL (
      SELECT derivation FROM deadline WHERE kind = 'withdrawal-arrival' AND subject_id = w.id
      ORDER BY created_at DESC LIMIT 1
    ) d ON true
    WHERE (${status ?? null}::text IS NULL OR w.status::text = ${status ?? null})
      AND (${lateAt ?? null}::timestamptz IS NULL
           OR (w.status IN ('REQUESTED', 'PAYING') AND w.arrival_by < ${lateAt ?? null}))
      AND (${vendorId ?? null}::text IS NULL OR w.vendor_id = ${vendorId ?? null})
      AND (${like}::text IS NULL OR w.number = ${search ?? null} OR w.transfer_no = ${search ?? null}
           OR v.company_name ILIKE ${like} OR s.name ILIKE ${like})
    ORDER BY CASE WHEN ${sort ?? ''} = 'requestedAt' THEN w.requested_at END ASC,
             CASE WHEN ${sort ?? ''} = '-requestedAt' THEN w.requested_at END DESC,
             CASE ${sort ?? ''} WHEN 'amount' THEN w.amount WHEN '-amount' THEN -w.amount END ASC,
             w.status IN ('REQUESTED', 'PAYING') DESC,
             CASE WHEN w.status IN ('REQUESTED', 'PAYING') THEN w.arrival_by END ASC, w.requested_at DESC, w.id DESC
    LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`;
  return {
    rows: rows.map(({ total: _, ...row }) => ({ ...row, amount: fen(row.amount) })),
    total: rows[0]?.total ?? 0,
  };
}

/** How an order's money was divided, and which withdrawal took the vendor's part; null before it is settled. SET-02. */
export async function findSettlement(db: Db, orderId: string) {
  const row = await db.settlement.findUnique({
    where: { orderId },
    select: {
      orderAmount: true,
      commission: true,
      vendorShare: true,
      settledAt: true,
      receiptId: true,
      withdrawalId: true,
    },
  });
  if (!row) return null;
  const withdrawal = row.withdrawalId
    ? await db.withdrawal.findUnique({
        where: { id: row.withdrawalId },
        select: { id: true, number: true, status: true },
      })
    : null;
  const { withdrawalId: _, orderAmount, commission, vendorShare, ...settled } = row;
  return {
    ...settled,
    orderAmount: fen(orderAmount),
    commission: fen(commission),
    vendorShare: fen(vendorShare),
    withdrawal,
  };
}
export type SettlementView = NonNullable<Awaited<ReturnType<typeof findSettlement>>>;

/** The buyer of one of a vendor's orders, by the order's number; null where the vendor has none of that number. DEP-15. */
export async function findBuyerOfOrder(db: Db, vendorId: string, orderNumber: string) {
  const order = await db.order.findFirst({
    where: { vendorId, number: orderNumber },
    select: { id: true, buyerId: true, number: true, productName: true, payable: true },
  });
  if (!order) return null;
  const { id: orderId, payable, ...rest } = order;
  return { ...rest, orderId, payable: fen(payable) };
}
