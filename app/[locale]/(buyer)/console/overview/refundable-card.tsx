import { getTranslations } from 'next-intl/server';
import { OrderProduct } from '@/components/orders/order-product';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Countdown } from '@/components/ui/countdown';
import { DateTime } from '@/components/ui/date-time';
import { Link } from '@/components/ui/link';
import { RowList } from './row-list';
import type { WaitingOrders } from './unpaid-card';

/** Orders whose whole price comes back on a press, and until when. RFD-01, RFD-05. */
export async function RefundableCard({ rows, total, countdowns, now }: WaitingOrders) {
  const t = await getTranslations('buyer.overview');
  return (
    <Card
      title={t('refundableTitle')}
      description={t('refundableDetail')}
      actions={
        total > rows.length && (
          <Link href="/console/orders?status=refundable" className="text-13 text-primary hover:underline">
            {t('all', { total })}
          </Link>
        )
      }
    >
      <RowList
        label={t('refundableTitle')}
        rows={rows.map((row) => {
          const countdown = countdowns.get(row.id);
          return {
            key: row.id,
            what: <OrderProduct href={`/console/orders/${row.id}`} {...row} />,
            aside: (
              <span className="grid justify-items-start gap-0.5">
                {row.reviewEndsAt && (
                  <span className="text-muted text-xs">
                    {t.rich('until', { at: () => <DateTime key="at" at={row.reviewEndsAt ?? now} /> })}
                  </span>
                )}
                {countdown && <Countdown derivation={countdown} now={now} />}
              </span>
            ),
            action: (
              <LinkButton href={`/console/orders/${row.id}/refund`} size="sm">
                {t('refund')}
              </LinkButton>
            ),
          };
        })}
      />
    </Card>
  );
}
