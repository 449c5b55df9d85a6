import { getTranslations } from 'next-intl/server';
import type { Tone } from '@/components/ui/badge';
import { Link } from '@/components/ui/link';
import { Timeline } from '@/components/ui/timeline';

interface Event {
  id: string;
  verb: string;
  at: Date;
  reason: string | null;
  receiptId: string | null;
  /** Who did it; left out where that is nobody's business. */
  actor?: string | null;
}

const toneOf: Readonly<Record<string, Tone>> = {
  approve: 'success',
  apply: 'success',
  requestChanges: 'warning',
  refuse: 'danger',
  withdraw: 'neutral',
};

/** What happened to a change, newest first, each decision with its receipt. */
export async function ChangeTimeline({ events }: { events: readonly Event[] }) {
  const [verbs, joining] = await Promise.all([getTranslations('changes.verbs'), getTranslations('joining')]);
  return (
    <Timeline
      entries={events
        .map(({ id, verb, at, reason, receiptId, actor }) => ({
          key: id,
          at,
          title: verbs.has(verb) ? verbs(verb) : verb,
          tone: toneOf[verb] ?? ('info' as const),
          detail: (
            <span className="flex flex-wrap gap-x-3">
              {actor && <span>{actor}</span>}
              {reason && <span className="whitespace-pre-line">{reason}</span>}
              {receiptId && (
                <Link href={`/receipts/${receiptId}`} className="text-primary hover:underline">
                  {joining('receipt')}
                </Link>
              )}
            </span>
          ),
        }))
        .reverse()}
    />
  );
}
