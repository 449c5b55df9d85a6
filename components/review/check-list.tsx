import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { RuleLink } from '@/components/ui/rule-link';

export interface Check {
  key: string;
  label: ReactNode;
  ruleId: string;
  met: boolean;
  /** What was compared, where there is something to see. */
  detail?: ReactNode;
}

/** What the rules ask for and whether it is there; what is missing comes first. */
export async function CheckList({ checks }: { checks: readonly Check[] }) {
  const t = await getTranslations('operations-business.review');
  const missingFirst = [...checks.filter(({ met }) => !met), ...checks.filter(({ met }) => met)];
  return (
    <ul className="grid gap-2 text-13">
      {missingFirst.map(({ key, label, ruleId, met, detail }) => (
        <li key={key} className="flex items-start gap-2">
          <Icon
            name={met ? 'circle-check' : 'circle-x'}
            size={16}
            label={t(met ? 'met' : 'missing')}
            className={`mt-0.5 ${met ? 'text-success' : 'text-error'}`}
          />
          <span className="min-w-0 flex-1">
            <span className={met ? undefined : 'font-medium text-error'}>{label}</span>
            {detail && <span className="block text-muted text-xs">{detail}</span>}
          </span>
          <RuleLink id={ruleId} />
        </li>
      ))}
    </ul>
  );
}
