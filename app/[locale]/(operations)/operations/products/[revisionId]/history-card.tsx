import { getTranslations } from 'next-intl/server';
import type { Tone } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { Link } from '@/components/ui/link';
import { Timeline } from '@/components/ui/timeline';
import type { ReviewDossier } from '@/lib/catalog';

const toneOf: Record<string, Tone> = {
  submit: 'info',
  approve: 'success',
  putOnShelf: 'success',
  requestChanges: 'warning',
  refuse: 'danger',
};

/** What happened to the product so far, newest first, each decision with its receipt. */
export async function HistoryCard({ events }: { events: ReviewDossier['events'] }) {
  const [t, verbs] = await Promise.all([getTranslations('operations-business'), getTranslations('catalog.events')]);
  return (
    <Card title={t('products.history')}>
      <Timeline
        entries={events.map(({ verb, at, reason, receiptId }, index) => ({
          key: `${at.toISOString()}-${index}`,
          at,
          title: verbs(verb),
          tone: toneOf[verb],
          detail: (reason || receiptId) && (
            <span className="flex flex-wrap items-center gap-x-3">
              {reason && <span className="whitespace-pre-wrap">{reason}</span>}
              {receiptId && (
                <Link href={`/receipts/${receiptId}`} className="text-primary hover:underline">
                  {t('receipt')}
                </Link>
              )}
            </span>
          ),
        }))}
      />
    </Card>
  );
}
