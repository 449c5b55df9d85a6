import type { ReactNode } from 'react';
import type { Tone } from './badge';
import { classNames } from './class-names';
import { DateTime } from './date-time';

export type TimelineEntry = { key: string; at: Date; title: ReactNode; detail?: ReactNode; tone?: Tone };

const dotClass: Record<Tone, string> = {
  neutral: 'border-line-strong bg-base-100',
  info: 'border-primary bg-primary',
  success: 'border-success bg-success',
  warning: 'border-[#e37318] bg-[#e37318]',
  danger: 'border-error bg-error',
};

/** What happened to a thing and when. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol>
      {entries.map((entry) => (
        <li key={entry.key} className="group relative flex gap-3 pb-4 last:pb-0">
          <span aria-hidden className="absolute top-3 bottom-0 left-[4.5px] w-px bg-line group-last:hidden" />
          <span
            aria-hidden
            className={classNames(
              'relative mt-1.5 size-2.5 shrink-0 rounded-full border',
              dotClass[entry.tone ?? 'neutral'],
            )}
          />
          <div className="min-w-0 flex-1">
            <div className="flex flex-wrap justify-between gap-x-4">
              <div className="text-13">{entry.title}</div>
              <p className="text-muted text-xs leading-5">
                <DateTime at={entry.at} />
              </p>
            </div>
            {entry.detail && <div className="mt-0.5 text-muted text-xs">{entry.detail}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
