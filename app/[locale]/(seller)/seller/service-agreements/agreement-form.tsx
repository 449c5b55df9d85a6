import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ActionForm } from '@/components/ui/action-form';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { Input, Textarea } from '@/components/ui/inputs';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/web/form-state';

/** What an agreement says beside its text: criteria and period of acceptance, which its text repeats. AGR-02, AGR-05. */
export async function AgreementForm({ action, values, backTo, submitLabel, nameField, hidden }: AgreementFormProps) {
  const [t, fields] = await Promise.all([getTranslations('seller.agreements.form'), getTranslations('catalog.fields')]);
  return (
    <ActionForm action={action}>
      {hidden}
      <Card title={t('acceptance')} description={t('acceptanceDetail')}>
        <div data-layout="row" className="grid gap-4">
          {nameField && (
            <Field name="name" label={fields('agreementName')} hint={t('nameHint')} required>
              <Input defaultValue={values.name} maxLength={60} autoComplete="off" />
            </Field>
          )}
          <Field name="acceptanceCriteria" label={t('criteria')} hint={t('criteriaHint')} required group>
            <Criteria lines={values.acceptanceCriteria} />
          </Field>
          <Field name="acceptanceWorkingDays" label={fields('acceptanceWorkingDays')} hint={t('daysHint')} required>
            <Input
              type="number"
              min={1}
              max={365}
              defaultValue={String(values.acceptanceWorkingDays)}
              className="w-24! tabular-nums"
            />
          </Field>
        </div>
      </Card>
      <Card title={fields('text')} description={t(values.hasBlanks ? 'textDetail' : 'ownTextDetail')}>
        <Field name="text" label={<span className="sr-only">{fields('text')}</span>} hint={t('blanks')}>
          <Textarea
            defaultValue={values.text}
            rows={26}
            maxLength={20_000}
            spellCheck={false}
            className="text-13 leading-6"
          />
        </Field>
      </Card>
      <div className="form-actions">
        <SubmitButton>{submitLabel}</SubmitButton>
        <LinkButton href={backTo}>{t('cancel')}</LinkButton>
      </div>
    </ActionForm>
  );
}

const criteriaMax = 10;
const criteriaShown = 4;

// Rows left blank are no criteria, so further ones only need to be there, folded away.
async function Criteria({ lines }: { lines: readonly string[] }) {
  const t = await getTranslations('seller.agreements.form');
  const shown = Math.min(Math.max(lines.length + 1, criteriaShown), criteriaMax);
  const row = (index: number) => (
    <span key={index} className="flex items-center gap-2">
      <span aria-hidden className="w-6 shrink-0 text-muted text-xs">
        ({letter(index)})
      </span>
      <Input
        name={`acceptanceCriteria.${index}`}
        id={`criterion-${index}`}
        aria-label={t('criterion', { letter: letter(index) })}
        required={index === 0}
        defaultValue={lines[index] ?? ''}
        maxLength={300}
        autoComplete="off"
      />
    </span>
  );
  const rows = Array.from({ length: criteriaMax }, (_, index) => row(index));
  return (
    <div className="grid gap-2">
      {rows.slice(0, shown)}
      {shown < criteriaMax && (
        <details className="group">
          <summary className="flex items-center gap-1 text-primary text-xs">
            <Icon name="plus" size={13} /> {t('moreCriteria')}
          </summary>
          <div className="mt-2 grid gap-2">{rows.slice(shown)}</div>
        </details>
      )}
    </div>
  );
}

function letter(index: number): string {
  return String.fromCharCode('a'.charCodeAt(0) + index);
}

type AgreementFormProps = {
  action: FormAction;
  values: {
    name?: string;
    acceptanceCriteria: readonly string[];
    acceptanceWorkingDays: number;
    text: string;
    /** Whether the text still has blanks that are filled in from the fields above it. */
    hasBlanks: boolean;
  };
  backTo: string;
  submitLabel: string;
  nameField?: boolean;
  hidden?: ReactNode;
};
