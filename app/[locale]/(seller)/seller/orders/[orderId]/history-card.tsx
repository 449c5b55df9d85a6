import { getTranslations } from 'next-intl/server';
import type { Tone } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { Link } from '@/components/ui/link';
import { Timeline } from '@/components/ui/timeline';
import type { OrderEventView } from '@/lib/orders';
import type { ReceiptView } from '@/lib/receipts';

const toneOf: Readonly<Record<string, Tone>> = {
  pay: 'info',
  deliver: 'success',
  settle: 'success',
  refund: 'warning',
};

/** What happened to an order, newest first, with the receipts that are the vendor's to read. */
export async function HistoryCard({ events, receipts }: HistoryCardProps) {
  const [t, words, reasons] = await Promise.all([
    getTranslations('seller.order'),
    getTranslations('orders.events'),
    getTranslations('refunds.reasons'),
  ]);
  const own = new Set(receipts.map(({ id }) => id));
  const detailOf = ({ reason, receiptId }: OrderEventView) => {
    const words = reason && reasons.has(reason) ? reasons(reason) : reason;
    const linked = receiptId !== null && own.has(receiptId);
    if (!words && !linked) return undefined;
    return (
      <span className="flex flex-wrap gap-x-3">
        {words && <span>{words}</span>}
        {linked && (
          <Link href={`/receipts/${receiptId}`} className="text-primary hover:underline">
            {t('money.receipt')}
          </Link>
        )}
      </span>
    );
  };
  return (
    <Card title={t('history')}>
      <Timeline
        entries={events
          .map((event, index) => ({
            key: String(index),
            at: event.at,
            title: words(event.verb),
            detail: detailOf(event),
            tone: toneOf[event.verb],
          }))
          .reverse()}
      />
    </Card>
  );
}

type HistoryCardProps = { events: readonly OrderEventView[]; receipts: readonly ReceiptView[] };
