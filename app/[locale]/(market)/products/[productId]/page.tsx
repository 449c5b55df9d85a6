import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { categoryKey } from '@/components/market/markets';
import { ownLanguage } from '@/components/market/own-language';
import { PriceChoice } from '@/components/market/price-choice';
import { ProductCover } from '@/components/market/product-cover';
import { type RefundFacts, RefundLine } from '@/components/market/refund-right';
import { VendorCard } from '@/components/market/vendor-card';
import { Badge } from '@/components/ui/badge';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Icon } from '@/components/ui/icon';
import { RuleLinks } from '@/components/ui/rule-link';
import { findProductPage, type ProductPage } from '@/lib/catalog';
import { config } from '@/lib/config';
import { prisma } from '@/lib/db';
import { requireLocale } from '@/lib/i18n/current';
import { isId } from '@/lib/kernel/ids';
import { marketNow } from '@/lib/market-clock';
import { policyAt } from '@/lib/policy';
import { showsTags } from '@/lib/web/page-tags';
import { pageMetadata } from '../../page-metadata';
import { ProductFacts, productTrail } from './product-facts';
import { ProductSections } from './product-sections';

export const dynamic = 'force-static';
export const revalidate = false;

export function generateStaticParams() {
  return [];
}

type Params = { params: Promise<{ productId: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const product = await readProduct((await params).productId);
  const t = await getTranslations('market.card');
  return pageMetadata({
    path: `/products/${product.productId}`,
    title: product.name,
    description: `${product.summary} ${t('soldBy', { store: product.vendor.companyName })}`,
  });
}

/** A product: what it is, what it costs, who sells it, and until when it can be given back. GEN-01, SPC-11, CSR-06, RFD-05. */
export default async function ProductPageView({ params }: Params) {
  const product = await readProduct((await params).productId);
  const [now, locale, trail] = await Promise.all([marketNow(prisma()), requireLocale(), productTrail(product)]);
  const isFree = product.specs.every((spec) => spec.prices.every((price) => price.sale === 0n));
  const refund: RefundFacts = {
    product: { category: product.category, isTool: false, isFree },
    policy: policyAt(now),
    today: now,
  };
  return (
    <div className="page-width pt-5 pb-12">
      <ProductFacts product={product} />
      <Breadcrumbs
        crumbs={trail.map(({ name, path }, index) => ({
          label: name,
          href: index < trail.length - 1 ? path : undefined,
        }))}
      />
      <div className="mt-4 grid gap-x-9 gap-y-8 lg:grid-cols-[minmax(0,1fr)_17.5rem]">
        <div className="min-w-0">
          <div className="grid gap-x-7 gap-y-4 sm:grid-cols-[13rem_minmax(0,1fr)] sm:grid-rows-[auto_1fr] lg:grid-cols-[18rem_minmax(0,1fr)]">
            <ProductCover
              name={product.name}
              storeName={product.vendor.storeName}
              market={product.market}
              imageFileId={product.imageFileId}
              className="rounded-md border border-line max-sm:aspect-[2/1]"
            />
            <div className="min-w-0 sm:row-span-2">
              <Headline product={product} locale={locale} />
              <div className="mt-4 border-line border-t pt-4">
                <PriceChoice productId={product.productId} specs={product.specs} />
              </div>
              <Assurances product={product} refund={refund} />
            </div>
            <Highlights product={product} locale={locale} />
          </div>
          <ProductSections product={product} refund={refund} />
        </div>
        <aside className="grid content-start gap-4 self-start lg:sticky lg:top-4">
          <VendorCard vendor={{ vendorId: product.vendorId, ...product.vendor }} hotline={config().hotline} />
          <Notes product={product} />
        </aside>
      </div>
    </div>
  );
}

function Highlights({ product, locale }: { product: ProductPage; locale: string }) {
  return (
    <ul className="grid content-start gap-1.5 text-13">
      {product.highlights.map((highlight) => (
        <li key={highlight} className="flex items-start gap-2" lang={ownLanguage(highlight, locale)}>
          <Icon name="circle-check" size={15} className="mt-0.5 text-primary" />
          <span className="min-w-0">{highlight}</span>
        </li>
      ))}
    </ul>
  );
}

async function Headline({ product, locale }: { product: ProductPage; locale: string }) {
  const [t, tc] = await Promise.all([getTranslations('market.product'), getTranslations('catalog')]);
  return (
    <>
      <h1 className="font-semibold text-2xl leading-9" lang={ownLanguage(product.name, locale)}>
        {product.name}
      </h1>
      <p className="mt-1.5 text-secondary text-sm leading-6" lang={ownLanguage(product.summary, locale)}>
        {product.summary}
      </p>
      <p className="mt-3 flex flex-wrap items-center gap-1.5 text-xs">
        <Badge tone="info">{tc(`categories.${categoryKey(product.category)}`)}</Badge>
        <Badge>{tc(`deliveryTypes.${product.deliveryType}`)}</Badge>
        {product.tags.map((tag) => (
          <Badge key={tag}>{tag}</Badge>
        ))}
        <span className="ml-1 text-muted">{t('number', { number: product.number })}</span>
      </p>
    </>
  );
}

async function Assurances({ product, refund }: { product: ProductPage; refund: RefundFacts }) {
  const t = await getTranslations('market.product');
  return (
    <div className="mt-5 grid gap-1.5 rounded-box bg-ground px-4 py-3">
      <RefundLine facts={refund} />
      {!refund.product.isFree && (
        <p className="flex items-start gap-1.5 text-13">
          <Icon name="lock" size={15} className="mt-0.5 text-success" />
          {t('secured')}
        </p>
      )}
      {product.deliveryType === 'SAAS' && (
        <p className="flex items-start gap-1.5 text-13">
          <Icon name="app-window" size={15} className="mt-0.5 text-success" />
          {t('autoOpen')}
        </p>
      )}
    </div>
  );
}

/** Who answers for what, and the rules a buyer should know. GEN-01. */
async function Notes({ product }: { product: ProductPage }) {
  const t = await getTranslations('market.product');
  return (
    <section className="rounded-md bg-ground p-4 text-13">
      <h2 className="font-medium">{t('notes')}</h2>
      <p className="mt-1.5 text-secondary leading-5.5">{t('neutral', { company: product.vendor.companyName })}</p>
      <p className="mt-3 mb-1.5 text-muted text-xs">{t('rules')}</p>
      <RuleLinks ids={['GEN-01', 'ORD-07', 'ORD-08', 'RFD-01', 'INV-01', 'CSR-03']} />
    </section>
  );
}

/**
 * The product on the shelf, read once for the page and its metadata. What is hidden, for whatever reason, is missing; as
 * it may come back without the product itself changing, its absence is renewed like a list.
 */
const readProduct = cache(async (productId: string): Promise<ProductPage> => {
  if (!isId('prd', productId)) notFound();
  await showsTags(`product:${productId}`, 'listings', 'day');
  const product = await findProductPage(prisma(), productId);
  if (product === null) notFound();
  await showsTags(`store:${product.vendorId}`);
  return product;
});
