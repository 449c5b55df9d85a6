import '@/app/[locale]/(market)/market.css';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ProductCover } from '@/components/market/product-cover';
import { PriceTable } from '@/components/products/price-table';
import { ProductText } from '@/components/products/product-text';
import { Alert } from '@/components/ui/alert';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Icon } from '@/components/ui/icon';
import { marketOf } from '@/lib/policy';
import { ProductFrame, type ProductParams, productContext } from '../product-frame';

export async function generateMetadata(props: ProductParams): Promise<Metadata> {
  const [{ product }, t] = await Promise.all([
    productContext(props, '/preview'),
    getTranslations('seller.products.editor.tabs'),
  ]);
  return { title: `${t('preview')} · ${product.revision.name}` };
}

/** The newest edition as buyers will see it once it is approved. */
export default async function ProductPreviewPage(props: ProductParams) {
  const { context, product } = await productContext(props, '/preview');
  const [t, catalog] = await Promise.all([
    getTranslations('seller.products.preview'),
    getTranslations('catalog.fields'),
  ]);
  const { revision, category } = product;
  const onSale = revision.specs.filter((spec) => spec.onSale);
  return (
    <ProductFrame product={product} current="preview">
      <div className="grid gap-4">
        <Alert>{t('notice', { number: revision.number })}</Alert>
        <Card>
          <div className="flex flex-wrap gap-6 pt-1.5">
            <span className="w-full shrink-0 sm:max-w-80 self-start overflow-hidden rounded-box border border-line">
              <ProductCover
                name={revision.name}
                storeName={context.identity.vendorName ?? ''}
                market={marketOf(category)}
                imageFileId={revision.imageFileId}
              />
            </span>
            <div className="min-w-0 flex-1 basis-72">
              <h2 className="font-semibold text-xl">{revision.name}</h2>
              <p className="mt-1.5 text-secondary">{revision.summary || t('noSummary')}</p>
              {revision.tags.length > 0 && (
                <p className="mt-3 flex flex-wrap gap-1.5">
                  {revision.tags.map((tag) => (
                    <Badge key={tag} tone="info">
                      {tag}
                    </Badge>
                  ))}
                </p>
              )}
              {revision.highlights.length > 0 && (
                <ul className="mt-4 grid gap-1.5 text-13 sm:grid-cols-2">
                  {revision.highlights.map((line) => (
                    <li key={line} className="flex items-center gap-1.5">
                      <Icon name="check" size={14} className="text-success" /> {line}
                    </li>
                  ))}
                </ul>
              )}
            </div>
          </div>
        </Card>
        <Card title={t('prices')} flush>
          {onSale.length > 0 ? <PriceTable specs={onSale} /> : <EmptyState title={t('noPrices')} compact />}
        </Card>
        <Card title={t('description')}>
          {revision.descriptionHtml ? (
            <ProductText html={revision.descriptionHtml} />
          ) : (
            <EmptyState title={t('noDescription')} compact />
          )}
        </Card>
        <Card title={catalog('afterSales')}>
          <p className="whitespace-pre-line text-13">{revision.afterSales || '—'}</p>
        </Card>
      </div>
    </ProductFrame>
  );
}
