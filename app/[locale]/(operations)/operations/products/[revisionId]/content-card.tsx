import { getTranslations } from 'next-intl/server';
import { ProductCover } from '@/components/market/product-cover';
import { ProductText } from '@/components/products/product-text';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { Icon } from '@/components/ui/icon';
import type { ReviewDossier } from '@/lib/catalog';
import { marketOf } from '@/lib/policy';

/** A revision's content as its page would show it to buyers, with what its vendor declared below. LST-07, GEN-03, ONB-08. */
export async function ContentCard({ dossier: { revision, vendor, product } }: { dossier: ReviewDossier }) {
  const t = await getTranslations('operations-business.products');
  const { name, summary, tags, highlights, imageFileId, descriptionHtml } = revision;
  return (
    <Card title={t('content.title')} description={t('content.description')}>
      <div className="grid gap-4 sm:grid-cols-[15rem_minmax(0,1fr)]">
        <div className="overflow-hidden rounded-box border border-line max-sm:max-w-60">
          <ProductCover
            name={name}
            storeName={vendor.storeName}
            market={marketOf(product.category)}
            imageFileId={imageFileId}
          />
        </div>
        <div className="min-w-0">
          <p className="font-semibold text-lg leading-7">{name}</p>
          <p className="mt-1 text-13 text-secondary leading-6">{summary}</p>
          <p className="mt-2 flex flex-wrap gap-1.5">
            {tags.map((tag) => (
              <Badge key={tag}>{tag}</Badge>
            ))}
          </p>
          {highlights.length > 0 && (
            <ul className="mt-3 grid gap-1 text-13">
              {highlights.map((highlight) => (
                <li key={highlight} className="flex items-start gap-1.5">
                  <Icon name="check" size={14} className="mt-0.5 text-primary" />
                  {highlight}
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
      <div className="mt-5 border-line border-t pt-4">
        <ProductText html={descriptionHtml} />
      </div>
      <Declarations revision={revision} />
    </Card>
  );
}

async function Declarations({ revision }: { revision: ReviewDossier['revision'] }) {
  const [t, catalog] = await Promise.all([
    getTranslations('operations-business.products.content'),
    getTranslations('catalog'),
  ]);
  const { afterSales, rightBasis, runsOnPlatform } = revision;
  return (
    <div className="mt-5 border-line border-t pt-4">
      <DescriptionList
        columns={1}
        items={[
          {
            term: catalog('requirements.afterSales'),
            description: <span className="whitespace-pre-wrap">{afterSales}</span>,
          },
          {
            term: catalog('requirements.rightBasis'),
            description: rightBasis === '' ? t('undeclared') : catalog(`rightBasis.${rightBasis}`),
          },
          {
            term: catalog('requirements.runsOnPlatform'),
            description: runsOnPlatform ? catalog('fields.runsOnPlatform') : t('undeclared'),
          },
        ]}
      />
    </div>
  );
}
