import { getTranslations } from 'next-intl/server';
import { formatBeijing } from '@/lib/kernel/clock';
import { Icon } from './icon';

const HOUR_MS = 3_600_000;

/** Says that this market does not live in the present. Shown outside production once its clock was moved. */
export async function ClockBanner({ offsetMs, now }: { offsetMs: number; now: Date }) {
  if (offsetMs === 0) return null;
  const t = await getTranslations('ui');
  const hours = Math.round(offsetMs / HOUR_MS);
  return (
    <div role="status" className="clock-banner">
      <Icon name="calendar-clock" size={14} />
      <span>
        {t('clock.moved', { days: Math.floor(hours / 24), hours: hours % 24 })}
        <span className="ml-2 font-medium tabular-nums">{t('clock.now', { time: formatBeijing(now) })}</span>
      </span>
    </div>
  );
}
