import { getTranslations } from 'next-intl/server';
import { OrderPrice } from '@/components/orders/order-price';
import { OrderProduct } from '@/components/orders/order-product';
import { OrderStatusMark } from '@/components/orders/order-status';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { type Column, DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import type { VendorDossier } from './load-vendor-dossier';

type Order = VendorDossier['orders']['rows'][number];

/** A vendor's newest orders, and the way to all of them. */
export async function OrdersCard({ orders, vendorId }: Pick<VendorDossier, 'orders'> & { vendorId: string }) {
  const [t, fields] = await Promise.all([
    getTranslations('operations-business.vendors'),
    getTranslations('orders.fields'),
  ]);
  const columns: Column<Order>[] = [
    {
      key: 'product',
      header: t('order'),
      primary: true,
      cell: (row) => (
        <OrderProduct
          href={`/operations/orders/${row.id}`}
          productName={row.productName}
          specName={row.specName}
          number={row.number}
        />
      ),
    },
    {
      key: 'payable',
      header: fields('payable'),
      align: 'right',
      cell: (row) => <OrderPrice original={row.original} payable={row.payable} />,
    },
    { key: 'status', header: fields('status'), cell: (row) => <OrderStatusMark status={row.status} /> },
    { key: 'placed', header: fields('placedAt'), cell: (row) => <DateTime at={row.placedAt} /> },
  ];
  return (
    <Card
      title={t('orders')}
      description={t('ordersDetail', { total: orders.total })}
      flush
      actions={
        <>
          <LinkButton size="sm" href={`/operations/orders?vendor=${vendorId}`}>
            {t('allOrders')}
          </LinkButton>
          <LinkButton size="sm" href={`/operations/deliveries?vendor=${vendorId}`}>
            {t('deliveries')}
          </LinkButton>
        </>
      }
    >
      <DataTable
        caption={t('orders')}
        columns={columns}
        rows={orders.rows}
        rowKey={({ id }) => id}
        empty={<EmptyState compact title={t('noOrders')} />}
      />
    </Card>
  );
}
