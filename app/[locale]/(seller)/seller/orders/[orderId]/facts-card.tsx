import { getTranslations } from 'next-intl/server';
import { OrderPrice } from '@/components/orders/order-price';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { DescriptionList } from '@/components/ui/description-list';
import { Hint } from '@/components/ui/hint';
import { Link } from '@/components/ui/link';
import { RuleLink } from '@/components/ui/rule-link';
import type { OrderDetail } from '@/lib/orders';

/** What was ordered, by whom as far as a vendor may know, and when. ORD-02, PRV-01. */
export async function FactsCard({ order }: { order: OrderDetail }) {
  const [t, fields, catalog, kinds] = await Promise.all([
    getTranslations('seller.order'),
    getTranslations('orders.fields'),
    getTranslations('catalog'),
    getTranslations('orders.kinds'),
  ]);
  const at = (instant: Date | null) => instant && <DateTime at={instant} precision="second" />;
  return (
    <>
      <Card title={t('facts')}>
        <DescriptionList
          items={[
            { term: fields('number'), description: <span className="tabular-nums">{order.number}</span> },
            { term: fields('kind'), description: kinds(order.kind) },
            {
              term: fields('product'),
              description: (
                <Link href={`/seller/products/${order.productId}`} className="text-primary hover:underline">
                  {order.productName}
                </Link>
              ),
            },
            { term: fields('spec'), description: order.specName },
            {
              term: fields('period'),
              description: catalog('period', { unit: order.periodUnit, count: order.periodCount }),
            },
            {
              term: fields('payable'),
              description: <OrderPrice original={order.original} payable={order.payable} inline />,
            },
            { term: fields('placedAt'), description: at(order.placedAt) },
            { term: fields('paidAt'), description: at(order.paidAt) },
            { term: fields('deliveredAt'), description: at(order.deliveredAt) },
            { term: fields('settledAt'), description: at(order.settledAt) },
          ]}
        />
      </Card>
      <Card
        title={
          <span className="inline-flex items-center gap-2">
            {t('buyer')}
            <Hint label={t('maskedWhy')}>
              <p>{t('maskedDetail')}</p>
              <p className="mt-2">
                <RuleLink id="PRV-01" />
              </p>
            </Hint>
          </span>
        }
      >
        <DescriptionList
          items={[
            { term: fields('contactName'), description: order.contactName },
            {
              term: fields('contactPhone'),
              description: <span className="tabular-nums">{order.contactPhone}</span>,
            },
            { term: fields('contactEmail'), description: order.contactEmail },
            {
              term: fields('submitter'),
              description: <code className="break-all font-mono text-xs">{order.buyerId}</code>,
            },
          ]}
        />
      </Card>
    </>
  );
}
