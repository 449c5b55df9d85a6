import { getTranslations } from 'next-intl/server';
import { Stats } from '@/components/ui/stat';
import { formatBeijing } from '@/lib/kernel/clock';

const MINUTE_MS = 60_000;

/** Market time, real time, and how far they are apart. */
export async function ClockFaces({ now, offsetMs, last }: ClockFacesProps) {
  const t = await getTranslations('operations.clock');
  const minutes = Math.floor(offsetMs / MINUTE_MS);
  const ahead = { days: Math.floor(minutes / 1440), hours: Math.floor(minutes / 60) % 24, minutes: minutes % 60 };
  return (
    <Stats
      label={t('title')}
      tiles={[
        { key: 'market', label: t('market'), value: formatBeijing(now, 'yyyy-MM-dd HH:mm') },
        {
          key: 'real',
          label: t('real'),
          value: formatBeijing(new Date(now.getTime() - offsetMs), 'yyyy-MM-dd HH:mm'),
        },
        {
          key: 'ahead',
          label: t('ahead'),
          value: offsetMs === 0 ? t('notMoved') : t('aheadBy', ahead),
          note: last && t('lastMove', { name: last.name, at: formatBeijing(last.at, 'yyyy-MM-dd HH:mm') }),
        },
      ]}
    />
  );
}

type ClockFacesProps = { now: Date; offsetMs: number; last: { at: Date; name: string } | null };
