import { getTranslations } from 'next-intl/server';
import { PasswordInput } from '@/components/auth/password-input';
import { StaffCode } from '@/components/auth/staff-code';
import { ActionForm } from '@/components/ui/action-form';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/inputs';
import { SubmitButton } from '@/components/ui/submit-button';
import { signInAction } from './actions';

/** E-mail and password; the code of staff stays folded away until it is asked for. */
export async function SignInForm({ next }: { next: string }) {
  const t = await getTranslations('auth');
  const words = { show: t('fields.showPassword'), hide: t('fields.hidePassword') };
  return (
    <ActionForm action={signInAction}>
      {next && <input type="hidden" name="next" value={next} />}
      <Field name="email" label={t('fields.email')} required>
        <Input type="email" autoComplete="username" maxLength={120} autoFocus />
      </Field>
      <Field name="password" label={t('fields.password')} required>
        <PasswordInput autoComplete="current-password" maxLength={200} words={words} />
      </Field>
      <StaffCode summary={t('signIn.staffCode')}>
        <Field name="code" label={t('fields.code')} hint={t('signIn.staffCodeHint')}>
          <Input inputMode="numeric" autoComplete="one-time-code" maxLength={6} className="max-w-40 tracking-widest" />
        </Field>
      </StaffCode>
      <SubmitButton size="lg" wide>
        {t('signIn.go')}
      </SubmitButton>
    </ActionForm>
  );
}
