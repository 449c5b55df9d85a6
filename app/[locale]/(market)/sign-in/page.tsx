import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AuthFrame } from '@/components/auth/auth-frame';
import { Link } from '@/components/ui/link';
import { type ListQuery, oneOf } from '@/components/ui/list-address';
import { requireLocale } from '@/lib/i18n/current';
import { localePath } from '@/lib/i18n/locales';
import { asking } from '@/lib/web/identity';
import { localNext } from '@/lib/web/next-path';
import { SignInForm } from './sign-in-form';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth.signIn');
  return { title: t('title') };
}

/** Where people sign in; whoever is signed in already goes on to where he was heading. */
export default async function SignInPage({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const [locale, t, query, { identity }] = await Promise.all([
    requireLocale(),
    getTranslations('auth.signIn'),
    searchParams,
    asking(),
  ]);
  const next = localNext(oneOf(query, 'next'), '');
  if (identity) redirect(localePath(locale, next || (identity.isStaff ? '/operations' : '/console')));
  return (
    <AuthFrame title={t('title')} description={next ? t('toGoOn') : t('description')}>
      <SignInForm next={next} />
      <p className="mt-5 text-13 text-muted">
        {t('noAccount')}{' '}
        <Link
          href={next ? `/register?next=${encodeURIComponent(next)}` : '/register'}
          className="text-primary underline underline-offset-2"
        >
          {t('register')}
        </Link>
      </p>
    </AuthFrame>
  );
}
