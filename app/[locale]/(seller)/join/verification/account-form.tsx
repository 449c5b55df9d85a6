import { randomUUID } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/ui/action-form';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/inputs';
import { SubmitButton } from '@/components/ui/submit-button';
import { startBankVerificationAction } from './actions';

/** The company's own account, to which the small amount goes. ONB-02. */
export async function AccountForm({ earlier }: { earlier: { companyName: string; bankName: string } | null }) {
  const [t, fields] = await Promise.all([
    getTranslations('joining.verification'),
    getTranslations('onboarding.fields'),
  ]);
  return (
    <ActionForm action={startBankVerificationAction} idempotencyKey={randomUUID()} layout="row">
      <Field name="companyName" label={fields('companyName')} hint={t('companyHint')} required>
        <Input defaultValue={earlier?.companyName} maxLength={100} minLength={4} autoComplete="organization" />
      </Field>
      <Field name="bankName" label={fields('bankName')} hint={t('bankHint')} required>
        <Input defaultValue={earlier?.bankName} maxLength={60} minLength={2} autoComplete="off" />
      </Field>
      <Field name="accountNumber" label={fields('accountNumber')} hint={t('numberHint')} required>
        <Input inputMode="numeric" maxLength={60} autoComplete="off" className="tabular-nums" />
      </Field>
      <div className="form-actions">
        <SubmitButton>{t('send')}</SubmitButton>
      </div>
    </ActionForm>
  );
}
