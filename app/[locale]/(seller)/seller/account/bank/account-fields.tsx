import { getTranslations } from 'next-intl/server';
import { Field } from '@/components/ui/field';
import { FileInput, Input, Textarea } from '@/components/ui/inputs';

type AccountProps = {
  companyName: string;
  bankName?: string;
  explanation?: string;
  changedOn?: string | null;
  /** Endings of pictures that are taken, as a file field names them. */
  accept: string;
  today: string;
};

/** The account to be proved, and what a company under a new name has to show. SET-10, ONB-15. */
export async function AccountFields({ companyName, bankName, explanation, changedOn, accept, today }: AccountProps) {
  const [t, fields, onboarding, papers, documents] = await Promise.all([
    getTranslations('changes.account'),
    getTranslations('changes.fields'),
    getTranslations('onboarding.fields'),
    getTranslations('files.purposes'),
    getTranslations('documents'),
  ]);
  return (
    <>
      <Field name="companyName" label={t('accountName')} hint={t('nameHint')} required>
        <Input defaultValue={companyName} minLength={4} maxLength={100} autoComplete="organization" />
      </Field>
      <Field name="bankName" label={onboarding('bankName')} required>
        <Input defaultValue={bankName} minLength={2} maxLength={60} autoComplete="off" />
      </Field>
      <Field name="accountNumber" label={onboarding('accountNumber')} required>
        <Input inputMode="numeric" maxLength={60} autoComplete="off" className="tabular-nums" />
      </Field>
      <Field name="explanation" label={fields('explanation')} required>
        <Textarea defaultValue={explanation} rows={2} maxLength={300} placeholder={t('explanationExample')} />
      </Field>
      <h3 className="mt-2 border-line border-t pt-4 font-medium text-13">{t('ifRenamed')}</h3>
      <Field name="changedOn" label={fields('changedOn')} optional>
        <Input type="date" defaultValue={changedOn ?? ''} max={today} className="max-w-48" />
      </Field>
      <Field name="licence" label={papers('LICENCE')} hint={t('licenceHint')} optional>
        <FileInput accept={accept} />
      </Field>
      <Field name="expiresOn" label={documents('fields.expiresOn')} optional>
        <Input type="date" min={today} className="max-w-48" />
      </Field>
    </>
  );
}
