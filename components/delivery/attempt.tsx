import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { DateTime } from '@/components/ui/date-time';
import { Icon } from '@/components/ui/icon';
import { Exchange } from './exchange';

/** One try of a call: when, how it ended and how long it took; request and answer open below it. */
export async function Attempt({ title, attempt, open }: AttemptProps) {
  const [t, failures] = await Promise.all([getTranslations('delivery'), getTranslations('delivery.failures')]);
  const { at, error, httpStatus, durationMs } = attempt;
  return (
    <details open={open} className="group rounded-box border border-line bg-base-100">
      <summary className="flex flex-wrap items-center gap-x-4 gap-y-1 px-3 py-2.5 text-13 hover:bg-[#f7f9fd] sm:px-4">
        <Icon name="chevron-right" size={14} className="text-muted group-open:rotate-90" />
        <span className="font-medium">{title}</span>
        <Badge tone={error === null ? 'success' : error === 'NOT_READY' ? 'info' : 'danger'}>
          {error === null ? t('callStatus.SUCCEEDED') : failures(error)}
        </Badge>
        {httpStatus !== undefined && httpStatus !== null && (
          <span className="text-muted text-xs tabular-nums">HTTP {httpStatus}</span>
        )}
        <span className="text-muted text-xs tabular-nums">{durationMs} ms</span>
        <span className="text-muted text-xs sm:ml-auto">
          <DateTime at={at} precision="second" />
        </span>
      </summary>
      <div className="border-line border-t px-3 py-3 sm:px-4">
        <Exchange {...attempt} />
      </div>
    </details>
  );
}

type AttemptProps = {
  title: ReactNode;
  attempt: {
    url: string;
    request: string;
    answer: string | null;
    error: string | null;
    httpStatus?: number | null;
    durationMs: number;
    at: Date;
  };
  open?: boolean;
};
