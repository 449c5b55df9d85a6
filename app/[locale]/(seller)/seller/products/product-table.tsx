import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ProductCover } from '@/components/market/product-cover';
import { HoldBadges, ProductState, RevisionState } from '@/components/products/states';
import { LinkButton } from '@/components/ui/button';
import { Countdown } from '@/components/ui/countdown';
import { type Column, DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { Link } from '@/components/ui/link';
import { Money } from '@/components/ui/money';
import type { VendorProductRow } from '@/lib/catalog';
import { isCategoryId, marketOf } from '@/lib/policy';

/** The vendor's products, each leading to its pages. */
export async function ProductTable({ rows, storeName, now, empty, footer }: ProductTableProps) {
  const [t, catalog] = await Promise.all([getTranslations('seller.products'), getTranslations('catalog')]);
  const columns: Column<VendorProductRow>[] = [
    {
      key: 'product',
      header: t('columns.product'),
      primary: true,
      cell: (row) => <ProductName row={row} storeName={storeName} />,
    },
    {
      key: 'category',
      header: t('columns.category'),
      cell: (row) => catalog(`categories.${row.category.replace('/', '.')}.name`),
    },
    { key: 'status', header: t('columns.status'), cell: (row) => <State row={row} /> },
    { key: 'review', header: t('columns.review'), cell: (row) => <Review row={row} now={now} /> },
    {
      key: 'price',
      header: t('columns.price'),
      align: 'right',
      cell: ({ minPrice, minUnit, minCount }) =>
        minPrice !== null && minUnit !== null && minCount !== null ? (
          <>
            <Money amount={minPrice} />
            <span className="text-muted text-xs"> / {catalog('period', { unit: minUnit, count: minCount })}</span>
          </>
        ) : (
          '—'
        ),
    },
    { key: 'updated', header: t('columns.updated'), cell: (row) => <DateTime at={row.updatedAt} /> },
    {
      key: 'actions',
      header: <span className="sr-only">{t('columns.actions')}</span>,
      align: 'right',
      wideOnly: true,
      cell: (row) => (
        <LinkButton href={`/seller/products/${row.productId}`} tone="text" size="sm" className="-mr-2.5">
          {t('manage')}
        </LinkButton>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.productId}
      empty={empty}
      footer={footer}
    />
  );
}

async function ProductName({ row, storeName }: { row: VendorProductRow; storeName: string }) {
  const t = await getTranslations('seller.products');
  return (
    <span className="flex items-center gap-3 py-1">
      <span className="w-15 shrink-0 overflow-hidden rounded-[3px] border border-line">
        <ProductCover
          name={row.name}
          storeName={storeName}
          market={isCategoryId(row.category) ? marketOf(row.category) : 'saas'}
          imageFileId={row.imageFileId}
        />
      </span>
      <span className="min-w-0">
        <Link href={`/seller/products/${row.productId}`} className="break-words">
          {row.name}
        </Link>
        <span className="block font-normal text-muted text-xs">{t('number', { number: row.number })}</span>
      </span>
    </span>
  );
}

async function State({ row }: { row: VendorProductRow }) {
  const t = await getTranslations('seller.products');
  return (
    <span className="inline-flex flex-wrap items-center gap-1.5 max-sm:justify-end">
      <ProductState status={row.status} />
      <HoldBadges holds={row.holds} />
      {row.status === 'ON_SHELF' && !row.listed && <span className="text-warning text-xs">{t('notVisible')}</span>}
    </span>
  );
}

async function Review({ row, now }: { row: VendorProductRow; now: Date }) {
  const t = await getTranslations('seller.products');
  return (
    <span className="inline-flex flex-wrap items-center gap-1.5 max-sm:justify-end">
      <span className="text-muted text-xs">{t('edition', { number: row.revisionNumber })}</span>
      <RevisionState status={row.revisionStatus} />
      {row.reviewUntil && <Countdown derivation={row.reviewUntil} now={now} />}
    </span>
  );
}

type ProductTableProps = {
  rows: readonly VendorProductRow[];
  storeName: string;
  now: Date;
  empty: ReactNode;
  footer: ReactNode;
};
