import { getTranslations } from 'next-intl/server';
import type { Tone } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { Link } from '@/components/ui/link';
import { Timeline } from '@/components/ui/timeline';
import type { ApplicationDossier } from '@/lib/onboarding';

const toneOf: Readonly<Record<string, Tone>> = {
  submit: 'info',
  claim: 'info',
  approve: 'success',
  requestChanges: 'warning',
  refuse: 'danger',
};

/** What happened to an application and who did it, newest first, each decision with its receipt. */
export async function HistoryCard({ events }: Pick<ApplicationDossier, 'events'>) {
  const [t, verbs] = await Promise.all([getTranslations('operations-business'), getTranslations('onboarding.verbs')]);
  const entries = events.map(({ id, verb, at, actor, reason, receiptId }) => ({
    key: id,
    at,
    title: verbs(verb),
    tone: toneOf[verb],
    detail: (
      <span className="flex flex-wrap gap-x-3">
        {actor && <span>{actor}</span>}
        {reason && <span className="whitespace-pre-wrap">{reason}</span>}
        {receiptId && (
          <Link href={`/receipts/${receiptId}`} className="text-primary hover:underline">
            {t('receipt')}
          </Link>
        )}
      </span>
    ),
  }));
  return (
    <Card title={t('onboarding.history')}>
      <Timeline entries={entries.reverse()} />
    </Card>
  );
}
