import { getTranslations } from 'next-intl/server';
import { Badge } from '@/components/ui/badge';
import { Countdown } from '@/components/ui/countdown';
import { DateTime } from '@/components/ui/date-time';
import { type Derivation, dueOf } from '@/lib/kernel/clock';

const dayMs = 86_400_000;

/** Until when a decision was promised: the day, what is left of it, and whether it was missed. */
export async function DueMark({ derivation, now }: { derivation: Derivation; now: Date }) {
  const t = await getTranslations('operations-business.review');
  const lateMs = now.getTime() - dueOf(derivation).getTime();
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
      <DateTime at={dueOf(derivation)} precision="day" />
      <Countdown derivation={derivation} now={now} />
      {lateMs > 0 && <Badge tone="danger">{t('overdue', { days: Math.ceil(lateMs / dayMs) })}</Badge>}
    </span>
  );
}
