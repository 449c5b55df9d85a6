import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { agreementPath } from '@/components/market/agreement-kinds';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { listAgreements } from '@/lib/agreements';
import { kindsInUse } from '@/lib/agreements/status';
import { prisma } from '@/lib/db';
import { marketNow } from '@/lib/market-clock';
import { policyAt } from '@/lib/policy';
import { showsTags } from '@/lib/web/page-tags';
import { pageMetadata } from '../page-metadata';

export const dynamic = 'force-static';
export const revalidate = false;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('market.agreements');
  return pageMetadata({ path: '/agreements', title: t('title'), description: t('description') });
}

/** The agreements the market makes, the edition of each that is in force. GEN-09. */
export default async function AgreementsPage() {
  await showsTags('agreements', 'day');
  const [t, locale, editions, now] = await Promise.all([
    getTranslations('market.agreements'),
    getLocale(),
    listAgreements(prisma()),
    marketNow(prisma()),
  ]);
  // Newest first, so the first that has begun is in force. Agreements no longer in use are below, among the earlier ones.
  const current = kindsInUse(policyAt(now)).flatMap(
    (kind) => editions.find((edition) => edition.kind === kind && edition.effectiveFrom <= now) ?? [],
  );
  return (
    <div className="page-width py-6">
      <PageHeader title={t('title')} description={t('description')} />
      {current.length === 0 && <EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
      <ul className="mt-2 grid gap-4 md:grid-cols-3">
        {current.map((edition) => (
          <li
            key={edition.id}
            className="relative flex flex-col rounded-md border border-line p-5 hover:border-primary"
          >
            <Icon name="file-text" size={24} className="text-primary" />
            <h2 className="mt-3 font-semibold text-base">
              <Link href={agreementPath(edition.kind)} className="after:absolute after:inset-0">
                {locale === 'zh' ? edition.titleZh : edition.titleEn}
              </Link>
            </h2>
            <p className="mt-1 text-13 text-muted">{t(`signedWhen.${edition.kind}`)}</p>
            <p className="mt-4 text-muted text-xs">
              {t('version')} {edition.version} · {t('effective')}{' '}
              <DateTime at={edition.effectiveFrom} precision="day" />
            </p>
          </li>
        ))}
      </ul>
      <OtherEditions editions={editions.filter((edition) => !current.includes(edition))} now={now} />
    </div>
  );
}

type Editions = Awaited<ReturnType<typeof listAgreements>>;

/** Editions that are announced, superseded or no longer in use: whoever signed one finds it again. GEN-09, GEN-14. */
async function OtherEditions({ editions, now }: { editions: Editions; now: Date }) {
  const [t, locale] = await Promise.all([getTranslations('market.agreements'), getLocale()]);
  if (editions.length === 0) return null;
  return (
    <section className="mt-8">
      <h2 className="font-semibold text-base">{t('others')}</h2>
      <ul className="mt-2 divide-y divide-line border-line border-y text-13">
        {editions.map(({ id, kind, version, effectiveFrom, titleZh, titleEn }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-2.5">
            <Link href={`${agreementPath(kind)}/${version}`} className="text-primary hover:underline">
              {locale === 'zh' ? titleZh : titleEn} {version}
            </Link>
            <span className="text-muted text-xs">
              {t('effective')} <DateTime at={effectiveFrom} precision="day" />
            </span>
            <span className="text-muted text-xs">{t(effectiveFrom > now ? 'announced' : 'past')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
