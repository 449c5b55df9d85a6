import { getTranslations } from 'next-intl/server';
import { OrderProduct } from '@/components/orders/order-product';
import { OrderStatusMark } from '@/components/orders/order-status';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { Money } from '@/components/ui/money';
import type { VendorOrderRow } from '@/lib/orders';

/** The newest orders for the vendor's products. ORD-05. */
export async function RecentOrders({ orders }: { orders: readonly VendorOrderRow[] }) {
  const [t, fields] = await Promise.all([getTranslations('seller.overview'), getTranslations('orders.fields')]);
  return (
    <Card
      title={t('orders')}
      flush
      actions={
        orders.length > 0 && (
          <LinkButton href="/seller/orders" tone="text" size="sm" className="-mr-2.5">
            {t('allOrders')}
          </LinkButton>
        )
      }
    >
      <DataTable
        caption={t('orders')}
        rows={orders}
        rowKey={({ id }) => id}
        empty={
          <EmptyState compact drawing="box" title={t('noOrders')}>
            {t('noOrdersDetail')}
          </EmptyState>
        }
        columns={[
          {
            key: 'product',
            header: fields('product'),
            primary: true,
            cell: (row) => (
              <OrderProduct href={`/seller/orders/${row.id}`} productName={row.productName} specName={row.specName} />
            ),
          },
          { key: 'status', header: fields('status'), cell: (row) => <OrderStatusMark status={row.status} /> },
          {
            key: 'payable',
            header: fields('payable'),
            align: 'right',
            cell: (row) => <Money amount={row.payable} />,
          },
          { key: 'placed', header: fields('placedAt'), cell: (row) => <DateTime at={row.placedAt} /> },
        ]}
      />
    </Card>
  );
}
