import { getTranslations } from 'next-intl/server';
import type { Tone } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { Link } from '@/components/ui/link';
import { Timeline } from '@/components/ui/timeline';
import type { Underway } from './joining-context';

type Event = Underway['application']['events'][number];

const toneOf: Readonly<Record<string, Tone>> = {
  prove: 'success',
  proveAgain: 'success',
  approve: 'success',
  requestChanges: 'warning',
  refuse: 'danger',
};

/** The way of an application so far, newest first, each decision with its receipt. ONB-13, ONB-22. */
export async function HistoryCard({ application }: { application: Underway['application'] }) {
  const [t, verbs] = await Promise.all([getTranslations('joining'), getTranslations('onboarding.verbs')]);
  return (
    <Card title={t('review.history')}>
      <Timeline
        entries={application.events
          .map((event) => ({
            key: event.id,
            at: event.at,
            title: verbs.has(event.verb) ? verbs(event.verb) : event.verb,
            detail: (event.reason || event.receiptId) && <Detail event={event} receipt={t('receipt')} />,
            tone: toneOf[event.verb] ?? ('info' as const),
          }))
          .reverse()}
      />
    </Card>
  );
}

function Detail({ event: { reason, receiptId }, receipt }: { event: Event; receipt: string }) {
  return (
    <>
      {reason && <span className="block whitespace-pre-line">{reason}</span>}
      {receiptId && (
        <Link href={`/receipts/${receiptId}`} className="text-primary hover:underline">
          {receipt}
        </Link>
      )}
    </>
  );
}
