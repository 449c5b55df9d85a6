import { getTranslations } from 'next-intl/server';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/inputs';
import { type ApplicationDossier, extraFieldsAsked } from '@/lib/onboarding';
import { type RemarkField, remarkFields } from '@/lib/onboarding/schema';

const onlyIfAsked = ['organisationCode', 'companyType', 'mainBusiness', 'inTradeSince', 'registeredCapital'] as const;

/** A line for each field of the application: what is written there the applicant reads beside that field. ONB-22. */
export async function RemarkFields({ dossier }: { dossier: ApplicationDossier }) {
  const [t, fields] = await Promise.all([
    getTranslations('operations-business.onboarding.verdict'),
    getTranslations('onboarding.fields'),
  ]);
  const asked = extraFieldsAsked(dossier.policy, dossier.sellsMiniPrograms);
  const isShown = (field: RemarkField) =>
    asked.some((name) => name === field) || !onlyIfAsked.some((name) => name === field);
  return (
    <details className="rounded-box border border-line">
      <summary className="px-3 py-2 text-13 text-primary">{t('remarks')}</summary>
      <div className="grid gap-3 px-3 pb-3">
        <p className="text-muted text-xs">{t('remarksHint')}</p>
        {remarkFields.filter(isShown).map((field) => (
          <Field key={field} name={`remarks.${field}`} label={fields(field)}>
            <Input maxLength={200} autoComplete="off" />
          </Field>
        ))}
      </div>
    </details>
  );
}
