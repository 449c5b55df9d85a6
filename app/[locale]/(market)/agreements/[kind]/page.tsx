import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { agreementKindOf } from '@/components/market/agreement-kinds';
import { AgreementText, clausesOf } from '@/components/market/agreement-text';
import { CopyButton } from '@/components/ui/copy-button';
import { DateTime } from '@/components/ui/date-time';
import { Hint } from '@/components/ui/hint';
import { PageHeader } from '@/components/ui/page-header';
import { type AgreementView, loadCurrentAgreement } from '@/lib/agreements';
import type { AgreementKind } from '@/lib/agreements/status';
import { prisma } from '@/lib/db';
import { NotFound } from '@/lib/kernel/errors';
import { marketNow } from '@/lib/market-clock';
import { showsTags } from '@/lib/web/page-tags';
import { pageMetadata } from '../../page-metadata';

export const dynamic = 'force-static';
export const revalidate = false;

export function generateStaticParams() {
  return [];
}

type Params = { params: Promise<{ kind: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { kind } = await params;
  const [agreement, t, locale] = await Promise.all([
    readAgreement(kind),
    getTranslations('market.agreements'),
    getLocale(),
  ]);
  const title = locale === 'zh' ? agreement.titleZh : agreement.titleEn;
  const description = `${title} · ${t('version')} ${agreement.version}. ${t(`signedWhen.${agreement.kind}`)}`;
  return pageMetadata({ path: `/agreements/${kind}`, title, description });
}

/** One agreement of the market, whole, with what identifies the text that is signed. GEN-09, ONB-06. */
export default async function AgreementPage({ params }: Params) {
  await showsTags('agreements', 'day');
  const [agreement, t, locale] = await Promise.all([
    readAgreement((await params).kind),
    getTranslations('market.agreements'),
    getLocale(),
  ]);
  const text = locale === 'zh' ? agreement.textZh : agreement.textEn;
  const title = locale === 'zh' ? agreement.titleZh : agreement.titleEn;
  return (
    <div className="page-width py-6">
      <PageHeader title={title} crumbs={[{ label: t('title'), href: '/agreements' }, { label: title }]} />
      <Identification agreement={agreement} />
      <div className="mt-6 grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_14rem]">
        <div className="min-w-0 max-w-3xl">
          <AgreementText text={text} />
          {locale !== 'zh' && <p className="mt-6 text-13 text-muted">{t('prevails')}</p>}
        </div>
        <nav aria-label={t('clauses')} className="text-13 max-lg:hidden">
          <div className="sticky top-6 border-line border-l pl-4">
            <p className="mb-2 text-muted text-xs">{t('clauses')}</p>
            <ul className="grid gap-1.5">
              {clausesOf(text).map((clause) => (
                <li key={clause.id}>
                  <a href={`#${clause.id}`} className="text-secondary hover:text-primary">
                    {clause.name}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        </nav>
      </div>
    </div>
  );
}

async function Identification({ agreement }: { agreement: AgreementView }) {
  const t = await getTranslations('market.agreements');
  return (
    <dl className="flex flex-wrap items-baseline gap-x-8 gap-y-2 rounded-box bg-ground px-4 py-3 text-13">
      <div className="flex gap-2">
        <dt className="text-muted">{t('version')}</dt>
        <dd className="tabular-nums">{agreement.version}</dd>
      </div>
      <div className="flex gap-2">
        <dt className="text-muted">{t('effective')}</dt>
        <dd>
          <DateTime at={agreement.effectiveFrom} precision="day" />
        </dd>
      </div>
      <div className="flex min-w-0 gap-2">
        <dt className="shrink-0 text-muted">
          {t('hash')} <Hint label={t('hash')}>{t('hashHint')}</Hint>
        </dt>
        <dd className="flex min-w-0 items-baseline gap-1.5">
          <code className="min-w-0 break-all font-mono text-xs">{agreement.textHash}</code>
          <span className="shrink-0">
            <CopyButton text={agreement.textHash} />
          </span>
        </dd>
      </div>
    </dl>
  );
}

/** Read once for the page and its metadata. An agreement that was never published is no page. */
const readAgreement = cache(async (slug: string): Promise<AgreementView> => {
  const kind = agreementKindOf(slug);
  return kind === null ? notFound() : inForce(kind);
});

async function inForce(kind: AgreementKind): Promise<AgreementView> {
  try {
    return await loadCurrentAgreement(prisma(), kind, await marketNow(prisma()));
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
}
