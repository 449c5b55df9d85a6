import { getTranslations } from 'next-intl/server';
import { Remark } from '@/components/review/remark';
import { Field } from '@/components/ui/field';
import { FileInput, Input, Textarea } from '@/components/ui/inputs';
import { Link } from '@/components/ui/link';
import type { ChangeRemarkField } from '@/lib/changes/schema';
import type { PolicyPack } from '@/lib/policy';

export type ChangeRemarks = Partial<Record<ChangeRemarkField, string>>;

type CompanyFieldsProps = {
  companyName: string;
  current: { creditCode: string; legalRepresentative: string; changedOn?: string | null; explanation?: string };
  admission: PolicyPack['admission'];
  today: string;
  /** What staff said, where a change comes back; the licence need not come again if it was good. */
  remarks?: ChangeRemarks;
  licenceOptional?: boolean;
  /** Whether the identity number handed in before counts still. */
  numberKnown?: boolean;
};

/** A company's data as they stand now and the papers that show it. ONB-21. */
export async function CompanyFields({ companyName, current, admission, today, ...again }: CompanyFieldsProps) {
  const { remarks = {}, licenceOptional = false, numberKnown = false } = again;
  const [t, fields, onboarding] = await Promise.all([
    getTranslations('changes.company'),
    getTranslations('changes.fields'),
    getTranslations('onboarding.fields'),
  ]);
  return (
    <>
      <Field
        name="companyName"
        label={onboarding('companyName')}
        hint={
          <>
            {t('nameHint')}{' '}
            <Link href="/seller/account/bank" className="text-primary underline underline-offset-2">
              {t('nameChange')}
            </Link>
          </>
        }
        group
      >
        <p className="flex min-h-8 items-center font-medium text-13">{companyName}</p>
      </Field>
      <Field
        name="creditCode"
        label={onboarding('creditCode')}
        hint={remarks.creditCode && <Remark of={remarks.creditCode} />}
        required
      >
        <Input defaultValue={current.creditCode} maxLength={40} autoComplete="off" className="font-mono uppercase" />
      </Field>
      <Field
        name="legalRepresentative"
        label={onboarding('legalRepresentative')}
        hint={remarks.legalRepresentative && <Remark of={remarks.legalRepresentative} />}
        required
      >
        <Input defaultValue={current.legalRepresentative} minLength={2} maxLength={40} autoComplete="off" />
      </Field>
      <Field
        name="representativeIdNumber"
        label={onboarding('representativeIdNumber')}
        hint={<Remark of={remarks.representativeIdNumber}>{t(numberKnown ? 'numberKnown' : 'ifOther')}</Remark>}
        optional
      >
        <Input maxLength={40} autoComplete="off" spellCheck={false} className="font-mono uppercase" />
      </Field>
      <Field
        name="changedOn"
        label={fields('changedOn')}
        hint={<Remark of={remarks.changedOn}>{t('changedOnHint')}</Remark>}
        required
      >
        <Input type="date" defaultValue={current.changedOn ?? ''} max={today} className="max-w-48" />
      </Field>
      <Field
        name="explanation"
        label={fields('explanation')}
        hint={remarks.explanation && <Remark of={remarks.explanation} />}
        required
      >
        <Textarea defaultValue={current.explanation} rows={3} maxLength={300} placeholder={t('explanationExample')} />
      </Field>
      <PaperFields admission={admission} today={today} licenceOptional={licenceOptional} />
    </>
  );
}

type PaperFieldsProps = Pick<CompanyFieldsProps, 'admission' | 'today' | 'licenceOptional'>;

async function PaperFields({ admission, today, licenceOptional }: PaperFieldsProps) {
  const [t, papers, licence, documents] = await Promise.all([
    getTranslations('changes.company'),
    getTranslations('files.purposes'),
    getTranslations('joining.licence'),
    getTranslations('documents'),
  ]);
  const accept = admission.licenceFormats.map((format) => `.${format}`).join(',');
  const formats = admission.licenceFormats.join(' / ').toUpperCase();
  const hint = licence('hint', { formats, megabytes: admission.licenceMaxBytes / 1024 / 1024 });
  return (
    <>
      <Field
        name="licence"
        label={papers('LICENCE')}
        hint={licenceOptional ? t('onlyIfNew') : hint}
        required={!licenceOptional}
        optional={licenceOptional}
      >
        <FileInput accept={accept} />
      </Field>
      <Field name="expiresOn" label={documents('fields.expiresOn')} hint={licence('expiryHint')} optional>
        <Input type="date" min={today} className="max-w-48" />
      </Field>
      <Field name="representativeIdCopy" label={papers('LEGAL_REPRESENTATIVE_ID')} hint={t('ifOther')} optional>
        <FileInput accept={accept} />
      </Field>
    </>
  );
}
