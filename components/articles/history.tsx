import { getTranslations } from 'next-intl/server';
import type { Tone } from '@/components/ui/badge';
import { Link } from '@/components/ui/link';
import { Timeline } from '@/components/ui/timeline';

const toneOf: Record<string, Tone> = {
  submit: 'info',
  publish: 'success',
  requestChanges: 'warning',
  refuse: 'danger',
};

interface Event {
  id: string;
  verb: string;
  at: Date;
  reason: string | null;
  receiptId: string | null;
}

/** What happened to an article, newest first, each decision with its receipt. */
export async function ArticleHistory({ events }: { events: readonly Event[] }) {
  const t = await getTranslations('articles');
  return (
    <Timeline
      entries={events.map(({ id, verb, at, reason, receiptId }) => ({
        key: id,
        at,
        title: t(`events.${verb}`),
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
  );
}
