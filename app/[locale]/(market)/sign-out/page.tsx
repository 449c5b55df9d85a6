import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/ui/action-form';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { SubmitButton } from '@/components/ui/submit-button';
import { requireLocale } from '@/lib/i18n/current';
import { localePath } from '@/lib/i18n/locales';
import { asking } from '@/lib/web/identity';
import { signOutAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth.signOut');
  return { title: t('title') };
}

/** Asks before signing out: a link alone must not end a session, or any page could do it to a reader. */
export default async function SignOutPage() {
  const [locale, t, { identity }] = await Promise.all([requireLocale(), getTranslations('auth.signOut'), asking()]);
  if (!identity) redirect(localePath(locale, '/'));
  return (
    <div className="mx-auto max-w-md px-4 py-16 sm:py-24">
      <Card className="p-2">
        <h1 className="font-semibold text-xl leading-8">{t('title')}</h1>
        <p className="mt-1 mb-5 text-13 text-muted">{t('detail', { name: identity.name, email: identity.email })}</p>
        <ActionForm action={signOutAction} layout="inline">
          <SubmitButton>{t('go')}</SubmitButton>
          <LinkButton href="/console">{t('stay')}</LinkButton>
        </ActionForm>
        <p className="mt-5 text-muted text-xs">{t('others')}</p>
      </Card>
    </div>
  );
}
