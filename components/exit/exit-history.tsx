import { getTranslations } from 'next-intl/server';
import type { Tone } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { Timeline } from '@/components/ui/timeline';

const toneOf: Readonly<Record<string, Tone>> = {
  clear: 'info',
  complete: 'success',
  finish: 'success',
  fail: 'danger',
  overdue: 'warning',
  contradict: 'danger',
};

/** What happened on a vendor's way out, newest first. */
export async function ExitHistory({
  events,
}: {
  events: readonly { verb: string; at: Date; reason: string | null }[];
}) {
  const [t, verbs] = await Promise.all([getTranslations('exit.list'), getTranslations('exit.events')]);
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
