import { findAgreementVersion } from '@/lib/catalog';
import type { BuyerActor } from '@/lib/db';
import { findInstanceOfOrder } from '@/lib/delivery';
import { listInvoiceableOrders, listInvoices } from '@/lib/invoicing';
import { findBuyerOrder } from '@/lib/orders';
import { listReceipts } from '@/lib/receipts';
import { listRefunds, loadRefundEntitlement } from '@/lib/refunds';
import { loadVendor } from '@/lib/vendors';
import { listStatement, walletBalance } from '@/lib/wallet';
import type { PageContext } from '@/lib/web/contexts';

const page = 1;

/** Everything the page of a buyer's own order shows; null where it is missing or another's. */
export async function loadOrderPage({ db, actor: { accountId }, now }: PageContext<BuyerActor>, orderId: string) {
  const order = await findBuyerOrder(db, accountId, orderId);
  if (!order) return null;
  const isPaid = order.paidAt !== null;
  const [balance, instance, entitlement, refunds, entries, vendor, agreement, invoices, invoiceable, receipts] =
    await Promise.all([
      walletBalance(db, accountId),
      findInstanceOfOrder(db, orderId),
      isPaid ? loadRefundEntitlement(db, orderId, accountId, now) : null,
      isPaid ? listRefunds(db, { buyerId: accountId, orderId, page, pageSize: 1 }) : null,
      listStatement(db, accountId, { subject: { type: 'order', id: orderId }, sort: 'at', page, pageSize: 20 }),
      loadVendor(db, order.vendorId),
      findAgreementVersion(db, order.agreementVersionId),
      listInvoices(db, { buyerId: accountId, orderId, page, pageSize: 10 }),
      listInvoiceableOrders(db, accountId, { orderId, page, pageSize: 1 }),
      listReceipts(db, 'order', orderId, { accountId, isStaff: false }),
    ]);
  return {
    order,
    balance,
    instance,
    entitlement,
    refund: refunds?.rows[0] ?? null,
    entries: entries.rows,
    vendor,
    agreement,
    invoices: invoices.rows,
    invoiceable: invoiceable.rows[0] ?? null,
    receipts,
  };
}
