import { getTranslations } from 'next-intl/server';
import type { Tone } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { Timeline } from '@/components/ui/timeline';
import type { OrderDetail, OrderEventView } from '@/lib/orders';

const toneOf: Readonly<Record<string, Tone>> = {
  pay: 'info',
  deliver: 'success',
  settle: 'success',
  refund: 'warning',
  expire: 'neutral',
  cancel: 'neutral',
};

/** What happened to an order, newest first. */
export async function HistoryCard({ order }: { order: OrderDetail }) {
  const [t, events, reasons] = await Promise.all([
    getTranslations('buyer.order'),
    getTranslations('orders.events'),
    getTranslations('refunds.reasons'),
  ]);
  const detailOf = ({ verb, reason }: OrderEventView) =>
    verb === 'refund' && reason && reasons.has(reason) ? reasons(reason) : undefined;
  return (
    <Card title={t('historyTitle')}>
      <Timeline
        entries={order.events
          .map((event, index) => ({
            key: String(index),
            at: event.at,
            title: events(event.verb),
            detail: detailOf(event),
            tone: toneOf[event.verb] ?? ('info' as const),
          }))
          .reverse()}
      />
    </Card>
  );
}
