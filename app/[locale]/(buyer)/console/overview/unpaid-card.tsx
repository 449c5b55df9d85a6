import { getTranslations } from 'next-intl/server';
import { OrderProduct } from '@/components/orders/order-product';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Countdown } from '@/components/ui/countdown';
import { Link } from '@/components/ui/link';
import { Money } from '@/components/ui/money';
import type { Derivation } from '@/lib/kernel/clock';
import type { OrderRow } from '@/lib/orders';
import { RowList } from './row-list';

export type WaitingOrders = { rows: OrderRow[]; total: number; countdowns: Map<string, Derivation>; now: Date };

/** Orders that expire unless they are paid, the most urgent first. ORD-03. */
export async function UnpaidCard({ rows, total, countdowns, now }: WaitingOrders) {
  const t = await getTranslations('buyer.overview');
  return (
    <Card
      title={t('unpaidTitle')}
      description={t('unpaidDetail')}
      actions={
        total > rows.length && (
          <Link href="/console/orders?status=UNPAID" className="text-13 text-primary hover:underline">
            {t('all', { total })}
          </Link>
        )
      }
    >
      <RowList
        label={t('unpaidTitle')}
        rows={rows.map((row) => {
          const countdown = countdowns.get(row.id);
          return {
            key: row.id,
            what: <OrderProduct href={`/console/orders/${row.id}`} {...row} />,
            aside: (
              <span className="grid justify-items-start gap-0.5">
                <Money amount={row.payable} className="font-medium text-price" />
                {countdown && <Countdown derivation={countdown} now={now} />}
              </span>
            ),
            action: (
              <LinkButton href={`/console/orders/${row.id}#pay`} tone="primary" size="sm">
                {t('pay')}
              </LinkButton>
            ),
          };
        })}
      />
    </Card>
  );
}
