import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { agreementKindOf } from '@/components/market/agreement-kinds';
import { type AgreementView, loadCurrentAgreement } from '@/lib/agreements';
import type { AgreementKind } from '@/lib/agreements/status';
import { prisma } from '@/lib/db';
import { NotFound } from '@/lib/kernel/errors';
import { marketNow } from '@/lib/market-clock';
import { showsTags } from '@/lib/web/page-tags';
import { pageMetadata } from '../../page-metadata';
import { EditionView } from './edition-view';

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

/** The edition of an agreement that is in force. GEN-09, ONB-06. */
export default async function AgreementPage({ params }: Params) {
  await showsTags('agreements', 'day');
  return <EditionView edition={await readAgreement((await params).kind)} />;
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
