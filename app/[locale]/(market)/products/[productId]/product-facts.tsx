import { getTranslations } from 'next-intl/server';
import { JsonLd } from '@/components/market/json-ld';
import { categoryPath } from '@/components/market/list-paths';
import { categoryKey } from '@/components/market/markets';
import type { ProductPage } from '@/lib/catalog';
import { config } from '@/lib/config';
import { publicFilePath } from '@/lib/files';
import { requireLocale } from '@/lib/i18n/current';
import { type Fen, formatYuan, maxFen, minFen } from '@/lib/kernel/money';
import { marketAddress } from '../../page-metadata';

/** Where a product stands: all products, its market, its sub-category, itself. CAT-01, CAT-06. */
export async function productTrail({ productId, name, market, category }: ProductPage) {
  const [t, tc] = await Promise.all([getTranslations('market.list'), getTranslations('catalog')]);
  return [
    { name: t('all'), path: categoryPath({}) },
    { name: tc(`markets.${market}.name`), path: categoryPath({ market }) },
    ...(category.includes('/')
      ? [{ name: tc(`categories.${categoryKey(category)}`), path: categoryPath({ market, category }) }]
      : []),
    { name, path: `/products/${productId}` },
  ];
}

/** What search engines read of a product: what it is, who sells it, its prices, and its place. */
export async function ProductFacts({ product }: { product: ProductPage }) {
  const [locale, trail] = await Promise.all([requireLocale(), productTrail(product)]);
  const [first, ...others] = product.specs.flatMap((spec) => spec.prices.map((price) => price.sale));
  const address = marketAddress(locale, `/products/${product.productId}`);
  const seller = {
    '@type': 'Organization',
    name: product.vendor.companyName,
    url: marketAddress(locale, `/stores/${product.vendorId}`),
  };
  return (
    <>
      <JsonLd
        facts={{
          '@type': 'Product',
          name: product.name,
          description: product.summary,
          sku: String(product.number),
          category: product.category,
          url: address,
          brand: { '@type': 'Brand', name: product.vendor.storeName },
          ...(product.imageFileId && { image: config().baseUrl + publicFilePath(product.imageFileId, 'large') }),
          ...(first !== undefined && {
            offers: {
              '@type': 'AggregateOffer',
              priceCurrency: 'CNY',
              lowPrice: plainYuan(minFen(first, ...others)),
              highPrice: plainYuan(maxFen(first, ...others)),
              offerCount: others.length + 1,
              availability: 'https://schema.org/InStock',
              url: address,
              seller,
            },
          }),
        }}
      />
      <JsonLd
        facts={{
          '@type': 'BreadcrumbList',
          itemListElement: trail.map(({ name, path }, index) => ({
            '@type': 'ListItem',
            position: index + 1,
            name,
            item: marketAddress(locale, path),
          })),
        }}
      />
    </>
  );
}

function plainYuan(amount: Fen): string {
  return formatYuan(amount).replaceAll(',', '');
}
