import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/ui/action-form';
import { Alert } from '@/components/ui/alert';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { FileInput, Input, Textarea } from '@/components/ui/inputs';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { RuleLinks } from '@/components/ui/rule-link';
import { SubmitButton } from '@/components/ui/submit-button';
import { listVendorChanges } from '@/lib/changes';
import { beijingDay } from '@/lib/kernel/clock';
import { type PolicyPack, policyAt } from '@/lib/policy';
import { loadVendor, type VendorView } from '@/lib/vendors';
import { vendorContext } from '@/lib/web/vendor-context';
import { requestCompanyChangeAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('changes.company');
  return { title: t('title') };
}

/** What of the company changed, since when, and the papers that show it; staff look at it. ONB-21. */
export default async function CompanyChangePage() {
  const { db, actor, now } = await vendorContext('account:manage', '/seller/account/changes/new');
  const [t, shell, account, vendor, changes] = await Promise.all([
    getTranslations('changes.company'),
    getTranslations('shell'),
    getTranslations('joining.account'),
    loadVendor(db, actor.vendorId),
    listVendorChanges(db, actor.vendorId),
  ]);
  const { admission } = policyAt(now);
  const open = changes.find(({ kind, status }) => kind === 'COMPANY' && status === 'UNDER_REVIEW');
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description', { days: admission.changeReportDays })}
        crumbs={[
          { label: shell('faces.seller'), href: '/seller' },
          { label: account('title'), href: '/seller/account' },
          { label: t('title') },
        ]}
      />
      {open ? (
        <Alert
          title={t('underway')}
          actions={<LinkButton href={`/seller/account/changes/${open.id}`}>{t('see')}</LinkButton>}
        >
          {t('underwayDetail')}
        </Alert>
      ) : (
        <Form vendor={vendor} admission={admission} today={beijingDay(now)} />
      )}
    </>
  );
}

type FormProps = { vendor: VendorView; admission: PolicyPack['admission']; today: string };

async function Form({ vendor, admission, today }: FormProps) {
  const [t, fields, onboarding, papers, licence, documents] = await Promise.all([
    getTranslations('changes.company'),
    getTranslations('changes.fields'),
    getTranslations('onboarding.fields'),
    getTranslations('files.purposes'),
    getTranslations('joining.licence'),
    getTranslations('documents'),
  ]);
  const accept = admission.licenceFormats.map((format) => `.${format}`).join(',');
  const formats = admission.licenceFormats.join(' / ').toUpperCase();
  const hint = licence('hint', { formats, megabytes: admission.licenceMaxBytes / 1024 / 1024 });
  return (
    <Card title={t('form')} actions={<RuleLinks ids={['ONB-21']} />} className="max-w-4xl">
      <ActionForm action={requestCompanyChangeAction} idempotencyKey={randomUUID()} layout="row" className="pt-2">
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
          <p className="flex min-h-8 items-center font-medium text-13">{vendor.companyName}</p>
        </Field>
        <Field name="creditCode" label={onboarding('creditCode')} required>
          <Input defaultValue={vendor.creditCode} maxLength={40} autoComplete="off" className="font-mono uppercase" />
        </Field>
        <Field name="legalRepresentative" label={onboarding('legalRepresentative')} required>
          <Input defaultValue={vendor.legalRepresentative} minLength={2} maxLength={40} autoComplete="off" />
        </Field>
        <Field name="representativeIdNumber" label={onboarding('representativeIdNumber')} hint={t('ifOther')} optional>
          <Input maxLength={40} autoComplete="off" spellCheck={false} className="font-mono uppercase" />
        </Field>
        <Field name="changedOn" label={fields('changedOn')} hint={t('changedOnHint')} required>
          <Input type="date" max={today} className="max-w-48" />
        </Field>
        <Field name="explanation" label={fields('explanation')} required>
          <Textarea rows={3} maxLength={300} placeholder={t('explanationExample')} />
        </Field>
        <Field name="licence" label={papers('LICENCE')} hint={hint} required>
          <FileInput accept={accept} />
        </Field>
        <Field name="expiresOn" label={documents('fields.expiresOn')} hint={licence('expiryHint')} optional>
          <Input type="date" min={today} className="max-w-48" />
        </Field>
        <Field name="representativeIdCopy" label={papers('LEGAL_REPRESENTATIVE_ID')} hint={t('ifOther')} optional>
          <FileInput accept={accept} />
        </Field>
        <div className="form-actions">
          <SubmitButton>{t('send')}</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}
