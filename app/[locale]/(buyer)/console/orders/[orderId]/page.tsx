import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { OrderStatusMark } from '@/components/orders/order-status';
import { Card } from '@/components/ui/card';
import { type ListQuery, oneOf } from '@/components/ui/list-address';
import { PageHeader } from '@/components/ui/page-header';
import { can } from '@/lib/kernel/transitions';
import { orderSteps } from '@/lib/orders';
import { buyerContext } from '@/lib/web/contexts';
import { CancelOrder } from '../cancel-order';
import { AgreementCard } from './agreement-card';
import { DoneAlert } from './done-alert';
import { FactsCard } from './facts-card';
import { HistoryCard } from './history-card';
import { InstanceCard } from './instance-card';
import { InvoiceCard } from './invoice-card';
import { loadOrderPage } from './load-order-page';
import { MoneyCard } from './money-card';
import { OrderProgress } from './order-progress';
import { PayCard } from './pay-card';
import { ReceiptList } from './receipt-list';
import { RefundCard } from './refund-card';
import { VendorCard } from './vendor-card';

type OrderPageProps = { params: Promise<{ orderId: string }>; searchParams: Promise<ListQuery> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('buyer.order');
  return { title: t('title') };
}

/** One order with everything its buyer may know and do. ORD-02, RFD-30, INV-07, AGR-08. */
export default async function OrderPage({ params, searchParams }: OrderPageProps) {
  const { orderId } = await params;
  const context = await buyerContext(`/console/orders/${orderId}`);
  const [t, shell, query, page] = await Promise.all([
    getTranslations('buyer.order'),
    getTranslations('shell'),
    searchParams,
    loadOrderPage(context, orderId),
  ]);
  if (!page) notFound();
  const { order, entitlement, instance } = page;
  const { now } = context;
  return (
    <>
      <PageHeader
        title={order.productName}
        badge={<OrderStatusMark status={order.status} />}
        description={t('number', { number: order.number })}
        crumbs={[
          { label: shell('faces.buyer'), href: '/console' },
          { label: shell('nav.buyer.orders'), href: '/console/orders' },
          { label: t('title') },
        ]}
        actions={
          can(orderSteps.cancel, order.status) && <CancelOrder orderId={order.id} number={order.number} isAlone />
        }
      />
      <div className="grid gap-4">
        <DoneAlert done={oneOf(query, 'done')} order={order} balance={page.balance} />
        <Card>
          <div className="pt-1.5">
            <OrderProgress order={order} />
          </div>
        </Card>
        <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_22rem]">
          <div className="grid gap-4">
            {can(orderSteps.pay, order.status) && <PayCard order={order} balance={page.balance} now={now} />}
            {instance && <InstanceCard order={order} instance={instance} />}
            {entitlement && <RefundCard order={order} entitlement={entitlement} refund={page.refund} now={now} />}
            <FactsCard order={order} submitter={context.identity} />
            <HistoryCard order={order} />
          </div>
          <div className="grid gap-4">
            <MoneyCard order={order} entries={page.entries} />
            <VendorCard vendor={page.vendor} />
            <AgreementCard order={order} agreement={page.agreement} />
            {order.paidAt && <InvoiceCard order={order} invoices={page.invoices} invoiceable={page.invoiceable} />}
            <ReceiptList receipts={page.receipts} />
          </div>
        </div>
      </div>
    </>
  );
}
