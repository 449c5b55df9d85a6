import { getTranslations } from 'next-intl/server';
import { formatBeijing } from '@/lib/kernel/clock';

const patterns = { minute: 'yyyy-MM-dd HH:mm', second: 'yyyy-MM-dd HH:mm:ss', day: 'yyyy-MM-dd' };

/** An instant as Beijing's clock and calendar show it. */
export async function DateTime({ at, precision = 'minute' }: { at: Date; precision?: keyof typeof patterns }) {
  const t = await getTranslations('ui');
  return (
    <time
      dateTime={at.toISOString()}
      title={t('beijingTime', { time: formatBeijing(at) })}
      className="whitespace-nowrap tabular-nums"
    >
      {formatBeijing(at, patterns[precision])}
    </time>
  );
}
