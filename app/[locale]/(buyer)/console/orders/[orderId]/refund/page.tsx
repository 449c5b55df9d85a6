import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { localePath } from '@/lib/i18n/locales';
import { findBuyerOrder } from '@/lib/orders';
import { loadRefundEntitlement } from '@/lib/refunds';
import { buyerContext } from '@/lib/web/contexts';
import { NoRefund } from './no-refund';
import { RefundForm } from './refund-form';
import { RefundTerms } from './refund-terms';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('buyer.refund');
  return { title: t('title') };
}

/** A refund a buyer takes himself while the review period runs; afterwards, why not, and whom to talk to. RFD-30, RFD-31, RFD-13. */
export default async function RefundPage({ params }: { params: Promise<{ orderId: string }> }) {
  const { orderId } = await params;
  const path = `/console/orders/${orderId}`;
  const { db, actor, now, locale } = await buyerContext(`${path}/refund`);
  const order = await findBuyerOrder(db, actor.accountId, orderId);
  if (!order) notFound();
  // Nothing was paid, or all of it came back: the order's page says so.
  if (!order.paidAt || order.status === 'REFUNDED') redirect(localePath(locale, path));
  const [t, shell, entitlement] = await Promise.all([
    getTranslations('buyer.refund'),
    getTranslations('shell'),
    loadRefundEntitlement(db, orderId, actor.accountId, now),
  ]);
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('of', { product: order.productName, number: order.number })}
        crumbs={[
          { label: shell('faces.buyer'), href: '/console' },
          { label: shell('nav.buyer.orders'), href: '/console/orders' },
          { label: order.number, href: path },
          { label: t('title') },
        ]}
      />
      {entitlement.verdict === 'GRANTED' ? (
        <div className="grid gap-4">
          <RefundTerms order={order} entitlement={entitlement} now={now} />
          <Card title={t('formTitle')}>
            <RefundForm orderId={orderId} amount={entitlement.amount} />
          </Card>
        </div>
      ) : (
        <NoRefund entitlement={entitlement} now={now} />
      )}
    </>
  );
}
