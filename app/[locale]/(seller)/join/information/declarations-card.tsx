import { getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/card';
import { Checkbox } from '@/components/ui/choices';
import { Field } from '@/components/ui/field';
import { RuleLink } from '@/components/ui/rule-link';
import { type DeclarationKey, declarationKeys } from '@/lib/onboarding/schema';

const ruleOf: Record<DeclarationKey, string> = {
  lawful: 'ONB-10',
  ownDevelopment: 'ONB-10',
  runsOnPlatform: 'ONB-08',
  keepsCurrent: 'ONB-21',
  contactUse: 'ONB-16',
};

type DeclarationsProps = { changeReportDays: number; declared: ReadonlySet<string> };

/** What the company vouches for, each with the rule it answers to. ONB-08, ONB-10, ONB-16, ONB-21. */
export async function DeclarationsCard({ changeReportDays, declared }: DeclarationsProps) {
  const [t, words] = await Promise.all([
    getTranslations('joining.declarations'),
    getTranslations('onboarding.declarations'),
  ]);
  return (
    <Card title={t('title')} description={t('detail')}>
      <div data-layout="row" className="grid gap-4 pt-2">
        {declarationKeys.map((key) => (
          <Field key={key} name={`declarations.${key}`} label={t(`short.${key}`)} group>
            <Checkbox required defaultChecked={declared.has(key)}>
              {words(key, { days: changeReportDays })} <RuleLink id={ruleOf[key]} />
            </Checkbox>
          </Field>
        ))}
      </div>
    </Card>
  );
}

/** The declarations an application carries from an earlier submission. */
export function declaredIn(declarations: unknown): ReadonlySet<string> {
  return new Set(typeof declarations === 'object' && declarations !== null ? Object.keys(declarations) : []);
}
