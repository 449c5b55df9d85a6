import type { Db } from '@/lib/db';

/** How many orders of each product were delivered and not refunded, ever. VIO-08. */
export async function countSales(db: Db): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ productId: string; sold: number }[]>`
    SELECT product_id AS "productId", count(*)::int AS sold FROM market_order
    WHERE status IN ('DELIVERED', 'COMPLETED') GROUP BY product_id`;
  return new Map(rows.map((row) => [row.productId, row.sold]));
}
