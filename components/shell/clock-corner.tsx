'use client';

import type { ReactNode } from 'react';
import { formatBeijing } from '@/lib/kernel/clock';
import { useViewer } from './use-viewer';

const HOUR_MS = 3_600_000;

/** The notice of a moved market clock on pages that are kept whole: nothing of it is in the kept page. */
export function ClockCorner({ words, icon }: { words: ClockWords; icon: ReactNode }) {
  const { clock } = useViewer();
  if (!clock) return null;
  const hours = Math.round(clock.offsetMs / HOUR_MS);
  const moved = words.moved.replace('#d', String(Math.floor(hours / 24))).replace('#h', String(hours % 24));
  return (
    <div role="status" className="clock-banner">
      {icon}
      <span>
        {moved}
        <span className="ml-2 font-medium tabular-nums">
          {words.now.replace('#', formatBeijing(new Date(clock.now)))}
        </span>
      </span>
    </div>
  );
}

/** `#d` stands for the days, `#h` for the hours, `#` for the time. */
export type ClockWords = { moved: string; now: string };
