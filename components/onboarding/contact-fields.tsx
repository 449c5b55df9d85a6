import { getTranslations } from 'next-intl/server';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/inputs';

type Contact = {
  contactName: string | null;
  contactPhone: string | null;
  contactEmail: string | null;
  contactAddress: string | null;
};

/** Whom the market reaches: the same four fields when applying and afterwards. ONB-04, ONB-16. */
export async function ContactFields({ values }: { values: Contact }) {
  const [t, fields] = await Promise.all([getTranslations('joining.contact'), getTranslations('vendors.fields')]);
  return (
    <>
      <Field name="contactName" label={fields('contactName')} required>
        <Input defaultValue={values.contactName ?? ''} maxLength={40} autoComplete="name" />
      </Field>
      <Field name="contactPhone" label={fields('contactPhone')} hint={t('phoneHint')} required>
        <Input type="tel" defaultValue={values.contactPhone ?? ''} maxLength={20} autoComplete="tel" />
      </Field>
      <Field name="contactEmail" label={fields('contactEmail')} required>
        <Input type="email" defaultValue={values.contactEmail ?? ''} maxLength={120} autoComplete="email" />
      </Field>
      <Field name="contactAddress" label={fields('contactAddress')} hint={t('addressHint')} required>
        <Input defaultValue={values.contactAddress ?? ''} maxLength={200} autoComplete="street-address" />
      </Field>
    </>
  );
}
