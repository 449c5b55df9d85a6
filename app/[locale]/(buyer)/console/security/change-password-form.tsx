import { getTranslations } from 'next-intl/server';
import { PasswordInput } from '@/components/auth/password-input';
import { ActionForm } from '@/components/ui/action-form';
import { Field } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { changePasswordAction } from './actions';

/** The current password once more, then the new one. */
export async function ChangePasswordForm() {
  const t = await getTranslations('auth');
  const words = { show: t('fields.showPassword'), hide: t('fields.hidePassword') };
  return (
    <ActionForm action={changePasswordAction} layout="row">
      <Field name="current" label={t('fields.currentPassword')} required>
        <PasswordInput autoComplete="current-password" maxLength={200} words={words} />
      </Field>
      <Field name="password" label={t('fields.newPassword')} hint={t('register.passwordHint')} required>
        <PasswordInput autoComplete="new-password" minLength={10} maxLength={200} words={words} />
      </Field>
      <div className="form-actions">
        <SubmitButton>{t('security.changePassword')}</SubmitButton>
      </div>
    </ActionForm>
  );
}
