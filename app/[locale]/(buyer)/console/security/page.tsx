import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/ui/alert';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { DescriptionList } from '@/components/ui/description-list';
import { type ListQuery, oneOf, pageOf } from '@/components/ui/list-address';
import { PageHeader } from '@/components/ui/page-header';
import { listSessions, loadOwnAccount } from '@/lib/auth';
import { buyerContext } from '@/lib/web/contexts';
import { movedClock } from '@/lib/web/viewer';
import { ChangePasswordForm } from './change-password-form';
import { SessionList, sessionSorts } from './session-list';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth.security');
  return { title: t('title') };
}

const pageSize = 10;

/** A person's own sign-in: details, password, devices. */
export default async function SecurityPage({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const { db, identity } = await buyerContext('/console/security');
  const [t, shell, query, clock] = await Promise.all([
    getTranslations('auth.security'),
    getTranslations('shell'),
    searchParams,
    movedClock(),
  ]);
  const page = pageOf(query);
  const sort = sessionSorts.find((known) => known === oneOf(query, 'sort'));
  const [account, sessions] = await Promise.all([
    loadOwnAccount(db, identity.accountId),
    listSessions(db, identity.accountId, { sort, page, pageSize }),
  ]);
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        crumbs={[{ label: shell('faces.buyer'), href: '/console' }, { label: t('title') }]}
      />
      <div className="grid gap-4">
        <Card title={t('account')}>
          <Details account={account} isStaff={identity.isStaff} />
        </Card>
        <Card id="password" title={t('passwordTitle')} description={t('passwordDescription')}>
          <ChangePasswordForm />
        </Card>
        <Card title={t('sessionsTitle')} description={t('sessionsDescription')} flush>
          {clock && <Alert className="mx-4 mb-3 sm:mx-5">{t('realTime')}</Alert>}
          <SessionList {...sessions} currentId={identity.sessionId} query={query} page={page} pageSize={pageSize} />
        </Card>
      </div>
    </>
  );
}

async function Details({
  account,
  isStaff,
}: {
  account: Awaited<ReturnType<typeof loadOwnAccount>>;
  isStaff: boolean;
}) {
  const t = await getTranslations('auth');
  return (
    <DescriptionList
      items={[
        { term: t('fields.email'), description: account.email },
        { term: t('fields.name'), description: account.name },
        { term: t('fields.phone'), description: account.phone },
        { term: t('security.accountId'), description: <code className="font-mono text-xs">{account.id}</code> },
        { term: t('security.registeredAt'), description: <DateTime at={account.createdAt} /> },
        {
          term: t('security.secondFactor'),
          description: isStaff ? t('security.secondFactorOn') : t('security.secondFactorOff'),
        },
      ]}
    />
  );
}
