import { getTranslations } from 'next-intl/server';
import { AgreementText } from '@/components/agreements/agreement-text';
import { PasswordInput } from '@/components/auth/password-input';
import { ActionForm } from '@/components/ui/action-form';
import { Checkbox } from '@/components/ui/choices';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/inputs';
import { SubmitButton } from '@/components/ui/submit-button';
import { registerAction } from './actions';

/** The form of a new account; the terms stand in it whole, so that they can be read before they are accepted. */
export async function RegisterForm({ next, terms }: { next: string; terms: Terms }) {
  const t = await getTranslations('auth');
  const words = { show: t('fields.showPassword'), hide: t('fields.hidePassword') };
  return (
    <ActionForm action={registerAction}>
      {next && <input type="hidden" name="next" value={next} />}
      <input type="hidden" name="agreementId" value={terms.id} />
      <Field name="email" label={t('fields.email')} hint={t('register.emailHint')} required>
        <Input type="email" autoComplete="username" maxLength={120} autoFocus />
      </Field>
      <Field name="name" label={t('fields.name')} required>
        <Input autoComplete="name" maxLength={40} />
      </Field>
      <Field name="phone" label={t('fields.phone')} hint={t('register.phoneHint')} required>
        <Input type="tel" inputMode="tel" autoComplete="tel-national" maxLength={11} pattern="1[3-9][0-9]{9}" />
      </Field>
      <Field name="password" label={t('fields.password')} hint={t('register.passwordHint')} required>
        <PasswordInput autoComplete="new-password" minLength={10} maxLength={200} words={words} />
      </Field>
      <Field name="termsAccepted" label={t('register.terms')} group>
        <details className="mb-2 rounded-box border border-line">
          <summary className="flex justify-between gap-3 px-3 py-2 text-13 text-primary hover:bg-base-200">
            {t('register.readTerms', { title: terms.title })}
            <span className="text-muted text-xs">{t('register.version', { version: terms.version })}</span>
          </summary>
          <section
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable by keyboard
            tabIndex={0}
            aria-label={terms.title}
            className="max-h-64 overflow-y-auto border-line border-t px-3 py-2"
          >
            <AgreementText text={terms.text} />
          </section>
        </details>
        <Checkbox required>{t('register.accept', { title: terms.title })}</Checkbox>
      </Field>
      <SubmitButton size="lg" wide>
        {t('register.go')}
      </SubmitButton>
    </ActionForm>
  );
}

type Terms = { id: string; title: string; text: string; version: string };
