import { getTranslations } from 'next-intl/server';
import type { Tone } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { Timeline } from '@/components/ui/timeline';
import type { WithdrawalDetail } from '@/lib/settlement';

const toneOf: Readonly<Record<string, Tone>> = {
  pay: 'info',
  complete: 'success',
  fail: 'danger',
  overdue: 'warning',
  contradict: 'danger',
};

/** What happened to a withdrawal, newest first. */
export async function HistoryCard({ events }: Pick<WithdrawalDetail, 'events'>) {
  const [t, verbs] = await Promise.all([
    getTranslations('operations-business.payouts'),
    getTranslations('settlement.events'),
  ]);
  const entries = events.map(({ verb, at, reason }, index) => ({
    key: `${verb}-${index}`,
    at,
    title: verbs(verb),
    tone: toneOf[verb],
    detail: reason,
  }));
  return (
    <Card title={t('history')}>
      <Timeline entries={entries.reverse()} />
    </Card>
  );
}
