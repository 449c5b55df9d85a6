import { getTranslations } from 'next-intl/server';
import { Remark } from '@/components/review/remark';
import { Card } from '@/components/ui/card';
import { Checkbox } from '@/components/ui/choices';
import { Field } from '@/components/ui/field';
import { RuleLink } from '@/components/ui/rule-link';
import type { DeclarationKey, PolicyPack } from '@/lib/policy';

const ruleOf: Record<DeclarationKey, string> = {
  lawful: 'ONB-10',
  ownDevelopment: 'ONB-10',
  serviceTeam: 'ONB-11',
  runsOnPlatform: 'ONB-08',
  goodImage: 'ONB-12',
  keepsCurrent: 'ONB-21',
  contactUse: 'ONB-16',
};

type DeclarationsProps = {
  admission: PolicyPack['admission'];
  declared: ReadonlySet<string>;
  remark: string | undefined;
};

/** What the company vouches for by the policy of the day, each with the rule it answers to. ONB-08, ONB-10…ONB-12, ONB-16, ONB-21. */
export async function DeclarationsCard({ admission, declared, remark }: DeclarationsProps) {
  const t = await getTranslations('joining.declarations');
  const { declarations, miniProgramDeclarations, changeReportDays } = admission;
  return (
    <Card title={t('title')} description={t('detail')}>
      <div data-layout="row" className="grid gap-4 pt-2">
        {remark && <Remark of={remark} />}
        {declarations.map((key) => (
          <Declaration key={key} name={key} days={changeReportDays} isDeclared={declared.has(key)} required />
        ))}
        {miniProgramDeclarations.length > 0 && (
          <p className="border-line border-t pt-3 text-13 text-muted">{t('miniProgramsOnly')}</p>
        )}
        {miniProgramDeclarations.map((key) => (
          <Declaration key={key} name={key} days={changeReportDays} isDeclared={declared.has(key)} />
        ))}
      </div>
    </Card>
  );
}

type DeclarationProps = { name: DeclarationKey; days: number; isDeclared: boolean; required?: boolean };

async function Declaration({ name, days, isDeclared, required }: DeclarationProps) {
  const [t, words] = await Promise.all([
    getTranslations('joining.declarations.short'),
    getTranslations('onboarding.declarations'),
  ]);
  return (
    <Field name={`declarations.${name}`} label={t(name)} group>
      <Checkbox required={required} defaultChecked={isDeclared}>
        {words(name, { days })} <RuleLink id={ruleOf[name]} />
      </Checkbox>
    </Field>
  );
}

/** The declarations an application carries from an earlier submission. */
export function declaredIn(declarations: unknown): ReadonlySet<string> {
  return new Set(typeof declarations === 'object' && declarations !== null ? Object.keys(declarations) : []);
}
