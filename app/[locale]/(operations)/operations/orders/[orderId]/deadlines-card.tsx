import { getTranslations } from 'next-intl/server';
import { operationsName } from '@/components/operations/words';
import { Badge, type Tone } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { Countdown } from '@/components/ui/countdown';
import { DateTime } from '@/components/ui/date-time';
import { Link } from '@/components/ui/link';
import type { DeadlineView } from '@/lib/deadlines';

const toneOf: Record<DeadlineView['status'], Tone> = { PENDING: 'info', DONE: 'success', CANCELLED: 'neutral' };

/** What happens to the order by itself and when; what happened, and what no longer will. */
export async function DeadlinesCard({ deadlines, now }: { deadlines: readonly DeadlineView[]; now: Date }) {
  const [t, kinds, states] = await Promise.all([
    getTranslations('operations-business.orders'),
    operationsName('deadlines.kinds'),
    operationsName('deadlines.states'),
  ]);
  return (
    <Card title={t('deadlines')}>
      {deadlines.length === 0 && <p className="text-13 text-muted">{t('noDeadlines')}</p>}
      <ul className="divide-y divide-line text-13">
        {deadlines.map(({ id, kind, status, dueAt, derivation, subjectId }) => (
          <li key={id} className="grid gap-1 py-2 first:pt-0 last:pb-0">
            <span className="flex flex-wrap items-center justify-between gap-x-3">
              <Link href={`/operations/deadlines?subject=${subjectId}`} className="hover:text-primary">
                {kinds(kind)}
              </Link>
              <Badge tone={toneOf[status]}>{states(status)}</Badge>
            </span>
            <span className="flex flex-wrap items-center justify-between gap-x-3 text-muted text-xs">
              <DateTime at={dueAt} precision="second" />
              {status === 'PENDING' && <Countdown derivation={derivation} now={now} />}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
