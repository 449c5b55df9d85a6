import { getTranslations } from 'next-intl/server';
import { ContactFields } from '@/components/onboarding/contact-fields';
import { ServiceHoursFields } from '@/components/onboarding/service-hours-fields';
import { ActionForm } from '@/components/ui/action-form';
import { Card } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/inputs';
import { RuleLinks } from '@/components/ui/rule-link';
import { SubmitButton } from '@/components/ui/submit-button';
import type { PolicyPack } from '@/lib/policy';
import type { AccountInfo } from '@/lib/vendors';
import { updateContactAction } from './actions';

/** Whom the market reaches and how buyers reach the vendor; what is saved holds at once. ACC-01, ONB-16, ONB-21, ONB-10. */
export async function ContactForm({ info, policy }: { info: AccountInfo; policy: PolicyPack }) {
  const [t, joining] = await Promise.all([getTranslations('joining.account'), getTranslations('joining.information')]);
  const { serviceDaysPerWeek, serviceHoursPerDay } = policy.admission;
  return (
    <Card
      id="contact"
      title={t('contact')}
      description={t('contactDetail')}
      actions={<RuleLinks ids={['ACC-01', 'ONB-16']} />}
      className="scroll-mt-16"
    >
      <ActionForm action={updateContactAction} layout="row" className="pt-2">
        <h3 className="font-medium text-13">{t('forMarket')}</h3>
        <ContactFields values={info} />
        <h3 className="mt-2 border-line border-t pt-4 font-medium text-13">{t('forBuyers')}</h3>
        <Field name="servicePhone" label={t('servicePhone')} required>
          <Input type="tel" defaultValue={info.servicePhone} maxLength={20} autoComplete="off" />
        </Field>
        <Field name="serviceQq" label={t('serviceQq')} hint={joining('qqHint')} required>
          <Input defaultValue={info.serviceQq} inputMode="numeric" maxLength={11} autoComplete="off" />
        </Field>
        <Field name="serviceEmail" label={t('serviceEmail')} required>
          <Input type="email" defaultValue={info.serviceEmail} maxLength={120} autoComplete="off" />
        </Field>
        <ServiceHoursFields values={info} daysMin={serviceDaysPerWeek} hoursMin={serviceHoursPerDay} />
        <div className="form-actions">
          <SubmitButton>{t('save')}</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}
