import type { Db } from '@/lib/db';
import { debtOf } from '@/lib/deposits';
import { fenToJson } from '@/lib/kernel/money';
import { account, balanceOf } from '@/lib/ledger';
import type { Checklist } from './status';

/** What of a vendor is unfinished at an instant, counted live. DEP-17, DEP-19. */
export async function countUnfinished(
  db: Db,
  vendorId: string,
  at: Date,
  { paperReceipt }: { paperReceipt: boolean },
): Promise<Checklist> {
  const [[counts], balance, debt] = await Promise.all([
    db.$queryRaw<Omit<Checklist, 'balance' | 'debt' | 'paperReceipt'>[]>`
      SELECT (SELECT count(*)::int FROM market_order WHERE vendor_id = ${vendorId} AND status = 'PAID') AS undelivered,
             (SELECT count(*)::int FROM market_order WHERE vendor_id = ${vendorId} AND status = 'DELIVERED') AS "inReview",
             (SELECT count(*)::int FROM market_order WHERE vendor_id = ${vendorId} AND status = 'UNPAID') AS "unpaidOrders",
             (SELECT count(*)::int FROM product_hold h JOIN product p ON p.id = h.product_id
              WHERE p.vendor_id = ${vendorId} AND h.kind = 'DELIVERY_FAILURE' AND h.lifted_at IS NULL) AS "failingDeliveries",
             (SELECT count(*)::int FROM invoice_application
              WHERE vendor_id = ${vendorId} AND status IN ('PENDING', 'PROCESSING')) AS invoices,
             (SELECT count(*)::int FROM sanction WHERE vendor_id = ${vendorId} AND lifted_at IS NULL
                AND (ends_at IS NULL OR ends_at >= ${at})) AS penalties,
             (SELECT count(*)::int FROM withdrawal
              WHERE vendor_id = ${vendorId} AND status IN ('REQUESTED', 'PAYING')) AS payouts`,
    balanceOf(db, account.vendorPayable(vendorId)),
    debtOf(db, vendorId),
  ]);
  const none = {
    undelivered: 0,
    inReview: 0,
    unpaidOrders: 0,
    failingDeliveries: 0,
    invoices: 0,
    penalties: 0,
    payouts: 0,
  };
  return {
    ...(counts ?? none),
    balance: fenToJson(balance),
    debt: fenToJson(debt),
    paperReceipt: paperReceipt ? 1 : 0,
  };
}
