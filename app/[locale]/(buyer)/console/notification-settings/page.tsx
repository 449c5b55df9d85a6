import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/ui/action-form';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { RuleLinks } from '@/components/ui/rule-link';
import { SubmitButton } from '@/components/ui/submit-button';
import { loadOwnAccount } from '@/lib/auth';
import { eventsFor, preferencesOf } from '@/lib/notifications';
import { hasApplied } from '@/lib/onboarding';
import { buyerContext } from '@/lib/web/contexts';
import { savePreferencesAction } from './actions';
import { PreferenceTable } from './preference-table';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('notifications.settings');
  return { title: t('title') };
}

/** Which of the events that can reach a person it hears of by which channel. NTF-01, NTF-02. */
export default async function NotificationSettingsPage() {
  const { db, identity } = await buyerContext('/console/notification-settings');
  const [t, shell, preferences, account, applied] = await Promise.all([
    getTranslations('notifications.settings'),
    getTranslations('shell'),
    preferencesOf(db, identity.accountId),
    loadOwnAccount(db, identity.accountId),
    hasApplied(db, identity.accountId),
  ]);
  const { vendorId, permissions, duties } = identity;
  const shown = eventsFor({ hasApplied: applied, isMember: vendorId !== null, permissions, duties });
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        crumbs={[{ label: shell('faces.buyer'), href: '/console' }, { label: t('title') }]}
      />
      <Card flush>
        <p className="flex flex-wrap gap-x-5 gap-y-1 px-4 py-3 text-13 text-muted sm:px-5">
          <span>{t('emailTo', { email: account.email })}</span>
          <span>{account.phone ? t('smsTo', { phone: account.phone }) : t('smsNone')}</span>
          <span className="inline-flex items-center gap-1.5">
            {t('basis')} <RuleLinks ids={['NTF-01', 'NTF-02']} />
          </span>
        </p>
        <ActionForm action={savePreferencesAction} className="pb-4">
          <PreferenceTable preferences={preferences} shown={shown} />
          <div className="form-actions px-4 sm:px-5">
            <SubmitButton>{t('save')}</SubmitButton>
          </div>
        </ActionForm>
      </Card>
    </>
  );
}
