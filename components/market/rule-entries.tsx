import { getTranslations } from 'next-intl/server';
import { Badge, Status, type Tone } from '@/components/ui/badge';
import { classNames } from '@/components/ui/class-names';
import { type PolicyPack, type RuleEnforcement, type RuleEntry, ruleValues } from '@/lib/policy';

const enforcementTone: Record<RuleEnforcement, Tone> = {
  enforced: 'success',
  'by-staff': 'info',
  published: 'neutral',
  planned: 'warning',
};

/** Rules one under the other, each with its anchor, its words with the edition's figures, and who enforces it. */
export async function RuleEntries({ rules, pack }: { rules: readonly RuleEntry[]; pack: PolicyPack }) {
  return (
    <ul className="divide-y divide-line border-line border-y">
      {rules.map((rule) => (
        <RuleItem key={rule.id} rule={rule} pack={pack} />
      ))}
    </ul>
  );
}

async function RuleItem({ rule, pack }: { rule: RuleEntry; pack: PolicyPack }) {
  const [t, tm] = await Promise.all([getTranslations('rulebook'), getTranslations('market.rules')]);
  const values = ruleValues(rule, pack, (keys) => keys.map((key) => t(`terms.${key}`)).join(tm('separator')));
  const here = rule.inForceIn.includes(pack.version);
  const [only = ''] = rule.inForceIn;
  return (
    <li
      id={rule.id}
      className="grid scroll-mt-4 gap-x-4 gap-y-1 px-2 py-3 target:bg-tint sm:grid-cols-[5rem_minmax(0,1fr)_auto] sm:px-3"
    >
      <a
        href={`#${rule.id}`}
        aria-label={tm('link', { id: rule.id })}
        className="w-fit font-mono text-primary text-xs leading-5.5 hover:underline"
      >
        {rule.id}
      </a>
      <div className={classNames('min-w-0', !here && 'text-muted')}>
        <h3 className="flex flex-wrap items-center gap-x-2 gap-y-1 font-semibold text-sm">
          {t(`rules.${rule.id}.title`)}
          {rule.inForceIn.length === 1 && <Badge className="font-normal">{tm('onlyIn', { version: only })}</Badge>}
        </h3>
        <p className="mt-0.5 max-w-[46rem] text-13 leading-5.5">{t(`rules.${rule.id}.text`, values)}</p>
        {!here && <p className="mt-1 text-xs">{tm('notHere', { version: pack.version, other: only })}</p>}
      </div>
      <div className="text-muted text-xs leading-5.5 max-sm:mt-0.5 sm:w-40">
        <Status tone={enforcementTone[rule.enforcement]}>{t(`enforcement.${rule.enforcement}.label`)}</Status>
      </div>
    </li>
  );
}
