import type { Db } from '@/lib/db';
import { debtOf, depositHeld } from '@/lib/deposits';
import type { Derivation } from '@/lib/kernel/clock';
import { type Fen, fen, maxFen, ZERO_FEN } from '@/lib/kernel/money';
import { account, balanceOf } from '@/lib/ledger';
import { type CategoryId, isCategoryId, policyAt, tierFor } from '@/lib/policy';

/**
 * Where an order's income stands: not delivered yet, in review until a day, waiting for a deposit, ready, on its way, paid,
 * or gone against the vendor's debt. SET-04, DEP-06, DEC-22, DEC-02.
 */
export const earningStates = [
  'AWAITING_DELIVERY',
  'IN_REVIEW',
  'NEEDS_DEPOSIT',
  'WITHDRAWABLE',
  'IN_PAYOUT',
  'PAID_OUT',
  'NETTED',
] as const;
export type EarningState = (typeof earningStates)[number];

export const earningSorts = ['-paidAt', 'paidAt', '-orderAmount', 'orderAmount'] as const;

export interface EarningFilter {
  state?: EarningState;
  /** The order's number, or part of the product's name. */
  search?: string;
  sort?: (typeof earningSorts)[number];
  page: number;
  pageSize: number;
}

export interface EarningRow {
  orderId: string;
  orderNumber: string;
  productName: string;
  category: CategoryId;
  state: EarningState;
  orderAmount: Fen;
  /** Null until the order is settled. */
  commission: Fen | null;
  vendorShare: Fen | null;
  /** How much of the share went against the vendor's debt. DEC-02. */
  netted: Fen;
  paidAt: Date;
  /** End of the last day on which the buyer may still return it. DEC-22. */
  reviewEndsAt: Date | null;
  /** How that day came about, while it is ahead. RFD-05. */
  countdown: Derivation | null;
  settledAt: Date | null;
  receiptId: string | null;
  /** The deposit that this order's category asks for. */
  tier: Fen;
  withdrawalId: string | null;
  withdrawalNumber: string | null;
}

/** A vendor's income per order, newest first, each with where it stands and why. SET-04. */
export async function listEarnings(
  db: Db,
  vendorId: string,
  at: Date,
  { state, search, sort = '-paidAt', page, pageSize }: EarningFilter,
): Promise<{ rows: EarningRow[]; total: number }> {
  const covered = await coveredCategories(db, vendorId, at);
  const like = search ? `%${search.replace(/[\\%_]/g, '\\$&')}%` : null;
  const rows = await db.$queryRaw<(Omit<EarningRow, 'tier'> & { total: number })[]>`
    WITH earning AS (
      SELECT o.id AS "orderId", o.number AS "orderNumber", o.product_name AS "productName", o.category,
             CASE WHEN w.status = 'PAID' THEN 'PAID_OUT'
                  WHEN w.id IS NOT NULL THEN 'IN_PAYOUT'
                  WHEN s.netted > 0 AND s.netted = s.vendor_share THEN 'NETTED'
                  WHEN s.order_id IS NOT NULL AND s.category = ANY (${covered}::text[]) THEN 'WITHDRAWABLE'
                  WHEN s.order_id IS NOT NULL THEN 'NEEDS_DEPOSIT'
                  WHEN o.status = 'PAID' THEN 'AWAITING_DELIVERY'
                  ELSE 'IN_REVIEW' END AS state,
             o.payable - o.refunded AS "orderAmount", s.commission, s.vendor_share AS "vendorShare",
             coalesce(s.netted, 0)::bigint AS netted,
             o.paid_at AS "paidAt", o.review_ends_at AS "reviewEndsAt", d.derivation AS countdown,
             s.settled_at AS "settledAt", s.receipt_id AS "receiptId", w.id AS "withdrawalId",
             w.number AS "withdrawalNumber"
      FROM market_order o
      LEFT JOIN deadline d ON d.kind = 'settle-order' AND d.subject_id = o.id AND d.status = 'PENDING'
      LEFT JOIN settlement s ON s.order_id = o.id
      LEFT JOIN withdrawal w ON w.id = s.withdrawal_id
      WHERE o.vendor_id = ${vendorId} AND o.status IN ('PAID', 'DELIVERED', 'COMPLETED') AND o.payable > o.refunded
    )
    SELECT *, count(*) OVER ()::int AS total FROM earning
    WHERE (${state ?? null}::text IS NULL OR state = ${state ?? null})
      AND (${like}::text IS NULL OR "orderNumber" = ${search ?? null} OR "productName" ILIKE ${like})
    ORDER BY CASE WHEN ${sort} = 'paidAt' THEN "paidAt" END ASC,
             CASE ${sort} WHEN 'orderAmount' THEN "orderAmount" WHEN '-orderAmount' THEN -"orderAmount" END ASC,
             "paidAt" DESC, "orderId" DESC LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`;
  const policy = policyAt(at);
  return {
    rows: rows.map(({ total: _, ...row }) => ({ ...row, tier: tierFor(policy, row.category) })),
    total: rows[0]?.total ?? 0,
  };
}

/** The categories a vendor's deposit covers at an instant. DEP-06. */
async function coveredCategories(db: Db, vendorId: string, at: Date): Promise<string[]> {
  const held = await depositHeld(db, vendorId);
  return policyAt(at)
    .deposit.tiers.filter(({ amountFen }) => amountFen <= held)
    .flatMap(({ categories }) => categories);
}

export interface EarningsSummary {
  /** Paid by buyers, not delivered or still in review: may go back. */
  pending: Fen;
  /** Settled and covered by the deposit. */
  withdrawable: Fen;
  /** Settled, waiting for a higher deposit. */
  needsDeposit: Fen;
  /** The deposit that would free it. */
  tierNeeded: Fen;
  inPayout: Fen;
  paidOut: Fen;
  /** What settlements have paid back of the vendor's debt, and what is still owed. DEC-02. */
  netted: Fen;
  debt: Fen;
  /** What the ledger holds for the vendor: withdrawable and waiting together. */
  payable: Fen;
}

/** The figures above the earnings list. SET-04. */
export async function loadEarningsSummary(db: Db, vendorId: string, at: Date): Promise<EarningsSummary> {
  const covered = await coveredCategories(db, vendorId, at);
  const [[sums], waiting, payable, debt] = await Promise.all([
    db.$queryRaw<Record<'pending' | 'withdrawable' | 'needsDeposit' | 'inPayout' | 'paidOut' | 'netted', bigint>[]>`
      SELECT (SELECT coalesce(sum(payable - refunded), 0)::bigint FROM market_order
              WHERE vendor_id = ${vendorId} AND status IN ('PAID', 'DELIVERED')) AS pending,
             coalesce(sum(s.vendor_share - s.netted) FILTER (WHERE w.id IS NULL AND s.category = ANY (${covered}::text[])), 0)::bigint
               AS withdrawable,
             coalesce(sum(s.vendor_share - s.netted) FILTER (WHERE w.id IS NULL AND s.category <> ALL (${covered}::text[])), 0)::bigint
               AS "needsDeposit",
             coalesce(sum(s.vendor_share - s.netted) FILTER (WHERE w.status IN ('REQUESTED', 'PAYING')), 0)::bigint AS "inPayout",
             coalesce(sum(s.vendor_share - s.netted) FILTER (WHERE w.status = 'PAID'), 0)::bigint AS "paidOut",
             coalesce(sum(s.netted), 0)::bigint AS netted
      FROM settlement s LEFT JOIN withdrawal w ON w.id = s.withdrawal_id WHERE s.vendor_id = ${vendorId}`,
    db.$queryRaw<{ category: string }[]>`
      SELECT DISTINCT category FROM settlement
      WHERE vendor_id = ${vendorId} AND withdrawal_id IS NULL AND vendor_share > netted AND category <> ALL (${covered}::text[])`,
    balanceOf(db, account.vendorPayable(vendorId)),
    debtOf(db, vendorId),
  ]);
  const policy = policyAt(at);
  const tiers = waiting
    .map(({ category }) => category)
    .filter(isCategoryId)
    .map((category) => tierFor(policy, category));
  return {
    pending: fen(sums?.pending ?? 0n),
    withdrawable: fen(sums?.withdrawable ?? 0n),
    needsDeposit: fen(sums?.needsDeposit ?? 0n),
    tierNeeded: maxFen(ZERO_FEN, ...tiers),
    inPayout: fen(sums?.inPayout ?? 0n),
    paidOut: fen(sums?.paidOut ?? 0n),
    netted: fen(sums?.netted ?? 0n),
    debt,
    payable,
  };
}

/** Settled income that waits for a higher deposit, per category with its tier, the largest first. DEP-05, DEP-06. */
export async function listIncomeWaitingForDeposit(
  db: Db,
  vendorId: string,
  at: Date,
): Promise<{ category: CategoryId; amount: Fen; tier: Fen }[]> {
  const covered = await coveredCategories(db, vendorId, at);
  const rows = await db.$queryRaw<{ category: string; amount: bigint }[]>`
    SELECT category, sum(vendor_share - netted)::bigint AS amount FROM settlement
    WHERE vendor_id = ${vendorId} AND withdrawal_id IS NULL AND vendor_share > netted AND category <> ALL (${covered}::text[])
    GROUP BY category ORDER BY amount DESC, category`;
  const policy = policyAt(at);
  return rows.flatMap(({ category, amount }) =>
    isCategoryId(category) ? [{ category, amount: fen(amount), tier: tierFor(policy, category) }] : [],
  );
}
