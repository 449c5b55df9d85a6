import { getTranslations } from 'next-intl/server';
import type { Tone } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { Link } from '@/components/ui/link';
import { Timeline } from '@/components/ui/timeline';
import type { OrderDossier } from './load-order-dossier';

const toneOf: Readonly<Record<string, Tone>> = {
  pay: 'info',
  deliver: 'success',
  settle: 'success',
  refund: 'warning',
};

/** What happened to an order, newest first, each decision with its receipt. */
export async function HistoryCard({ events }: { events: OrderDossier['order']['events'] }) {
  const [t, verbs, reasons] = await Promise.all([
    getTranslations('operations-business'),
    getTranslations('orders.events'),
    getTranslations('refunds.reasons'),
  ]);
  const entries = events.map(({ verb, at, reason, receiptId }, index) => ({
    key: `${verb}-${index}`,
    at,
    title: verbs(verb),
    tone: toneOf[verb],
    detail: (reason || receiptId) && (
      <span className="flex flex-wrap gap-x-3">
        {reason && <span>{reasons.has(reason) ? reasons(reason) : reason}</span>}
        {receiptId && (
          <Link href={`/receipts/${receiptId}`} className="text-primary hover:underline">
            {t('receipt')}
          </Link>
        )}
      </span>
    ),
  }));
  return (
    <Card title={t('orders.history')}>
      <Timeline entries={entries.reverse()} />
    </Card>
  );
}
