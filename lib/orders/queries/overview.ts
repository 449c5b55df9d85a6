import type { Db } from '@/lib/db';
import type { Derivation } from '@/lib/kernel/clock';
import { type Fen, fen, sumFen } from '@/lib/kernel/money';
import { type OrderStatus, orderStatuses } from '../status';

export interface OrderCounts {
  byStatus: Record<OrderStatus, number>;
  total: number;
  /** Paid orders whose full refund is still guaranteed. RFD-01. */
  inReview: number;
  /** What waits to be paid, in fen. */
  unpaid: Fen;
}

/** How many orders a buyer has of each kind, for tabs and the overview. ORD-06. */
export async function countBuyerOrders(db: Db, buyerId: string, now: Date): Promise<OrderCounts> {
  const rows = await db.$queryRaw<{ status: OrderStatus; count: number; inReview: number; payable: bigint }[]>`
    SELECT status::text AS status, count(*)::int AS count, sum(payable)::bigint AS payable,
           count(*) FILTER (WHERE status IN ('PAID', 'DELIVERED') AND review_ends_at >= ${now})::int AS "inReview"
    FROM market_order WHERE buyer_id = ${buyerId} GROUP BY status`;
  const counted = (status: OrderStatus) => rows.find((row) => row.status === status)?.count ?? 0;
  return {
    byStatus: Object.fromEntries(orderStatuses.map((status) => [status, counted(status)])) as OrderCounts['byStatus'],
    total: rows.reduce((sum, row) => sum + row.count, 0),
    inReview: rows.reduce((sum, row) => sum + row.inReview, 0),
    unpaid: sumFen(rows.filter((row) => row.status === 'UNPAID').map((row) => fen(row.payable))),
  };
}

/** The open countdown of each order, `expire-order` or `settle-order`, for lists; an order has at most one. ORD-03, RFD-05. */
export async function findOrderCountdowns(db: Db, orderIds: readonly string[]): Promise<Map<string, Derivation>> {
  if (orderIds.length === 0) return new Map();
  const rows = await db.deadline.findMany({
    where: {
      subjectType: 'order',
      subjectId: { in: [...orderIds] },
      kind: { in: ['expire-order', 'settle-order'] },
      status: 'PENDING',
    },
    orderBy: { dueAt: 'desc' },
    select: { subjectId: true, derivation: true },
  });
  return new Map(rows.map((row) => [row.subjectId, row.derivation as unknown as Derivation]));
}

/** What orders are called where only their ids are known, such as in a wallet's statement; those of one buyer. */
export async function findOrderNames(
  db: Db,
  buyerId: string,
  orderIds: readonly string[],
): Promise<Map<string, { number: string; productName: string }>> {
  if (orderIds.length === 0) return new Map();
  const rows = await db.order.findMany({
    where: { id: { in: [...orderIds] }, buyerId },
    select: { id: true, number: true, productName: true },
  });
  return new Map(rows.map(({ id, ...named }) => [id, named]));
}
