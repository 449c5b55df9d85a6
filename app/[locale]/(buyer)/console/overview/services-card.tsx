import { getTranslations } from 'next-intl/server';
import { InstanceStatusMark } from '@/components/instances/instance-status';
import { OrderProduct } from '@/components/orders/order-product';
import { Card } from '@/components/ui/card';
import { Countdown } from '@/components/ui/countdown';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import type { InstanceView } from '@/lib/delivery';
import { OpenInstance } from '../products/open-instance';
import { RowList } from './row-list';

/** What a buyer bought last, each with its way in. FUL-04. */
export async function ServicesCard({ rows, total, now }: { rows: InstanceView[]; total: number; now: Date }) {
  const t = await getTranslations('buyer.overview');
  return (
    <Card
      title={t('servicesTitle')}
      actions={
        total > 0 && (
          <Link href="/console/products" className="text-13 text-primary hover:underline">
            {t('all', { total })}
          </Link>
        )
      }
    >
      {rows.length === 0 && <EmptyState drawing="box" compact title={t('noServices')} />}
      <RowList
        label={t('servicesTitle')}
        rows={rows.map((row) => ({
          key: row.id,
          what: (
            <OrderProduct href={`/console/products/${row.id}`} productName={row.productName} specName={row.specName} />
          ),
          aside: (
            <span className="grid justify-items-start gap-0.5">
              <InstanceStatusMark status={row.status} />
              {row.countdown && <Countdown derivation={row.countdown} now={now} />}
            </span>
          ),
          action: row.canLogIn && <OpenInstance instanceId={row.id} size="sm" />,
        }))}
      />
    </Card>
  );
}
