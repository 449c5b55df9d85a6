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
        { key: 'market', label: t('market'), value: shown(now) },
        {
          key: 'real',
          label: t('real'),
          value: shown(new Date(now.getTime() - offsetMs)),
        },
        {
          key: 'ahead',
          label: t('ahead'),
          value: <span className="text-lg">{offsetMs === 0 ? t('notMoved') : t('aheadBy', ahead)}</span>,
          note: last && t('lastMove', { name: last.name, at: formatBeijing(last.at, 'yyyy-MM-dd HH:mm') }),
        },
      ]}
    />
  );
}

function shown(at: Date) {
  return <span className="text-lg">{formatBeijing(at, 'yyyy-MM-dd HH:mm')}</span>;
}

type ClockFacesProps = { now: Date; offsetMs: number; last: { at: Date; name: string } | null };
