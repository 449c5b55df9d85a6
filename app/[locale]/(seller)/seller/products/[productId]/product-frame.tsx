import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache, type ReactNode } from 'react';
import { HoldBadges, ProductState, RevisionState } from '@/components/products/states';
import { LinkButton } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { Tabs } from '@/components/ui/tabs';
import { findVendorProduct, type VendorProduct } from '@/lib/catalog';
import type { VendorActor } from '@/lib/db';
import type { PageContext } from '@/lib/web/contexts';
import { vendorContext } from '@/lib/web/vendor-context';

/** The address parameters of every page of a product. */
export type ProductParams = { params: Promise<{ productId: string }> };

/** The vendor's own product with what its pages read with; missing and foreign alike are not found. */
export async function productContext(
  { params }: ProductParams,
  part = '',
): Promise<{ context: PageContext<VendorActor>; product: VendorProduct }> {
  const { productId } = await params;
  const context = await vendorContext('products:view', `/seller/products/${productId}${part}`);
  const product = await findOwn(context.db, context.actor.vendorId, productId, context.now);
  if (product === null) notFound();
  return { context, product };
}

// The page and its title ask for the same product.
const findOwn = cache(findVendorProduct);

const parts = ['overview', 'content', 'specs', 'preview'] as const;
export type ProductPart = (typeof parts)[number];

/** The head that the pages of a product share: its name, where it stands, and the ways between them. */
export async function ProductFrame({ product, current, children }: FrameProps) {
  const [t, shell] = await Promise.all([getTranslations('seller.products'), getTranslations('shell')]);
  const { productId, revision } = product;
  const home = `/seller/products/${productId}`;
  const missing = product.checklist.filter(({ met }) => !met).length;
  return (
    <>
      <PageHeader
        title={revision.name}
        description={t('editor.description', { number: product.number, id: productId })}
        crumbs={[
          { label: shell('faces.seller'), href: '/seller' },
          { label: t('title'), href: '/seller/products' },
          { label: revision.name },
        ]}
        badge={
          <span className="inline-flex flex-wrap items-center gap-2 text-13">
            <ProductState status={product.status} />
            <RevisionState status={revision.status} />
            <HoldBadges holds={[...new Set(product.holds.map(({ kind }) => kind))]} />
          </span>
        }
        actions={
          product.listed && (
            <LinkButton href={`/products/${productId}`} icon="external-link">
              {t('editor.onMarket')}
            </LinkButton>
          )
        }
        tabs={
          <Tabs
            label={t('editor.tabs.label')}
            current={current}
            tabs={parts.map((key) => ({
              key,
              label: t(`editor.tabs.${key}`),
              href: key === 'overview' ? home : `${home}/${key}`,
              count: key === 'overview' && missing > 0 ? missing : undefined,
            }))}
          />
        }
      />
      {children}
    </>
  );
}

type FrameProps = { product: VendorProduct; current: ProductPart; children: ReactNode };
