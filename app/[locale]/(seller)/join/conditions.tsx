import { getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/card';
import { Icon } from '@/components/ui/icon';
import { RuleLinks } from '@/components/ui/rule-link';
import { ZERO_FEN } from '@/lib/kernel/money';
import type { PolicyPack } from '@/lib/policy';
import { wholeYuan } from './whole-yuan';

/** Who may apply under the rules of the day; what those of 2018 asked for besides comes last. ONB-08, ONB-10…ONB-12. */
function conditionsOf({ admission }: PolicyPack) {
  const { industryYears, miniProgramCapitalAboveFen, declarations } = admission;
  const lawful = declarations.includes('ownDevelopment') ? 'lawful' : 'lawfulTeam';
  const isOlder = industryYears > 0;
  return [
    { key: 'company', rules: ['ONB-03'] },
    { key: lawful, rules: [isOlder ? 'ONB-11' : 'ONB-10'] },
    { key: 'service', rules: [isOlder ? 'ONB-11' : 'ONB-10'] },
    ...(isOlder ? [{ key: 'experience', rules: ['ONB-11'] } as const] : []),
    ...(miniProgramCapitalAboveFen === null ? [] : [{ key: 'capital', rules: ['ONB-12'] } as const]),
    { key: 'cloud', rules: ['ONB-08'] },
    { key: 'account', rules: ['ONB-01'] },
  ] as const;
}

/** Who may apply. ONB-01, ONB-03, ONB-08, ONB-10…ONB-12. */
export async function Conditions({ policy }: { policy: PolicyPack }) {
  const t = await getTranslations('joining.landing.conditions');
  const { serviceDaysPerWeek: days, serviceHoursPerDay: hours, industryYears: years } = policy.admission;
  const capital = wholeYuan(policy.admission.miniProgramCapitalAboveFen ?? ZERO_FEN);
  return (
    <Card title={t('title')} className="h-full">
      <ul className="grid gap-3 pt-1">
        {conditionsOf(policy).map(({ key, rules }) => (
          <Item key={key} rules={rules}>
            {t(key, { days, hours, years, capital })}
          </Item>
        ))}
      </ul>
    </Card>
  );
}

const papers = [
  { key: 'licence', rules: ['ONB-04', 'ONB-15'] },
  { key: 'representativeId', rules: ['ONB-04'] },
  { key: 'bankProof', rules: ['ONB-04', 'ONB-05'] },
  { key: 'bank', rules: ['ONB-02'] },
  { key: 'code', rules: ['ONB-15'] },
  { key: 'contact', rules: ['ONB-04', 'ONB-16'] },
  { key: 'store', rules: ['GEN-05'] },
] as const;

/** What to have at hand. ONB-02, ONB-04, ONB-15. */
export async function Papers({ policy }: { policy: PolicyPack }) {
  const t = await getTranslations('joining.landing.papers');
  const { licenceMaxBytes, licenceFormats, licenceMustBeStamped, companyNumber } = policy.admission;
  const figures = {
    formats: licenceFormats.join(' / ').toUpperCase(),
    megabytes: licenceMaxBytes / 1024 / 1024,
    stamped: licenceMustBeStamped ? 'yes' : 'no',
    legacy: companyNumber === 'ORGANISATION_CODE' ? 'yes' : 'no',
  };
  return (
    <Card title={t('title')} className="h-full">
      <ul className="grid gap-3 pt-1">
        {papers.map(({ key, rules }) => (
          <Item key={key} rules={rules}>
            {t(key, figures)}
          </Item>
        ))}
      </ul>
    </Card>
  );
}

function Item({ rules, children }: { rules: readonly string[]; children: string }) {
  return (
    <li className="flex gap-2.5 text-13">
      <Icon name="circle-check" size={16} className="mt-0.5 text-success" />
      <span className="min-w-0">
        {children} <RuleLinks ids={rules} />
      </span>
    </li>
  );
}

const questions = ['individual', 'resume', 'wrong', 'later', 'refund'] as const;

/** What applicants ask most. ONB-02, ONB-03, ONB-13, ONB-17, FEE-04. */
export async function Questions({ policy }: { policy: PolicyPack }) {
  const t = await getTranslations('joining.landing.questions');
  // Where no fee is asked nobody asks about it.
  const asked = questions.filter((key) => policy.certification.required || (key !== 'later' && key !== 'refund'));
  const figures = { attempts: policy.verification.attempts, fee: wholeYuan(policy.certification.feeFen) };
  return (
    <Card title={t('title')} flush>
      <ul className="divide-y divide-line border-line border-t">
        {asked.map((key) => (
          <li key={key}>
            <details className="group">
              <summary className="flex items-center gap-2 px-4 py-3 text-13 hover:bg-[#f7f9fd] sm:px-5">
                <Icon name="chevron-right" size={14} className="text-muted group-open:rotate-90" />
                {t(`${key}.question`)}
              </summary>
              <p className="max-w-3xl px-4 pb-3.5 pl-9.5 text-13 text-secondary sm:px-5 sm:pl-10.5">
                {t(`${key}.answer`, figures)}
              </p>
            </details>
          </li>
        ))}
      </ul>
    </Card>
  );
}
