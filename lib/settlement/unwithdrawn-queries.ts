import type { Db } from '@/lib/db';
import { depositHeld } from '@/lib/deposits';
import { type Fen, fen } from '@/lib/kernel/money';
import { type CategoryId, policyAt, tierFor } from '@/lib/policy';

/** Settled income of one order that nobody has withdrawn, and the deposit it asks for. DEP-05, DEP-06. */
export interface UnwithdrawnIncome {
  orderId: string;
  orderNumber: string;
  productName: string;
  category: CategoryId;
  /** What is left of the vendor's share after what went against a debt. */
  available: Fen;
  settledAt: Date;
  tier: Fen;
  isCovered: boolean;
}

/** A vendor's settled income order by order: what can be withdrawn now, and what waits for which tier. Those that wait first. */
export async function listUnwithdrawnIncome(
  db: Db,
  vendorId: string,
  at: Date,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ rows: UnwithdrawnIncome[]; total: number }> {
  const held = await depositHeld(db, vendorId);
  const policy = policyAt(at);
  const covered = policy.deposit.tiers
    .filter(({ amountFen }) => amountFen <= held)
    .flatMap(({ categories }) => [...categories]);
  const rows = await db.$queryRaw<(Omit<UnwithdrawnIncome, 'tier' | 'isCovered'> & { total: number })[]>`
    SELECT s.order_id AS "orderId", s.order_number AS "orderNumber", o.product_name AS "productName", s.category,
           s.vendor_share - s.netted AS available, s.settled_at AS "settledAt", count(*) OVER ()::int AS total
    FROM settlement s JOIN market_order o ON o.id = s.order_id
    WHERE s.vendor_id = ${vendorId} AND s.withdrawal_id IS NULL AND s.vendor_share > s.netted
    ORDER BY s.category = ANY (${covered}::text[]), s.settled_at DESC, s.order_id
    LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`;
  return {
    rows: rows.map(({ total: _, ...row }) => {
      const tier = tierFor(policy, row.category);
      return { ...row, available: fen(row.available), tier, isCovered: held >= tier };
    }),
    total: rows[0]?.total ?? 0,
  };
}
