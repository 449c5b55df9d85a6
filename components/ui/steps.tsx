import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon } from './icon';

export type Step = { key: string; label: ReactNode; description?: ReactNode };

/** Where one is in a sequence: steps done, the present one, those to come; `null` when all are done. */
export async function Steps({ steps, current }: { steps: Step[]; current: string | null }) {
  const t = await getTranslations('ui');
  const at = current === null ? steps.length : steps.findIndex((step) => step.key === current);
  return (
    <ol className="steps-row">
      {steps.map((step, index) => {
        const state = index < at ? 'done' : index === at ? 'current' : 'ahead';
        return (
          <li
            key={step.key}
            aria-current={state === 'current' ? 'step' : undefined}
            data-state={state}
            className="step-item"
          >
            <span className="step-mark">{state === 'done' ? <Icon name="check" size={14} /> : index + 1}</span>
            <span className="min-w-0">
              <span className={classNames('block text-13', state === 'current' && 'font-medium')}>
                {step.label}
                {state === 'done' && <span className="sr-only"> ({t('steps.done')})</span>}
              </span>
              {step.description && <span className="block text-muted text-xs">{step.description}</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
