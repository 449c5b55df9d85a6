import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ArticleList } from '@/components/articles/article-list';
import { Hero, Markets, Safety, SellHere } from '@/components/market/home-sections';
import { JsonLd } from '@/components/market/json-ld';
import { categoryPath } from '@/components/market/list-paths';
import { type CardFacts, ProductGrid } from '@/components/market/product-card';
import { Section } from '@/components/market/section';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { type ArticleCard, listArticles } from '@/lib/articles';
import { findHome } from '@/lib/catalog';
import { prisma } from '@/lib/db';
import { operatorName } from '@/lib/i18n/brand';
import { requireLocale } from '@/lib/i18n/current';
import { marketNow } from '@/lib/market-clock';
import { policyAt, rulebook } from '@/lib/policy';
import { showsTags } from '@/lib/web/page-tags';
import { marketAddress, pageMetadata } from './page-metadata';

export const dynamic = 'force-static';
export const revalidate = false;

// No page is made while building: there may be no database then.
export function generateStaticParams() {
  return [];
}

export async function generateMetadata(): Promise<Metadata> {
  const [t, locale] = await Promise.all([getTranslations('common'), requireLocale()]);
  const name = operatorName(locale);
  const facts = await pageMetadata({ path: '/', title: name, description: t('description') });
  return { ...facts, title: { absolute: `${name} · ${t('tagline')}` } };
}

const cardsPerSection = 8;
const articlesShown = 3;

/** The market's front: what it promises, its eight markets, what is new and what is bought. GEN-17, CAT-01. */
export default async function HomePage() {
  await showsTags('listings', 'articles', 'rules', 'day');
  const [home, articles, now, locale, t] = await Promise.all([
    findHome(prisma(), cardsPerSection),
    listArticles(prisma(), { page: 1, pageSize: articlesShown }),
    marketNow(prisma()),
    requireLocale(),
    getTranslations('market.home'),
  ]);
  const policy = policyAt(now);
  const products = Object.values(home.counts).reduce((sum, count) => sum + count, 0);
  return (
    <>
      <JsonLd
        facts={{
          '@type': 'WebSite',
          name: operatorName(locale),
          url: marketAddress(locale, '/'),
          potentialAction: {
            '@type': 'SearchAction',
            target: `${marketAddress(locale, '/search')}?q={query}`,
            'query-input': 'required name=query',
          },
        }}
      />
      <Hero policy={policy} facts={{ products, rules: rulebook.length }} />
      <Markets counts={home.counts} />
      {products === 0 ? (
        <NothingYet />
      ) : (
        <>
          <Products title={t('popular')} href={categoryPath({})} products={home.popular} />
          <Products title={t('newest')} href={categoryPath({ sort: 'newest' })} products={home.newest} />
        </>
      )}
      {articles.total > 0 && <Articles articles={articles.rows} />}
      <Safety policy={policy} />
      <SellHere policy={policy} />
    </>
  );
}

async function Products({ title, href, products }: { title: string; href: string; products: readonly CardFacts[] }) {
  const t = await getTranslations('market.home');
  return (
    <Section title={title} more={{ href, label: t('more') }} className="pt-10">
      <ProductGrid products={products} columns={4} brief />
    </Section>
  );
}

/** What vendors wrote lately. ART-10. */
async function Articles({ articles }: { articles: readonly ArticleCard[] }) {
  const t = await getTranslations('articles.market');
  return (
    <Section title={t('home')} more={{ href: '/column', label: t('more') }} className="pt-10">
      <ArticleList articles={articles} level={3} />
    </Section>
  );
}

async function NothingYet() {
  const t = await getTranslations('market.home');
  const actions = (
    <>
      <LinkButton href="/join" tone="primary">
        {t('join')}
      </LinkButton>
      <LinkButton href="/rules">{t('joinRules')}</LinkButton>
    </>
  );
  return (
    <div className="page-width pt-6">
      <EmptyState drawing="box" title={t('emptyTitle')} action={actions}>
        {t('emptyText')}
      </EmptyState>
    </div>
  );
}
