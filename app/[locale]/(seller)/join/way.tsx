import { getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/card';
import { Icon, type IconName } from '@/components/ui/icon';
import { RuleLink } from '@/components/ui/rule-link';
import { formatYuan } from '@/lib/kernel/money';
import type { PolicyPack } from '@/lib/policy';
import { wholeYuan } from './whole-yuan';

const stages = [
  { key: 'agree', icon: 'file-text', rule: 'ONB-06' },
  { key: 'verify', icon: 'landmark', rule: 'ONB-02' },
  { key: 'info', icon: 'pencil', rule: 'ONB-15' },
  { key: 'review', icon: 'clipboard-check', rule: 'ONB-22' },
  { key: 'fee', icon: 'badge-check', rule: 'ONB-17' },
] as const satisfies { key: string; icon: IconName; rule: string }[];

/** The way into the market, step by step, with what each takes. ONB-13. */
export async function Way({ policy }: { policy: PolicyPack }) {
  const [t, names] = await Promise.all([
    getTranslations('joining.landing.way'),
    getTranslations('onboarding.joinSteps'),
  ]);
  const { verification, admission, certification } = policy;
  const figures = {
    min: formatYuan(verification.minFen),
    max: formatYuan(verification.maxFen),
    days: admission.reviewWorkingDays,
    fee: wholeYuan(certification.feeFen),
    stamped: admission.licenceMustBeStamped ? 'yes' : 'no',
  };
  return (
    <Card
      title={t('title')}
      description={t('detail', { required: certification.required ? 'yes' : 'no' })}
      actions={<RuleLink id="ONB-13" />}
    >
      <ol className="grid gap-x-5 gap-y-5 pt-3 pb-1 sm:grid-cols-2 lg:grid-cols-5">
        {stages
          .filter(({ key }) => key !== 'fee' || certification.required)
          .map(({ key, icon, rule }) => (
            <li key={key} className="flex min-w-0 gap-3 lg:block">
              <span className="grid size-9 shrink-0 place-items-center rounded-box border border-primary/15 bg-tint text-primary">
                <Icon name={icon} size={18} />
              </span>
              <div className="min-w-0 lg:mt-2.5">
                <h3 className="flex flex-wrap items-center gap-x-2 font-medium">
                  {names(key)} <RuleLink id={rule} />
                </h3>
                <p className="mt-0.5 text-13 text-muted">{t(key, figures)}</p>
              </div>
            </li>
          ))}
      </ol>
    </Card>
  );
}
