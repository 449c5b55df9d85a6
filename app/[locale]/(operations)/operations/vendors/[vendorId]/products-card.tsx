import { getTranslations } from 'next-intl/server';
import { Period } from '@/components/orders/order-product';
import { HoldBadges, ProductState, RevisionState } from '@/components/products/states';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { type Column, DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { listAddress } from '@/components/ui/list-address';
import { Money } from '@/components/ui/money';
import type { VendorDossier } from './load-vendor-dossier';

type Product = VendorDossier['products']['rows'][number];

/** A vendor's newest products: whether they sell, why not, and where their newest edition stands. */
export async function ProductsCard({ products, onShelf, reviewsOf }: ProductsCardProps) {
  const [t, fields] = await Promise.all([
    getTranslations('operations-business.vendors'),
    getTranslations('catalog.fields'),
  ]);
  const columns: Column<Product>[] = [
    {
      key: 'name',
      header: fields('name'),
      primary: true,
      cell: (row) => (row.listed ? <Link href={`/products/${row.productId}`}>{row.name}</Link> : row.name),
    },
    {
      key: 'state',
      header: t('state'),
      cell: (row) => (
        <span className="inline-flex flex-wrap items-center gap-1.5">
          <ProductState status={row.status} />
          <HoldBadges holds={row.holds} />
        </span>
      ),
    },
    { key: 'review', header: t('newestEdition'), cell: (row) => <RevisionState status={row.revisionStatus} /> },
    {
      key: 'price',
      header: t('price'),
      align: 'right',
      cell: (row) =>
        row.minPrice === null || row.minUnit === null ? (
          '—'
        ) : (
          <span>
            <Money amount={row.minPrice} /> / <Period unit={row.minUnit} count={row.minCount ?? 1} />
          </span>
        ),
    },
    { key: 'updated', header: t('updatedAt'), cell: (row) => <DateTime at={row.updatedAt} precision="day" /> },
  ];
  return (
    <Card
      title={t('products')}
      description={t('productsDetail', { total: products.total, shelf: onShelf })}
      flush
      actions={
        reviewsOf !== null && (
          <LinkButton size="sm" href={listAddress('/operations/products', {}, { search: reviewsOf, show: 'decided' })}>
            {t('reviews')}
          </LinkButton>
        )
      }
    >
      <DataTable
        caption={t('products')}
        columns={columns}
        rows={products.rows}
        rowKey={({ productId }) => productId}
        empty={<EmptyState compact drawing="box" title={t('noProducts')} />}
      />
    </Card>
  );
}

type ProductsCardProps = Pick<VendorDossier, 'products' | 'onShelf'> & {
  /** The store whose reviews may be opened; null for staff who may not. */
  reviewsOf: string | null;
};
