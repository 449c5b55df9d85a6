import { getTranslations } from 'next-intl/server';
import { Period } from '@/components/orders/order-product';
import { Card } from '@/components/ui/card';
import { CopyButton } from '@/components/ui/copy-button';
import { DateTime } from '@/components/ui/date-time';
import { DescriptionList } from '@/components/ui/description-list';
import { Link } from '@/components/ui/link';
import { Money } from '@/components/ui/money';
import { discountRate } from '@/lib/kernel/money';
import type { OrderDetail } from '@/lib/orders';

type Submitter = { name: string; accountId: string };

/** What an order says, all of it. ORD-02. */
export async function FactsCard({ order, submitter }: { order: OrderDetail; submitter: Submitter }) {
  const [t, fields, kinds] = await Promise.all([
    getTranslations('buyer.order'),
    getTranslations('orders.fields'),
    getTranslations('orders.kinds'),
  ]);
  const person = (id: string | null) =>
    id && <Person id={id} name={id === submitter.accountId ? submitter.name : null} />;
  return (
    <Card title={t('factsTitle')}>
      <DescriptionList
        items={[
          {
            term: fields('number'),
            description: (
              <span className="inline-flex flex-wrap items-center gap-1.5">
                <code className="font-mono text-xs">{order.number}</code>
                <CopyButton text={order.number} />
              </span>
            ),
          },
          { term: fields('kind'), description: kinds(order.kind) },
          {
            term: fields('product'),
            description: (
              <Link href={`/products/${order.productId}`} className="text-primary hover:underline">
                {order.productName}
              </Link>
            ),
          },
          { term: fields('spec'), description: order.specName },
          { term: fields('period'), description: <Period unit={order.periodUnit} count={order.periodCount} /> },
          {
            term: fields('store'),
            description: (
              <Link href={`/stores/${order.vendorId}`} className="text-primary hover:underline">
                {order.storeName}
              </Link>
            ),
          },
          { term: fields('original'), description: <Money amount={order.original} /> },
          {
            term: fields('payable'),
            description: (
              <>
                <Money amount={order.payable} />
                {order.original > order.payable && (
                  <span className="ml-2 text-muted text-xs">
                    {t('discount', { rate: discountRate(order.payable, order.original) })}
                  </span>
                )}
              </>
            ),
          },
          { term: fields('submitter'), description: person(submitter.accountId) },
          { term: fields('placedAt'), description: <DateTime at={order.placedAt} precision="second" /> },
          { term: fields('payer'), description: person(order.paidById) },
          { term: fields('paidAt'), description: order.paidAt && <DateTime at={order.paidAt} precision="second" /> },
          { term: fields('contactName'), description: order.contactName },
          { term: fields('contactPhone'), description: order.contactPhone },
          { term: fields('contactEmail'), description: order.contactEmail, wide: true },
        ]}
      />
      <p className="mt-3 border-line border-t pt-3 text-muted text-xs">{t('contactPrivacy')}</p>
    </Card>
  );
}

function Person({ id, name }: { id: string; name: string | null }) {
  return (
    <>
      {name} <code className="break-all font-mono text-muted text-xs">{id}</code>
    </>
  );
}
