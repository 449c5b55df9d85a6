import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { agreementKindOf } from '@/components/market/agreement-kinds';
import { type AgreementView, findEditionBefore, loadEdition } from '@/lib/agreements';
import { prisma } from '@/lib/db';
import { NotFound } from '@/lib/kernel/errors';
import { showsTags } from '@/lib/web/page-tags';
import { pageMetadata } from '../../../page-metadata';
import { EditionView } from '../edition-view';

export const dynamic = 'force-static';
export const revalidate = false;

export function generateStaticParams() {
  return [];
}

type Params = { params: Promise<{ kind: string; version: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { kind, version } = await params;
  const [edition, t, locale] = await Promise.all([
    readEdition(kind, version),
    getTranslations('market.agreements'),
    getLocale(),
  ]);
  const title = `${locale === 'zh' ? edition.titleZh : edition.titleEn} ${version}`;
  const description = `${title}. ${t(`signedWhen.${edition.kind}`)}`;
  return pageMetadata({ path: `/agreements/${kind}/${version}`, title, description, hidden: true });
}

/** One edition of an agreement, in force or not, with what it changed. GEN-09, GEN-14. */
export default async function EditionPage({ params }: Params) {
  await showsTags('agreements', 'day');
  const { kind, version } = await params;
  const edition = await readEdition(kind, version);
  return <EditionView edition={edition} before={await findEditionBefore(prisma(), edition)} />;
}

/** Read once for the page and its metadata. */
const readEdition = cache(async (slug: string, version: string): Promise<AgreementView> => {
  const kind = agreementKindOf(slug);
  if (kind === null) notFound();
  try {
    return await loadEdition(prisma(), { kind, version: decodeURIComponent(version).replaceAll('\u0000', ' ') });
  } catch (error) {
    if (error instanceof NotFound || error instanceof URIError) notFound();
    throw error;
  }
});
