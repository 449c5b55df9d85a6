import { getTranslations } from 'next-intl/server';
import { Remark } from '@/components/review/remark';
import { Checkbox } from '@/components/ui/choices';
import { Field } from '@/components/ui/field';
import { Input, MoneyInput, Select, Textarea } from '@/components/ui/inputs';
import { RuleLink } from '@/components/ui/rule-link';
import { fen, formatYuan, ZERO_FEN } from '@/lib/kernel/money';
import { extraFieldsAsked } from '@/lib/onboarding';
import { companyTypes } from '@/lib/onboarding/schema';
import type { PolicyPack } from '@/lib/policy';
import type { Underway } from '../joining-context';
import type { Remarks } from './remark';

type ExtraProps = { application: Underway['application']; policy: PolicyPack; remarks: Remarks };

/** What only some packs ask a company for; nothing under the rules in force since 2019. ONB-11, ONB-12, ONB-19, C-04. */
export async function ExtraFields({ application, policy, remarks }: ExtraProps) {
  const asked = new Set(extraFieldsAsked(policy, true));
  if (asked.size === 0) return null;
  const [t, fields, types] = await Promise.all([
    getTranslations('joining.information'),
    getTranslations('onboarding.fields'),
    getTranslations('onboarding.companyTypes'),
  ]);
  const hint = (field: keyof Remarks, words?: string) =>
    (remarks[field] || words) && <Remark of={remarks[field]}>{words}</Remark>;
  return (
    <>
      {asked.has('organisationCode') && (
        <Field
          name="organisationCode"
          label={fields('organisationCode')}
          hint={hint('organisationCode', t('organisationCodeHint'))}
          required
        >
          <Input defaultValue={application.organisationCode ?? ''} maxLength={40} className="font-mono uppercase" />
        </Field>
      )}
      {asked.has('companyType') && (
        <Field name="companyType" label={fields('companyType')} hint={hint('companyType')} required>
          <Select
            defaultValue={application.companyType ?? ''}
            placeholder={t('companyTypePick')}
            options={companyTypes.map((value) => ({ value, label: types(value) }))}
            className="max-w-48"
          />
        </Field>
      )}
      {asked.has('mainBusiness') && (
        <Field
          name="mainBusiness"
          label={fields('mainBusiness')}
          hint={hint('mainBusiness', t('mainBusinessHint'))}
          required
        >
          <Textarea defaultValue={application.mainBusiness ?? ''} rows={3} maxLength={300} />
        </Field>
      )}
      {asked.has('inTradeSince') && (
        <Field
          name="inTradeSince"
          label={fields('inTradeSince')}
          hint={
            <>
              {hint('inTradeSince', t('inTradeSinceHint', { years: policy.admission.industryYears }))}{' '}
              <RuleLink id="ONB-11" />
            </>
          }
          required
        >
          <Input type="date" defaultValue={application.inTradeSince ?? ''} className="max-w-48" />
        </Field>
      )}
      {asked.has('registeredCapital') && <MiniPrograms application={application} policy={policy} remarks={remarks} />}
    </>
  );
}

async function MiniPrograms({ application, policy, remarks }: ExtraProps) {
  const [t, fields] = await Promise.all([getTranslations('joining.information'), getTranslations('onboarding.fields')]);
  const { sellsMiniPrograms, registeredCapital } = application;
  const capital = formatYuan(policy.admission.miniProgramCapitalAboveFen ?? ZERO_FEN);
  return (
    <>
      <Field name="sellsMiniPrograms" label={fields('sellsMiniPrograms')} group>
        <Checkbox defaultChecked={sellsMiniPrograms}>{t('sellsMiniPrograms')}</Checkbox>
      </Field>
      <Field
        name="registeredCapital"
        label={fields('registeredCapital')}
        hint={
          <>
            <Remark of={remarks.registeredCapital}>{t('capitalHint', { capital })}</Remark> <RuleLink id="ONB-12" />
          </>
        }
        optional
      >
        <MoneyInput
          defaultValue={registeredCapital === null ? '' : formatYuan(fen(registeredCapital))}
          className="max-w-48"
        />
      </Field>
    </>
  );
}
