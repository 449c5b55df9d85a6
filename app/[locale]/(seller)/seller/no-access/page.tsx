import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import type { ListQuery } from '@/components/ui/list-address';
import { choiceOf } from '@/components/ui/list-query';
import { listGrantors } from '@/lib/members';
import { allPermissions, areaOf } from '@/lib/vendors/status';
import { memberContext } from '@/lib/web/vendor-context';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('seller-members.noAccess');
  return { title: t('title') };
}

/** What a member's permissions do not include, and which colleagues can grant it. SUB-01. */
export default async function NoAccessPage({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const { db, actor, identity } = await memberContext('/seller/no-access');
  const needed = choiceOf(await searchParams, 'needs', allPermissions) ?? 'members:view';
  const [t, words, grantors] = await Promise.all([
    getTranslations('seller-members.noAccess'),
    getTranslations('members'),
    listGrantors(db, actor.vendorId, needed),
  ]);
  const what = `${words(`areas.${areaOf(needed)}`)} · ${words(`levels.${needed.endsWith(':view') ? 'view' : 'manage'}`)}`;
  // Whoever was granted it meanwhile comes back here by an old address.
  const granted = identity.permissions.includes(needed);
  return (
    <div className="mx-auto grid max-w-2xl gap-4 py-8">
      <h1 className="sr-only">{t('title')}</h1>
      <EmptyState
        drawing="box"
        title={granted ? t('granted') : t('title')}
        action={
          <LinkButton href="/seller" tone="primary">
            {t('back')}
          </LinkButton>
        }
      >
        {t(granted ? 'grantedDetail' : 'missing', { what })}
      </EmptyState>
      {!granted && (
        <Card title={t('whoGrants')} description={t('whoGrantsDetail')}>
          <ul className="grid gap-2 text-13">
            {grantors.map(({ email, name, isOwner }) => (
              <li key={email} className="flex flex-wrap items-baseline gap-x-3">
                <span className="font-medium">{name}</span>
                <a href={`mailto:${email}`} className="break-all text-primary underline underline-offset-2">
                  {email}
                </a>
                {isOwner && <span className="text-muted text-xs">{t('owner')}</span>}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}
