import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PostingLines } from '@/components/operations/posting-lines';
import { OrderStatusMark } from '@/components/orders/order-status';
import { ReceiptLinks } from '@/components/receipts/receipt-links';
import { Countdown } from '@/components/ui/countdown';
import { PageHeader } from '@/components/ui/page-header';
import { operatorContext } from '@/lib/web/contexts';
import { AmountsCard } from './amounts-card';
import { DeadlinesCard } from './deadlines-card';
import { DeliveryCard } from './delivery-card';
import { FactsCard } from './facts-card';
import { HistoryCard } from './history-card';
import { InvoiceCard } from './invoice-card';
import { loadOrderDossier } from './load-order-dossier';
import { RefundCard } from './refund-card';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('operations-business.orders');
  return { title: t('orderTitle') };
}

/** An order whole: what was bought, every fen, delivery, deadlines, decisions, refund and invoice. ORD-02, ORD-07. */
export default async function OrderPage({ params }: { params: Promise<{ orderId: string }> }) {
  const { orderId } = await params;
  const { db, now, actor } = await operatorContext(undefined, `/operations/orders/${orderId}`);
  const [t, shell, dossier] = await Promise.all([
    getTranslations('operations-business.orders'),
    getTranslations('shell'),
    loadOrderDossier(db, orderId),
  ]);
  if (!dossier) notFound();
  const { order, people, postings, receipts, settlement, escrow, instance, calls, refunds, invoices } = dossier;
  const isFinance = actor.duties.includes('FINANCE');
  const open = order.deadlines.find(({ status }) => status === 'PENDING');
  return (
    <>
      <PageHeader
        title={order.productName}
        description={<code className="font-mono text-xs">{order.number}</code>}
        crumbs={[
          { label: shell('faces.operations'), href: '/operations' },
          { label: t('title'), href: '/operations/orders' },
          { label: order.number },
        ]}
        badge={
          <span className="inline-flex flex-wrap items-center gap-3 text-13">
            <OrderStatusMark status={order.status} />
            {open && <Countdown derivation={open.derivation} now={now} />}
          </span>
        }
      />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid gap-4">
          <AmountsCard order={order} escrow={escrow} settlement={settlement} isFinance={isFinance} />
          <FactsCard order={order} people={people} />
          <PostingLines postings={postings} linked={isFinance} />
          <DeliveryCard instance={instance} calls={calls} now={now} />
          <RefundCard refunds={refunds} />
          <InvoiceCard invoices={invoices} now={now} />
        </div>
        <aside className="grid gap-4">
          <DeadlinesCard deadlines={order.deadlines} now={now} />
          <HistoryCard events={order.events} />
          <ReceiptLinks receipts={receipts} />
        </aside>
      </div>
    </>
  );
}
