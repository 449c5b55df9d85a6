import { getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/card';
import { CopyButton } from '@/components/ui/copy-button';
import { DateTime } from '@/components/ui/date-time';
import { DescriptionList } from '@/components/ui/description-list';
import { Icon } from '@/components/ui/icon';
import { Money } from '@/components/ui/money';
import { RuleLink } from '@/components/ui/rule-link';
import { fen } from '@/lib/kernel/money';
import { type ApplicationDossier, declarationsAsked } from '@/lib/onboarding';

/** What the company says of itself, to be read against its licence. ONB-15. */
export async function CompanyCard({ dossier }: { dossier: ApplicationDossier }) {
  const [t, fields, types] = await Promise.all([
    getTranslations('operations-business.onboarding'),
    getTranslations('onboarding.fields'),
    getTranslations('onboarding.companyTypes'),
  ]);
  const { applicant, serviceDays, serviceFrom, serviceTo, registeredCapital, companyType } = dossier;
  // Only the rules of 2018 asked for these.
  const extra = [
    { term: fields('organisationCode'), description: dossier.organisationCode },
    { term: fields('companyType'), description: companyType && types.has(companyType) && types(companyType) },
    { term: fields('mainBusiness'), description: dossier.mainBusiness },
    { term: fields('inTradeSince'), description: dossier.inTradeSince },
    {
      term: fields('registeredCapital'),
      description: registeredCapital !== null && <Money amount={fen(registeredCapital)} />,
    },
  ].filter(({ description }) => description);
  return (
    <Card title={t('company')}>
      <DescriptionList
        columns={1}
        items={[
          { term: fields('companyName'), description: <Copied text={dossier.companyName} /> },
          { term: fields('creditCode'), description: <Copied text={dossier.creditCode} mono /> },
          { term: fields('legalRepresentative'), description: dossier.legalRepresentative },
          { term: t('representativeId'), description: <Copied text={dossier.representativeId} mono /> },
          ...extra,
          { term: fields('storeName'), description: dossier.storeName },
          { term: fields('contactName'), description: dossier.contactName },
          { term: fields('contactPhone'), description: dossier.contactPhone },
          { term: fields('contactEmail'), description: dossier.contactEmail },
          { term: fields('contactAddress'), description: dossier.contactAddress },
          { term: fields('contactQq'), description: dossier.contactQq },
          {
            term: t('serviceHours'),
            description:
              serviceDays !== null && t('hours', { days: serviceDays, from: serviceFrom ?? '', to: serviceTo ?? '' }),
          },
          {
            term: t('applicant'),
            description: applicant && (
              <>
                {applicant.name} <span className="text-muted text-xs">{applicant.email}</span>
              </>
            ),
          },
        ]}
      />
    </Card>
  );
}

function Copied({ text, mono }: { text: string | null; mono?: boolean }) {
  if (text === null) return '—';
  return (
    <span className="inline-flex flex-wrap items-center gap-x-1.5">
      {mono ? <code className="font-mono text-xs">{text}</code> : text}
      <CopyButton text={text} />
    </span>
  );
}

const ruleOf = {
  lawful: 'ONB-10',
  ownDevelopment: 'ONB-10',
  serviceTeam: 'ONB-11',
  runsOnPlatform: 'ONB-08',
  goodImage: 'ONB-12',
  keepsCurrent: 'ONB-21',
  contactUse: 'ONB-16',
} as const;

/** What the applicant declared and when it accepted the access agreement. ONB-06, ONB-08, ONB-10, ONB-21. */
export async function DeclarationsCard({ dossier }: { dossier: ApplicationDossier }) {
  const [t, words] = await Promise.all([
    getTranslations('operations-business.onboarding'),
    getTranslations('onboarding.declarations'),
  ]);
  const { declarations, agreedAt } = dossier;
  const declared = typeof declarations === 'object' && declarations !== null ? declarations : {};
  const { changeReportDays: days } = dossier.policy.admission;
  const asked = declarationsAsked(dossier.policy, dossier.sellsMiniPrograms);
  return (
    <Card title={t('declarations')}>
      <ul className="grid gap-2 text-13">
        {asked.map((key) => {
          const met = Object.hasOwn(declared, key);
          return (
            <li key={key} className="flex items-start gap-2">
              <Icon
                name={met ? 'circle-check' : 'minus'}
                size={16}
                label={t(met ? 'declared' : 'undeclared')}
                className={`mt-0.5 ${met ? 'text-success' : 'text-muted'}`}
              />
              <span className="min-w-0 flex-1">{words(key, { days })}</span>
              <RuleLink id={ruleOf[key]} />
            </li>
          );
        })}
      </ul>
      <p className="mt-3 border-line border-t pt-3 text-muted text-xs">
        {t('agreedAt')} <DateTime at={agreedAt} precision="second" />
      </p>
    </Card>
  );
}
