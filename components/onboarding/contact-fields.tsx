import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/inputs';

type Contact = {
  contactName: string | null;
  contactPhone: string | null;
  contactEmail: string | null;
  contactAddress: string | null;
};

/** What stands above a field's hint, such as a reviewer's word on it. */
type ContactRemarks = Partial<Record<keyof Contact, ReactNode>>;

/** Whom the market reaches: the same four fields when applying and afterwards. ONB-04, ONB-16. */
export async function ContactFields({ values, remarks = {} }: { values: Contact; remarks?: ContactRemarks }) {
  const [t, fields] = await Promise.all([getTranslations('joining.contact'), getTranslations('vendors.fields')]);
  return (
    <>
      <Field name="contactName" label={fields('contactName')} hint={remarks.contactName} required>
        <Input defaultValue={values.contactName ?? ''} maxLength={40} autoComplete="name" />
      </Field>
      <Field
        name="contactPhone"
        label={fields('contactPhone')}
        hint={
          <>
            {remarks.contactPhone}
            {t('phoneHint')}
          </>
        }
        required
      >
        <Input type="tel" defaultValue={values.contactPhone ?? ''} maxLength={20} autoComplete="tel" />
      </Field>
      <Field name="contactEmail" label={fields('contactEmail')} hint={remarks.contactEmail} required>
        <Input type="email" defaultValue={values.contactEmail ?? ''} maxLength={120} autoComplete="email" />
      </Field>
      <Field
        name="contactAddress"
        label={fields('contactAddress')}
        hint={
          <>
            {remarks.contactAddress}
            {t('addressHint')}
          </>
        }
        required
      >
        <Input defaultValue={values.contactAddress ?? ''} maxLength={200} autoComplete="street-address" />
      </Field>
    </>
  );
}
