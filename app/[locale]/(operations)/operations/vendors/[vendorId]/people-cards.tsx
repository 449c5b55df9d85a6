import { getLocale, getTranslations } from 'next-intl/server';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import type { VendorDossier } from './load-vendor-dossier';

/** Who acts for a vendor, and whose accounts may not buy from it. SUB-01, DEC-27. */
export async function PeopleCard({ people, names }: Pick<VendorDossier, 'people' | 'names'>) {
  const t = await getTranslations('operations-business.vendors');
  const accounts = [
    ...people.members.map((member) => ({ ...member, mark: t(member.isOwner ? 'owner' : 'member') })),
    ...people.related.map((account) => ({ ...account, mark: t('related') })),
  ];
  return (
    <Card title={t('people')} description={t('peopleDetail')}>
      <ul className="divide-y divide-line text-13">
        {accounts.map(({ accountId, since, mark }) => (
          <li key={accountId} className="grid gap-0.5 py-2 first:pt-0 last:pb-0">
            <span className="flex flex-wrap items-center justify-between gap-x-2">
              <span>{names.get(accountId)?.name ?? accountId}</span>
              <Badge>{mark}</Badge>
            </span>
            <span className="flex flex-wrap justify-between gap-x-2 text-muted text-xs">
              <code className="break-all font-mono">{accountId}</code>
              <DateTime at={since} precision="day" />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** What a vendor signed: which text, when, from where. GEN-09, ONB-06, SET-05. */
export async function AgreementsCard({ acceptances }: Pick<VendorDossier, 'acceptances'>) {
  const [t, locale] = await Promise.all([getTranslations('operations-business.vendors'), getLocale()]);
  return (
    <Card title={t('agreements')}>
      {acceptances.length === 0 && <p className="text-13 text-muted">{t('noAgreements')}</p>}
      <ul className="divide-y divide-line text-13">
        {acceptances.map(({ kind, version, titleZh, titleEn, acceptedAt, ip }) => (
          <li key={`${kind}-${version}`} className="grid gap-0.5 py-2 first:pt-0 last:pb-0">
            <span>
              {locale === 'en' ? titleEn : titleZh} <span className="text-muted text-xs">{version}</span>
            </span>
            <span className="flex flex-wrap justify-between gap-x-2 text-muted text-xs">
              <DateTime at={acceptedAt} />
              <span className="tabular-nums">{ip}</span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
