import { getTranslations } from 'next-intl/server';
import { InstanceStatusMark } from '@/components/instances/instance-status';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { DescriptionList } from '@/components/ui/description-list';
import type { findInstanceOfOrder } from '@/lib/delivery';
import type { OrderDetail } from '@/lib/orders';
import { OpenInstance } from '../../products/open-instance';

type Instance = NonNullable<Awaited<ReturnType<typeof findInstanceOfOrder>>>;

/** What was bought, as it stands at the vendor, with the way in. FUL-04. */
export async function InstanceCard({ order, instance }: { order: OrderDetail; instance: Instance }) {
  const [t, fields] = await Promise.all([getTranslations('buyer.order.instance'), getTranslations('delivery.fields')]);
  return (
    <Card
      title={t('title')}
      actions={
        <>
          {instance.canLogIn && <OpenInstance instanceId={instance.id} />}
          <LinkButton href={`/console/products/${instance.id}`}>{t('manage')}</LinkButton>
        </>
      }
    >
      {instance.status === 'CREATING' && <p className="mb-3 text-13 text-secondary">{t('creating')}</p>}
      <DescriptionList
        items={[
          { term: t('state'), description: <InstanceStatusMark status={instance.status} /> },
          {
            term: fields('instanceId'),
            description: <code className="font-mono text-xs">{instance.id}</code>,
          },
          {
            term: fields('activatedAt'),
            description: instance.activatedAt && <DateTime at={instance.activatedAt} />,
          },
          await endOf(order, instance),
        ]}
      />
    </Card>
  );
}

async function endOf(order: OrderDetail, { status, endedAt, expiresAt }: Instance) {
  const [t, fields] = await Promise.all([getTranslations('buyer.order.instance'), getTranslations('delivery.fields')]);
  if (endedAt || status === 'DESTROYING') {
    return { term: fields('endedAt'), description: endedAt ? <DateTime at={endedAt} /> : t('ending') };
  }
  const description = expiresAt ? <DateTime at={expiresAt} /> : t(order.periodUnit === 'TIME' ? 'endless' : 'notYet');
  return { term: fields('expiresAt'), description };
}
