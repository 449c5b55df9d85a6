import { getTranslations } from 'next-intl/server';
import type { Step } from '@/lib/kernel/receipts';

/** The steps of a decision as people reckon: what is worked out, how, and what comes out. */
export async function Arithmetic({ steps }: { steps: readonly Step[] }) {
  const words = await getTranslations();
  return (
    <ol className="divide-y divide-line rounded-box border border-line text-13">
      {steps.map((step) => (
        <li key={step.label} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5 px-3 py-2">
          <span className="text-muted text-xs">{words.has(step.label) ? words(step.label) : step.label}</span>
          <span className="font-medium tabular-nums">{step.expression}</span>
        </li>
      ))}
    </ol>
  );
}
