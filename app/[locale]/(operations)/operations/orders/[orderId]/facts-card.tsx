import { getTranslations } from 'next-intl/server';
import { Period } from '@/components/orders/order-product';
import { Card } from '@/components/ui/card';
import { CopyButton } from '@/components/ui/copy-button';
import { DateTime } from '@/components/ui/date-time';
import { DescriptionList } from '@/components/ui/description-list';
import { Link } from '@/components/ui/link';
import { Money } from '@/components/ui/money';
import { discountRate } from '@/lib/kernel/money';
import { maskName } from '@/lib/orders';
import type { OrderDossier } from './load-order-dossier';

/** What an order says, its buyer masked: nobody here needs to know who it is. ORD-02, PRV-01. */
export async function FactsCard({ order, people }: Pick<OrderDossier, 'order' | 'people'>) {
  const [t, fields, kinds, catalog] = await Promise.all([
    getTranslations('operations-business.orders'),
    getTranslations('orders.fields'),
    getTranslations('orders.kinds'),
    getTranslations('catalog'),
  ]);
  const person = (id: string | null) => id && <Person id={id} name={people.get(id)?.name} />;
  const at = (instant: Date | null) => instant && <DateTime at={instant} precision="second" />;
  return (
    <Card title={t('facts')}>
      <DescriptionList
        items={[
          {
            term: fields('product'),
            description: (
              <Link href={`/products/${order.productId}`} className="text-primary hover:underline">
                {order.productName}
              </Link>
            ),
          },
          {
            term: fields('store'),
            description: (
              <Link href={`/operations/vendors/${order.vendorId}`} className="text-primary hover:underline">
                {order.storeName}
              </Link>
            ),
          },
          {
            term: fields('spec'),
            description: (
              <>
                {order.specName} · <Period unit={order.periodUnit} count={order.periodCount} />
              </>
            ),
          },
          {
            term: catalog('fields.category'),
            description: catalog(`categories.${order.category.replace('/', '.')}.name`),
          },
          { term: fields('kind'), description: kinds(order.kind) },
          {
            term: fields('original'),
            description: (
              <>
                <Money amount={order.original} />
                {order.original > order.payable && (
                  <span className="ml-2 text-muted text-xs">
                    {t('rate', { rate: discountRate(order.payable, order.original) })}
                  </span>
                )}
              </>
            ),
          },
          { term: fields('submitter'), description: person(order.buyerId) },
          { term: fields('payer'), description: person(order.paidById) },
          { term: fields('placedAt'), description: at(order.placedAt) },
          { term: fields('paidAt'), description: at(order.paidAt) },
          { term: fields('deliveredAt'), description: at(order.deliveredAt) },
          { term: fields('reviewEndsAt'), description: at(order.reviewEndsAt) },
          { term: fields('settledAt'), description: at(order.settledAt) },
          {
            term: fields('contactName'),
            description: `${order.contactName} ${order.contactPhone} ${order.contactEmail}`,
          },
          { term: t('policy'), description: order.policyVersion },
          {
            term: t('agreementHash'),
            description: <code className="break-all font-mono text-xs">{order.agreementTextHash}</code>,
            wide: true,
          },
        ]}
      />
    </Card>
  );
}

function Person({ id, name }: { id: string; name: string | undefined }) {
  return (
    <span className="block min-w-0">
      {name && <span className="block">{maskName(name)}</span>}
      <span className="flex items-center gap-1">
        <code title={id} className="truncate font-mono text-muted text-xs">
          {id}
        </code>
        <CopyButton text={id} />
      </span>
    </span>
  );
}
