import { getTranslations } from 'next-intl/server';
import { ProductCover } from '@/components/market/product-cover';
import { Remark } from '@/components/review/remark';
import { Card } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { FileInput } from '@/components/ui/inputs';
import type { VendorProduct } from '@/lib/catalog';
import { marketOf, type PolicyPack } from '@/lib/policy';

/** The product's picture as it is, and another one in its place. LST-17. */
export async function PictureField({ product, storeName, listing }: PictureFieldProps) {
  const [t, catalog] = await Promise.all([
    getTranslations('seller.products.content'),
    getTranslations('catalog.fields'),
  ]);
  const { name, imageFileId } = product.revision;
  const { pictureWidthPx: width, pictureHeightPx: height, pictureMaxBytes, pictureFormats } = listing;
  const formats = pictureFormats.join(' / ').toUpperCase();
  return (
    <Card title={catalog('imageFileId')}>
      <div className="flex flex-wrap items-start gap-5">
        <figure className="w-45 shrink-0">
          <span className="block overflow-hidden rounded-box border border-line">
            <ProductCover
              name={name}
              storeName={storeName}
              market={marketOf(product.category)}
              imageFileId={imageFileId}
            />
          </span>
          <figcaption className="mt-1 text-center text-muted text-xs">
            {t(imageFileId ? 'pictureNow' : 'pictureNone')}
          </figcaption>
        </figure>
        <div className="min-w-0 max-w-md flex-1 basis-64">
          <Field
            name="picture"
            label={t(imageFileId ? 'pictureChange' : 'pictureAdd')}
            hint={
              <Remark of={product.asked?.remarks.picture}>
                {t('pictureHint', { formats, width, height, megabytes: pictureMaxBytes / 1024 / 1024 })}
              </Remark>
            }
          >
            <FileInput accept={pictureFormats.map((format) => `.${format}`).join(',')} />
          </Field>
        </div>
      </div>
    </Card>
  );
}

type PictureFieldProps = { product: VendorProduct; storeName: string; listing: PolicyPack['listing'] };
