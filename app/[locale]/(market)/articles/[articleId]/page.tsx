import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { ArticleList } from '@/components/articles/article-list';
import { JsonLd } from '@/components/market/json-ld';
import { ownLanguage } from '@/components/market/own-language';
import { Section } from '@/components/market/section';
import { ProductText } from '@/components/products/product-text';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { DateTime } from '@/components/ui/date-time';
import { Link } from '@/components/ui/link';
import { findArticlePage, listArticles } from '@/lib/articles';
import { prisma } from '@/lib/db';
import { requireLocale } from '@/lib/i18n/current';
import { isId } from '@/lib/kernel/ids';
import { showsTags } from '@/lib/web/page-tags';
import { marketAddress, pageMetadata } from '../../page-metadata';

export const dynamic = 'force-static';
export const revalidate = false;

export function generateStaticParams() {
  return [];
}

type Params = { params: Promise<{ articleId: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { id, title, summary } = await readArticle((await params).articleId);
  return pageMetadata({ path: `/articles/${id}`, title, description: summary });
}

const othersShown = 4;

/** An article as everyone reads it, in the language it was written in, with more by the same vendor. ART-02, ART-03. */
export default async function ArticlePage({ params }: Params) {
  const article = await readArticle((await params).articleId);
  const { vendorId, storeName, title, summary, publishedAt } = article;
  const [t, locale, { rows }] = await Promise.all([
    getTranslations('articles.market'),
    requireLocale(),
    listArticles(prisma(), { vendorId, page: 1, pageSize: othersShown + 1 }),
  ]);
  const others = rows.filter(({ id }) => id !== article.id).slice(0, othersShown);
  const lang = ownLanguage(title + article.bodyHtml, locale);
  return (
    <>
      <JsonLd
        facts={{
          '@type': 'Article',
          headline: title,
          description: summary,
          datePublished: publishedAt.toISOString(),
          author: { '@type': 'Organization', name: storeName, url: marketAddress(locale, `/stores/${vendorId}`) },
          url: marketAddress(locale, `/articles/${article.id}`),
        }}
      />
      <article className="page-width max-w-4xl py-6">
        <Breadcrumbs crumbs={[{ label: t('home'), href: '/column' }, { label: title }]} />
        <h1 className="mt-4 break-words font-semibold text-2xl leading-9" lang={lang}>
          {title}
        </h1>
        <p className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-13 text-muted">
          <span>
            {t.rich('by', {
              name: storeName,
              store: (name) => (
                <Link href={`/stores/${vendorId}`} className="text-primary hover:underline">
                  {name}
                </Link>
              ),
            })}
          </span>
          <span>{t.rich('published', { day: () => <DateTime at={publishedAt} precision="day" /> })}</span>
        </p>
        <p className="mt-4 border-line border-l-2 pl-3 text-secondary text-sm leading-6" lang={lang}>
          {summary}
        </p>
        <div className="mt-6" lang={lang}>
          <ProductText html={article.bodyHtml} />
        </div>
        <p className="mt-8 border-line border-t pt-4 text-muted text-xs">{t('about')}</p>
      </article>
      {others.length > 0 && (
        <Section
          title={t('moreOfVendor')}
          more={{ href: `/column/${vendorId}`, label: t('more') }}
          className="max-w-4xl pb-10"
        >
          <ArticleList articles={others} level={3} />
        </Section>
      )}
    </>
  );
}

/** The article, read once for the page and its metadata; one that is not published or whose store is hidden is missing. */
const readArticle = cache(async (articleId: string) => {
  if (!isId('art', articleId)) notFound();
  const article = (await findArticlePage(prisma(), articleId)) ?? null;
  await showsTags(`article:${articleId}`, 'articles', 'listings', ...(article ? [`store:${article.vendorId}`] : []));
  return article ?? notFound();
});
