import { getTranslations } from 'next-intl/server';
import { DateTime } from '@/components/ui/date-time';
import { type Step, Steps } from '@/components/ui/steps';
import type { OrderDetail } from '@/lib/orders';

/** How far an order has come, and how it ended where it ended early. */
export async function OrderProgress({ order }: { order: OrderDetail }) {
  const t = await getTranslations('buyer.order.progress');
  const step = (key: string, at: Date | null, ahead?: string): Step => ({
    key,
    label: t(key),
    description: at ? <DateTime at={at} /> : ahead,
  });
  const placed = step('placed', order.placedAt);
  const paid = step('paid', order.paidAt);
  const delivered = step('delivered', order.deliveredAt, t('deliveredAhead'));
  if (order.status === 'EXPIRED' || order.status === 'CANCELLED') {
    return (
      <Steps steps={[placed, step(order.status.toLowerCase(), order.closedAt)]} current={order.status.toLowerCase()} />
    );
  }
  if (order.status === 'REFUNDED') {
    const steps = [placed, paid, ...(order.deliveredAt ? [delivered] : []), step('refunded', order.closedAt)];
    return <Steps steps={steps} current="refunded" />;
  }
  const steps = [placed, paid, delivered, step('completed', order.settledAt, t('completedAhead'))];
  return <Steps steps={steps} current={currentOf[order.status]} />;
}

const currentOf = { UNPAID: 'paid', PAID: 'delivered', DELIVERED: 'completed', COMPLETED: null };
