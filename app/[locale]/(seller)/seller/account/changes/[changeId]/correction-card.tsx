import { randomUUID } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { Remark } from '@/components/review/remark';
import { ActionForm } from '@/components/ui/action-form';
import { Card } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { FileInput, Input, Textarea } from '@/components/ui/inputs';
import { RuleLinks } from '@/components/ui/rule-link';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ChangeDossier } from '@/lib/changes';
import { beijingDay } from '@/lib/kernel/clock';
import { policyAt } from '@/lib/policy';
import { correctAccountChangeAction, correctCompanyChangeAction } from '../actions';
import { type ChangeRemarks, CompanyFields } from '../company-fields';

type CorrectionProps = { change: ChangeDossier; now: Date };

/** Where a vendor puts right what staff sent back, each remark beside its field. ONB-21, ONB-22. */
export async function CorrectionCard({ change, now }: CorrectionProps) {
  const t = await getTranslations('changes.correction');
  const { id, kind } = change;
  return (
    <Card title={t('title')} description={t('detail')} actions={<RuleLinks ids={['ONB-21', 'ONB-22']} />}>
      <ActionForm
        action={kind === 'COMPANY' ? correctCompanyChangeAction : correctAccountChangeAction}
        idempotencyKey={randomUUID()}
        layout="row"
        className="pt-2"
      >
        <input type="hidden" name="changeId" value={id} />
        {kind === 'COMPANY' ? <Company change={change} now={now} /> : <Account change={change} now={now} />}
        <div className="form-actions">
          <SubmitButton>{t('send')}</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}

async function Company({ change, now }: CorrectionProps) {
  const { vendor, wanted, changedOn, explanation, remarks, documents } = change;
  const { creditCode = vendor.creditCode, legalRepresentative = vendor.legalRepresentative } = wanted;
  return (
    <CompanyFields
      companyName={vendor.companyName}
      current={{ creditCode, legalRepresentative, changedOn, explanation }}
      admission={policyAt(now).admission}
      today={beijingDay(now)}
      remarks={remarks as ChangeRemarks}
      licenceOptional={documents.some(({ kind, status }) => kind === 'LICENCE' && status !== 'REJECTED')}
      numberKnown={wanted.legalRepresentative !== undefined}
    />
  );
}

async function Account({ change, now }: CorrectionProps) {
  const [t, fields, papers, documents] = await Promise.all([
    getTranslations('changes'),
    getTranslations('changes.fields'),
    getTranslations('files.purposes'),
    getTranslations('documents'),
  ]);
  const remarks = change.remarks as ChangeRemarks;
  const today = beijingDay(now);
  const licence = change.documents.find(({ kind }) => kind === 'LICENCE');
  const needsLicence = licence?.status === 'REJECTED';
  const accept = policyAt(now)
    .admission.licenceFormats.map((format) => `.${format}`)
    .join(',');
  return (
    <>
      <Field
        name="explanation"
        label={fields('explanation')}
        hint={remarks.explanation && <Remark of={remarks.explanation} />}
        required
      >
        <Textarea defaultValue={change.explanation} rows={3} maxLength={300} />
      </Field>
      {change.wanted.companyName !== undefined && (
        <Field
          name="changedOn"
          label={fields('changedOn')}
          hint={remarks.changedOn && <Remark of={remarks.changedOn} />}
          required
        >
          <Input type="date" defaultValue={change.changedOn ?? ''} max={today} className="max-w-48" />
        </Field>
      )}
      {licence && (
        <>
          <Field
            name="licence"
            label={papers('LICENCE')}
            hint={needsLicence ? t('account.licenceHint') : t('company.onlyIfNew')}
            required={needsLicence}
            optional={!needsLicence}
          >
            <FileInput accept={accept} />
          </Field>
          <Field name="expiresOn" label={documents('fields.expiresOn')} optional>
            <Input type="date" min={today} className="max-w-48" />
          </Field>
        </>
      )}
      <p className="text-13 text-muted">{t('correction.otherAccount')}</p>
    </>
  );
}
