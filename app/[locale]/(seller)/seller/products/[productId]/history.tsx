import { getTranslations } from 'next-intl/server';
import type { Tone } from '@/components/ui/badge';
import { Link } from '@/components/ui/link';
import { Timeline } from '@/components/ui/timeline';
import type { VendorProduct } from '@/lib/catalog';

const tones: Record<string, Tone> = {
  submit: 'info',
  approve: 'success',
  putOnShelf: 'success',
  relist: 'success',
  requestChanges: 'warning',
  refuse: 'danger',
};

/** What happened to a product and its editions, newest first. */
export async function History({ events }: { events: VendorProduct['events'] }) {
  const [t, catalog] = await Promise.all([
    getTranslations('seller.products.review'),
    getTranslations('catalog.events'),
  ]);
  return (
    <Timeline
      entries={events.map(({ verb, at, reason, receiptId }, index) => ({
        key: `${verb} ${at.getTime()} ${index}`,
        at,
        title: catalog(verb),
        tone: tones[verb],
        detail: (reason || receiptId) && (
          <>
            {reason && <span className="block">{reason}</span>}
            {receiptId && (
              <Link href={`/receipts/${receiptId}`} className="text-primary hover:underline">
                {t('receipt')}
              </Link>
            )}
          </>
        ),
      }))}
    />
  );
}
