import { getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/card';
import { type Column, DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { Money } from '@/components/ui/money';
import type { WithdrawalDetail } from '@/lib/settlement';

type Order = WithdrawalDetail['orders'][number];

/** The settled orders a withdrawal takes; once it failed they can be withdrawn again, so it has none. DEC-14. */
export async function OrdersCard({ orders }: Pick<WithdrawalDetail, 'orders'>) {
  const [t, fields] = await Promise.all([
    getTranslations('operations-business.payouts'),
    getTranslations('settlement.fields'),
  ]);
  const columns: Column<Order>[] = [
    {
      key: 'order',
      header: fields('order'),
      primary: true,
      cell: (row) => <Link href={`/operations/orders/${row.orderId}`}>{row.orderNumber}</Link>,
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
    ...(orders.some(({ netted }) => netted > 0n)
      ? [
          {
            key: 'netted',
            header: fields('netted'),
            align: 'right' as const,
            cell: ({ netted }: Order) => <Money amount={netted} />,
          },
        ]
      : []),
  ];
  return (
    <Card title={t('orders')} flush>
      <DataTable
        caption={t('orders')}
        columns={columns}
        rows={orders}
        rowKey={({ orderId }) => orderId}
        empty={
          <EmptyState compact title={t('noOrders')}>
            {t('noOrdersDetail')}
          </EmptyState>
        }
      />
    </Card>
  );
}
