import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AuthFrame } from '@/components/auth/auth-frame';
import { ActionForm } from '@/components/ui/action-form';
import { Alert } from '@/components/ui/alert';
import { LinkButton } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import { DescriptionList } from '@/components/ui/description-list';
import { SubmitButton } from '@/components/ui/submit-button';
import { prisma } from '@/lib/db';
import { requireLocale } from '@/lib/i18n/current';
import { type OpenedInvitation, openInvitation } from '@/lib/members';
import { asking } from '@/lib/web/identity';
import { acceptInvitationAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('seller-members.invitation');
  // The address proves who had the letter: it is told to no other site.
  return { title: t('title'), referrer: 'same-origin', robots: { index: false } };
}

/** Where an invitation's letter leads: who asks, and the way to accept with the address it went to. SUB-02, SUB-03. */
export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const [, t, { token }, { identity, now }] = await Promise.all([
    requireLocale(),
    getTranslations('seller-members.invitation'),
    params,
    asking(),
  ]);
  const invitation = await openInvitation(prisma(), decodeURIComponent(token), now);
  if (!invitation) notFound();
  const { storeName, invitedBy } = invitation;
  return (
    <AuthFrame title={t('heading', { store: storeName })} description={t('askedBy', { name: invitedBy })}>
      <DescriptionList
        columns={1}
        items={[
          { term: t('company'), description: invitation.companyName },
          { term: t('for'), description: <span className="break-all">{invitation.email}</span> },
          { term: t('until'), description: <DateTime at={invitation.expiresAt} precision="minute" /> },
        ]}
      />
      <div className="mt-5 grid gap-3">
        <Next invitation={invitation} token={token} signedInAs={identity?.email ?? null} />
      </div>
    </AuthFrame>
  );
}

type NextProps = { invitation: OpenedInvitation; token: string; signedInAs: string | null };

async function Next({ invitation: { over, email, hasAccount }, token, signedInAs }: NextProps) {
  const [t, errors] = await Promise.all([
    getTranslations('seller-members.invitation'),
    getTranslations('members.errors'),
  ]);
  if (over) return <Alert tone="warning">{errors('invitationOver', { why: over })}</Alert>;
  if (signedInAs !== null && signedInAs !== email) {
    return (
      <>
        <Alert tone="warning">{t('otherAccount', { signedInAs, email })}</Alert>
        <LinkButton href="/sign-out" size="lg" wide>
          {t('signOut')}
        </LinkButton>
      </>
    );
  }
  if (signedInAs === null) {
    const next = encodeURIComponent(`/invitations/${token}`);
    return (
      <>
        <p className="text-13">{t(hasAccount ? 'signInFirst' : 'registerFirst', { email })}</p>
        <LinkButton href={`/${hasAccount ? 'sign-in' : 'register'}?next=${next}`} tone="primary" size="lg" wide>
          {t(hasAccount ? 'signIn' : 'register')}
        </LinkButton>
      </>
    );
  }
  return (
    <ActionForm action={acceptInvitationAction}>
      <input type="hidden" name="token" value={decodeURIComponent(token)} />
      <p className="text-13 text-secondary">{t('meaning')}</p>
      <SubmitButton size="lg" wide>
        {t('accept')}
      </SubmitButton>
    </ActionForm>
  );
}
