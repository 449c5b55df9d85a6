import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { ArticleList } from '@/components/articles/article-list';
import { JsonLd } from '@/components/market/json-ld';
import { ownLanguage } from '@/components/market/own-language';
import { ProductGrid } from '@/components/market/product-card';
import { listPageSize } from '@/components/market/product-list';
import { Section } from '@/components/market/section';
import { StoreMark } from '@/components/market/store-mark';
import { VendorContact } from '@/components/market/vendor-card';
import { LinkButton } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { Icon } from '@/components/ui/icon';
import { Pagination } from '@/components/ui/pagination';
import { listArticles } from '@/lib/articles';
import { listStoreProducts } from '@/lib/catalog';
import { prisma } from '@/lib/db';
import { requireLocale } from '@/lib/i18n/current';
import { isId } from '@/lib/kernel/ids';
import { findStorePage, type StorePage } from '@/lib/vendors';
import { showsTags } from '@/lib/web/page-tags';
import { marketAddress, pageMetadata } from '../../../page-metadata';

export const dynamic = 'force-static';
export const revalidate = false;

export function generateStaticParams() {
  return [];
}

const articlesShown = 3;

type Params = { params: Promise<{ vendorId: string; page?: string[] }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { vendorId } = await params;
  const [store, t] = await Promise.all([readStore(vendorId), getTranslations('market.store')]);
  return pageMetadata({
    path: storePath(vendorId, pageOf((await params).page)),
    title: t('title', { store: store.name }),
    description: `${t('description', { company: store.companyName })} ${store.intro}`.trim(),
  });
}

/** A vendor's public face: who it is, how to reach it, what it sells. GEN-05, CSR-06. */
export default async function StorePageView({ params }: Params) {
  const { vendorId, page: segments } = await params;
  const store = await readStore(vendorId);
  const page = pageOf(segments);
  const [products, articles, t, ta, locale] = await Promise.all([
    listStoreProducts(prisma(), vendorId, { page, pageSize: listPageSize }),
    listArticles(prisma(), { vendorId, page: 1, pageSize: articlesShown }),
    getTranslations('market.store'),
    getTranslations('articles.market'),
    requireLocale(),
  ]);
  if (page > 1 && products.rows.length === 0) notFound();
  return (
    <>
      <JsonLd
        facts={{
          '@type': 'Organization',
          name: store.name,
          legalName: store.companyName,
          description: store.intro,
          url: marketAddress(locale, storePath(vendorId, 1)),
          contactPoint: { '@type': 'ContactPoint', telephone: store.servicePhone, email: store.serviceEmail },
        }}
      />
      <StoreHead store={store} locale={locale} />
      <Section title={t('products')} lead={t('count', { total: products.total })} className="py-8">
        {products.total === 0 ? (
          <NoProducts />
        ) : (
          <>
            <ProductGrid products={products.rows} columns={4} />
            <div className="mt-4 -mx-4">
              <Pagination
                page={page}
                pageSize={listPageSize}
                total={products.total}
                hrefOf={(to) => storePath(vendorId, to)}
              />
            </div>
          </>
        )}
      </Section>
      {page === 1 && articles.total > 0 && (
        <Section title={ta('home')} more={{ href: `/column/${vendorId}`, label: ta('more') }} className="pb-10">
          <ArticleList articles={articles.rows} level={3} />
        </Section>
      )}
    </>
  );
}

async function StoreHead({ store, locale }: { store: StorePage; locale: string }) {
  const t = await getTranslations('market.store');
  return (
    <div className="border-line border-b bg-[linear-gradient(180deg,#f1f6ff,#fff)]">
      <div className="page-width grid gap-x-12 gap-y-6 py-8 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="flex min-w-0 gap-4 sm:gap-5">
          <StoreMark name={store.name} size={64} />
          <div className="min-w-0">
            <h1 className="font-semibold text-2xl leading-9" lang={ownLanguage(store.name, locale)}>
              {store.name}
            </h1>
            <p className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1 text-13 text-muted">
              <span lang={ownLanguage(store.companyName, locale)}>{store.companyName}</span>
              <span className="inline-flex items-center gap-1 text-success">
                <Icon name="badge-check" size={14} />
                {t('verified')}
              </span>
              <span>{t.rich('open', { date: () => <DateTime at={store.openedAt} precision="day" /> })}</span>
            </p>
            <p className="mt-3 max-w-2xl text-secondary text-sm leading-6" lang={ownLanguage(store.intro, locale)}>
              {store.intro || t('introEmpty')}
            </p>
          </div>
        </div>
        <VendorContact
          vendor={{ ...store, storeName: store.name }}
          className="content-start rounded-md border border-line bg-base-100 p-4"
        />
      </div>
    </div>
  );
}

async function NoProducts() {
  const [t, tl] = await Promise.all([getTranslations('market.store'), getTranslations('market.list')]);
  const action = (
    <LinkButton href="/categories" tone="primary">
      {tl('emptyAction')}
    </LinkButton>
  );
  return (
    <EmptyState drawing="box" title={t('emptyTitle')} action={action}>
      {t('emptyText')}
    </EmptyState>
  );
}

/** The store as everyone may see it, read once for the page and its metadata; a hidden one is missing. */
const readStore = cache(async (vendorId: string): Promise<StorePage> => {
  if (!isId('vnd', vendorId)) notFound();
  await showsTags(`store:${vendorId}`, 'listings', 'articles');
  return (await findStorePage(prisma(), vendorId)) ?? notFound();
});

function storePath(vendorId: string, page: number): string {
  return page > 1 ? `/stores/${vendorId}/${page}` : `/stores/${vendorId}`;
}

function pageOf(segments: readonly string[] = []): number {
  const [page = '1', ...more] = segments;
  return more.length === 0 && /^[1-9]\d{0,3}$/.test(page) ? Number(page) : notFound();
}
