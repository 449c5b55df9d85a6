import { getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/card';
import { type Column, DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { Money } from '@/components/ui/money';
import type { WithdrawalDetail } from '@/lib/settlement';

type Order = WithdrawalDetail['orders'][number];

/** The settled orders that make up the amount; once the bank refused they can be withdrawn again, so there are none. DEC-14. */
export async function OrdersCard({ withdrawal: { orders, amount } }: { withdrawal: WithdrawalDetail }) {
  const [t, fields] = await Promise.all([
    getTranslations('seller-money.withdrawal'),
    getTranslations('settlement.fields'),
  ]);
  const columns: Column<Order>[] = [
    {
      key: 'order',
      header: fields('order'),
      primary: true,
      cell: (row) => (
        <Link href={`/seller/orders/${row.orderId}`}>
          <span className="tabular-nums">{row.orderNumber}</span>
        </Link>
      ),
    },
    { key: 'amount', header: fields('orderAmount'), align: 'right', cell: (row) => <Money amount={row.orderAmount} /> },
    {
      key: 'commission',
      header: fields('commission'),
      align: 'right',
      cell: (row) => <Money amount={row.commission} />,
    },
    {
      key: 'share',
      header: fields('vendorShare'),
      align: 'right',
      cell: (row) => <Money amount={row.vendorShare} className="font-medium" />,
    },
  ];
  return (
    <Card title={t('orders', { count: orders.length })} flush>
      <DataTable
        caption={t('orders', { count: orders.length })}
        columns={columns}
        rows={orders}
        rowKey={({ orderId }) => orderId}
        empty={
          <EmptyState compact title={t('noOrders')}>
            {t('noOrdersDetail')}
          </EmptyState>
        }
        footer={
          <p className="flex items-baseline justify-end gap-3 px-4 py-3 text-13 sm:px-5">
            <span className="text-muted">{t('sum')}</span> <Money amount={amount} className="font-semibold" />
          </p>
        }
      />
    </Card>
  );
}
