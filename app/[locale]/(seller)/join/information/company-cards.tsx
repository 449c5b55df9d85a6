import { getTranslations } from 'next-intl/server';
import { ContactFields } from '@/components/onboarding/contact-fields';
import { ServiceHoursFields } from '@/components/onboarding/service-hours-fields';
import { Remark } from '@/components/review/remark';
import { Card } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/inputs';
import { Link } from '@/components/ui/link';
import { RuleLink } from '@/components/ui/rule-link';
import type { loadOwnAccount } from '@/lib/auth';
import type { PolicyPack } from '@/lib/policy';
import type { Underway } from '../joining-context';
import { ExtraFields } from './extra-fields';
import type { Remarks } from './remark';

type Application = Underway['application'];
type Account = Awaited<ReturnType<typeof loadOwnAccount>>;

/** The company as the register knows it; its name is the bank's word. ONB-15. */
export async function CompanyCard({ application, policy, remarks }: CardProps) {
  const [t, fields] = await Promise.all([getTranslations('joining.information'), getTranslations('onboarding.fields')]);
  const takesLegacy = policy.admission.companyNumber === 'ORGANISATION_CODE';
  return (
    <Card title={t('company')} actions={<RuleLink id="ONB-15" />}>
      <div data-layout="row" className="grid gap-4 pt-2">
        <Field
          name="companyName"
          label={fields('companyName')}
          hint={
            <Remark of={remarks.companyName}>
              {t('nameHint')}{' '}
              <Link href="/join/verification" className="text-primary underline underline-offset-2">
                {t('nameChange')}
              </Link>
            </Remark>
          }
          group
        >
          <p className="flex min-h-8 items-center font-medium text-13">{application.companyName}</p>
        </Field>
        <Field
          name="creditCode"
          label={fields('creditCode')}
          hint={<Remark of={remarks.creditCode}>{t(takesLegacy ? 'legacyCodeHint' : 'creditCodeHint')}</Remark>}
          required
        >
          <Input
            defaultValue={application.creditCode ?? ''}
            maxLength={40}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            className="font-mono uppercase"
          />
        </Field>
        <Field
          name="legalRepresentative"
          label={fields('legalRepresentative')}
          hint={remarks.legalRepresentative && <Remark of={remarks.legalRepresentative} />}
          required
        >
          <Input defaultValue={application.legalRepresentative ?? ''} minLength={2} maxLength={40} autoComplete="off" />
        </Field>
        <Field
          name="representativeIdNumber"
          label={fields('representativeIdNumber')}
          hint={<Remark of={remarks.representativeIdNumber}>{t('representativeIdHint')}</Remark>}
          required
        >
          <Input maxLength={40} autoComplete="off" spellCheck={false} className="font-mono uppercase" />
        </Field>
        <ExtraFields application={application} policy={policy} remarks={remarks} />
      </div>
    </Card>
  );
}

type CardProps = { application: Application; policy: PolicyPack; remarks: Remarks };

/** Whom the market reaches; what the person's own account says stands there until something else was handed in. ONB-04, ONB-16. */
export async function ContactCard({ application, account, remarks }: ContactProps) {
  const t = await getTranslations('joining.information');
  return (
    <Card title={t('contact')} description={t('contactDetail')} actions={<RuleLink id="ONB-16" />}>
      <div data-layout="row" className="grid gap-4 pt-2">
        <ContactFields
          values={{
            contactName: application.contactName ?? account.name,
            contactPhone: application.contactPhone ?? account.phone,
            contactEmail: application.contactEmail ?? account.email,
            contactAddress: application.contactAddress,
          }}
          remarks={{
            contactName: remarks.contactName && <Remark of={remarks.contactName} />,
            contactPhone: remarks.contactPhone && <Remark of={remarks.contactPhone} />,
            contactEmail: remarks.contactEmail && <Remark of={remarks.contactEmail} />,
            contactAddress: remarks.contactAddress && <Remark of={remarks.contactAddress} />,
          }}
        />
      </div>
    </Card>
  );
}

type ContactProps = { application: Application; account: Account; remarks: Remarks };

/** The store that opens with admission, and when its buyers are served. GEN-05, ONB-10. */
export async function StoreCard({ application, policy, remarks }: CardProps) {
  const [t, fields] = await Promise.all([getTranslations('joining.information'), getTranslations('onboarding.fields')]);
  const { serviceDaysPerWeek, serviceHoursPerDay } = policy.admission;
  return (
    <Card title={t('store')} actions={<RuleLink id="GEN-05" />}>
      <div data-layout="row" className="grid gap-4 pt-2">
        <Field
          name="storeName"
          label={fields('storeName')}
          hint={<Remark of={remarks.storeName}>{t('storeNameHint')}</Remark>}
          required
        >
          <Input defaultValue={application.storeName ?? ''} minLength={2} maxLength={30} autoComplete="off" />
        </Field>
        <Field
          name="contactQq"
          label={fields('contactQq')}
          hint={<Remark of={remarks.contactQq}>{t('qqHint')}</Remark>}
          required
        >
          <Input defaultValue={application.contactQq ?? ''} inputMode="numeric" maxLength={11} autoComplete="off" />
        </Field>
        {remarks.serviceDays && <Remark of={remarks.serviceDays} />}
        <ServiceHoursFields values={application} daysMin={serviceDaysPerWeek} hoursMin={serviceHoursPerDay} />
      </div>
    </Card>
  );
}
