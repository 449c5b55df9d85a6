import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AuthFrame } from '@/components/auth/auth-frame';
import { Link } from '@/components/ui/link';
import { type ListQuery, oneOf } from '@/components/ui/list-address';
import { loadCurrentAgreement } from '@/lib/agreements';
import { prisma } from '@/lib/db';
import { requireLocale } from '@/lib/i18n/current';
import { localePath } from '@/lib/i18n/locales';
import { asking } from '@/lib/web/identity';
import { localNext } from '@/lib/web/next-path';
import { RegisterForm } from './register-form';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth.register');
  return { title: t('title') };
}

/** Where people open an account and accept the user terms. GEN-04, ONB-01. */
export default async function RegisterPage({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const [locale, t, query, { identity, now }] = await Promise.all([
    requireLocale(),
    getTranslations('auth.register'),
    searchParams,
    asking(),
  ]);
  const next = localNext(oneOf(query, 'next'), '');
  if (identity) redirect(localePath(locale, next || '/console'));
  const terms = await loadCurrentAgreement(prisma(), 'USER_TERMS', now);
  return (
    <AuthFrame title={t('title')} description={t('description')}>
      <RegisterForm
        next={next}
        terms={{
          id: terms.id,
          title: locale === 'zh' ? terms.titleZh : terms.titleEn,
          text: locale === 'zh' ? terms.textZh : terms.textEn,
          version: terms.version,
        }}
      />
      <p className="mt-5 text-13 text-muted">
        {t('hasAccount')}{' '}
        <Link
          href={next ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in'}
          className="text-primary underline underline-offset-2"
        >
          {t('signIn')}
        </Link>
      </p>
    </AuthFrame>
  );
}
