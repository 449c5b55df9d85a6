import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { OrderStatusMark } from '@/components/orders/order-status';
import { PageHeader } from '@/components/ui/page-header';
import { findInstanceOfOrder, listCalls } from '@/lib/delivery';
import { findVendorOrder } from '@/lib/orders';
import { findReceipt, type ReceiptView } from '@/lib/receipts';
import { findSettlement } from '@/lib/settlement';
import { vendorContext } from '@/lib/web/vendor-context';
import { DeliveryCard } from './delivery-card';
import { FactsCard } from './facts-card';
import { HistoryCard } from './history-card';
import { MoneyCard } from './money-card';

type Props = { params: Promise<{ orderId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('seller.order');
  return { title: t('title') };
}

/** One order as its vendor may see it: the buyer masked, its delivery with every call, and where the money is. ORD-05, PRV-01, SET-02. */
export default async function OrderPage({ params }: Props) {
  const { orderId } = await params;
  const { db, actor, now } = await vendorContext('orders:view', `/seller/orders/${orderId}`);
  const order = await findVendorOrder(db, actor.vendorId, orderId);
  if (order === null) notFound();
  const [t, orders, shell, instance, calls, settlement, receipts] = await Promise.all([
    getTranslations('seller.order'),
    getTranslations('seller.orders'),
    getTranslations('shell'),
    findInstanceOfOrder(db, orderId),
    listCalls(db, { vendorId: actor.vendorId, orderId, page: 1, pageSize: 50 }),
    findSettlement(db, orderId),
    // A decision may rest on what is the buyer's alone, such as a balance: only those made out to this vendor are shown.
    Promise.all(
      order.events.map(({ receiptId }) =>
        receiptId
          ? findReceipt(db, receiptId, { accountId: actor.accountId, vendorId: actor.vendorId, isStaff: false })
          : null,
      ),
    ),
  ]);
  const ownReceipts = receipts.filter((receipt): receipt is ReceiptView => receipt !== null);
  return (
    <>
      <PageHeader
        title={order.productName}
        badge={<OrderStatusMark status={order.status} />}
        description={t('number', { number: order.number })}
        crumbs={[
          { label: shell('faces.seller'), href: '/seller' },
          { label: orders('title'), href: '/seller/orders' },
          { label: order.number },
        ]}
      />
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid min-w-0 gap-4">
          <FactsCard order={order} />
          {order.paidAt && <DeliveryCard instance={instance} calls={calls.rows} now={now} />}
        </div>
        <div className="grid min-w-0 gap-4">
          <MoneyCard order={order} settlement={settlement} receipts={ownReceipts} now={now} />
          <HistoryCard events={order.events} receipts={ownReceipts} />
        </div>
      </div>
    </>
  );
}
