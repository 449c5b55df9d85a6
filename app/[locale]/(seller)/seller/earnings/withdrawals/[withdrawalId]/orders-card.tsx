import { getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/card';
import { type Column, DataTable } from '@/components/ui/data-table';
import { Link } from '@/components/ui/link';
import { Money } from '@/components/ui/money';
import { type Fen, fenFromJson, ZERO_FEN } from '@/lib/kernel/money';
import type { ReceiptView } from '@/lib/receipts';
import type { WithdrawalDetail } from '@/lib/settlement';

interface Order {
  orderId: string;
  orderNumber: string;
  orderAmount: Fen | null;
  commission: Fen | null;
  vendorShare: Fen;
  /** How much of the share went against the vendor's debt. DEC-02. */
  netted: Fen;
}

type OrdersCardProps = { withdrawal: WithdrawalDetail; receipt: ReceiptView | null };

/** The settled orders that make up the amount. Once the bank refused they are free again: then the decision names them. DEC-14. */
export async function OrdersCard({ withdrawal: { orders: held, amount, status }, receipt }: OrdersCardProps) {
  const [t, fields] = await Promise.all([
    getTranslations('seller-money.withdrawal'),
    getTranslations('settlement.fields'),
  ]);
  const isFree = status === 'FAILED';
  const orders: readonly Order[] = isFree ? ordersNamed(receipt) : held;
  if (orders.length === 0) return null;
  const title = t(isFree ? 'ordersBefore' : 'orders', { count: orders.length });
  const money = (key: 'orderAmount' | 'commission'): Column<Order> => ({
    key,
    header: fields(key),
    align: 'right',
    cell: ({ [key]: sum }) => sum !== null && <Money amount={sum} />,
  });
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
    ...(isFree ? [] : [money('orderAmount'), money('commission')]),
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
    <Card title={title} flush>
      <DataTable
        caption={title}
        columns={columns}
        rows={orders}
        rowKey={({ orderId }) => orderId}
        footer={
          <p className="flex items-baseline justify-end gap-3 px-4 py-3 text-13 sm:px-5">
            <span className="text-muted">{t('sum')}</span> <Money amount={amount} className="font-semibold" />
          </p>
        }
      />
    </Card>
  );
}

function ordersNamed(receipt: ReceiptView | null): Order[] {
  const orders = receipt?.outcome.orders;
  if (!Array.isArray(orders)) return [];
  return orders.flatMap((order: unknown) => (isTaken(order) ? [named(order)] : []));
}

type TakenOrder = { orderId: string; orderNumber: string; vendorShare: string; taken: true };

function isTaken(order: unknown): order is TakenOrder {
  return typeof order === 'object' && order !== null && 'taken' in order && order.taken === true;
}

function named({ orderId, orderNumber, vendorShare }: TakenOrder): Order {
  return {
    orderId,
    orderNumber,
    orderAmount: null,
    commission: null,
    vendorShare: fenFromJson(vendorShare),
    netted: ZERO_FEN,
  };
}
