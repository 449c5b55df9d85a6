'use client';

import { type ReactNode, useContext } from 'react';
import { FormContext } from '@/components/ui/form-context';

/** The second factor's field: folded away for everyone, unfolded once the market has asked for it. */
export function StaffCode({ summary, children }: { summary: string; children: ReactNode }) {
  const state = useContext(FormContext)?.state;
  const asked = state?.status === 'refused' && Boolean(state.fieldErrors.code);
  return (
    <details key={asked ? 'asked' : 'folded'} open={asked} className="group">
      <summary className="inline-flex cursor-pointer items-center gap-1 text-13 text-primary hover:underline">
        {summary}
        <span aria-hidden className="transition-transform group-open:rotate-90">
          ›
        </span>
      </summary>
      <div className="pt-3">{children}</div>
    </details>
  );
}
