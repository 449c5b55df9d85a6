import { findAccountNames } from '@/lib/auth';
import type { Db } from '@/lib/db';
import { findInstanceOfOrder, listCalls } from '@/lib/delivery';
import { listInvoices } from '@/lib/invoicing';
import { account, balanceOf, listPostings } from '@/lib/ledger';
import { findOrder } from '@/lib/orders';
import { listReceipts } from '@/lib/receipts';
import { listRefunds } from '@/lib/refunds';
import { findSettlement } from '@/lib/settlement';

const some = { page: 1, pageSize: 20 };

/** Everything the page of an order shows, each block from its module; null where there is no such order. */
export async function loadOrderDossier(db: Db, orderId: string) {
  const order = await findOrder(db, orderId);
  if (!order) return null;
  const [people, postings, receipts, settlement, escrow, instance, calls, refunds, invoices] = await Promise.all([
    findAccountNames(db, [order.buyerId, order.paidById]),
    listPostings(db, { type: 'order', id: orderId }),
    listReceipts(db, 'order', orderId),
    findSettlement(db, orderId),
    balanceOf(db, account.escrow(orderId)),
    findInstanceOfOrder(db, orderId),
    listCalls(db, { orderId, ...some }),
    listRefunds(db, { orderId, ...some }),
    listInvoices(db, { orderId, ...some }),
  ]);
  return {
    order,
    people,
    postings,
    receipts,
    settlement,
    escrow,
    instance,
    calls: calls.rows,
    refunds: refunds.rows,
    invoices: invoices.rows,
  };
}
export type OrderDossier = NonNullable<Awaited<ReturnType<typeof loadOrderDossier>>>;
