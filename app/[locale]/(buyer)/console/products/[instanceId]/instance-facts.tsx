import { getTranslations } from 'next-intl/server';
import { Period } from '@/components/orders/order-product';
import { Card } from '@/components/ui/card';
import { CopyButton } from '@/components/ui/copy-button';
import { Countdown } from '@/components/ui/countdown';
import { DateTime } from '@/components/ui/date-time';
import { DescriptionList } from '@/components/ui/description-list';
import { Link } from '@/components/ui/link';
import type { InstanceDetail } from '@/lib/delivery';

/** What it is, whose, and from when to when. */
export async function InstanceFacts({ instance, now }: { instance: InstanceDetail; now: Date }) {
  const [t, fields] = await Promise.all([getTranslations('buyer.instance'), getTranslations('delivery.fields')]);
  const { order } = instance;
  return (
    <Card title={t('factsTitle')}>
      <DescriptionList
        items={[
          { term: fields('instanceId'), description: <Code text={instance.id} /> },
          { term: fields('signId'), description: instance.signId && <Code text={instance.signId} /> },
          {
            term: t('product'),
            description: (
              <Link href={`/products/${instance.productId}`} className="text-primary hover:underline">
                {order.productName}
              </Link>
            ),
          },
          {
            term: t('spec'),
            description: (
              <>
                {order.specName} · <Period unit={order.periodUnit} count={order.periodCount} />
              </>
            ),
          },
          {
            term: t('store'),
            description: (
              <Link href={`/stores/${instance.vendorId}`} className="text-primary hover:underline">
                {order.storeName}
              </Link>
            ),
          },
          {
            term: t('orderNumber'),
            description: (
              <Link href={`/console/orders/${instance.orderId}`} className="text-primary hover:underline">
                {order.number}
              </Link>
            ),
          },
          {
            term: fields('activatedAt'),
            description: instance.activatedAt && <DateTime at={instance.activatedAt} precision="second" />,
          },
          ...endOf(instance, now, fields),
        ]}
      />
    </Card>
  );
}

function endOf(instance: InstanceDetail, now: Date, fields: (key: string) => string) {
  const { status, endedAt, expiresAt, destroyedAt, countdown } = instance;
  const left = countdown && <Countdown derivation={countdown} now={now} />;
  if (endedAt || status === 'DESTROYING') {
    return [{ term: fields('endedAt'), description: endedAt && <DateTime at={endedAt} precision="second" /> }];
  }
  const expiry = {
    term: fields('expiresAt'),
    description: expiresAt && (
      <span className="inline-flex flex-wrap items-center gap-x-2">
        <DateTime at={expiresAt} precision="second" />
        {!destroyedAt && left}
      </span>
    ),
  };
  if (!destroyedAt) return [expiry];
  const destruction = {
    term: fields('destroyedAt'),
    description: (
      <span className="inline-flex flex-wrap items-center gap-x-2">
        <DateTime at={destroyedAt} precision="second" />
        {left}
      </span>
    ),
  };
  return [expiry, destruction];
}

function Code({ text }: { text: string }) {
  return (
    <span className="inline-flex flex-wrap items-center gap-1.5">
      <code className="break-all font-mono text-xs">{text}</code>
      <CopyButton text={text} />
    </span>
  );
}
