import { getTranslations } from 'next-intl/server';
import { Status, type Tone } from '@/components/ui/badge';
import type { OrderStatus } from '@/lib/orders/status';

const toneOf: Record<OrderStatus, Tone> = {
  UNPAID: 'warning',
  PAID: 'info',
  DELIVERED: 'success',
  COMPLETED: 'success',
  EXPIRED: 'neutral',
  CANCELLED: 'neutral',
  REFUNDED: 'neutral',
};

/** Where an order stands, as a colour and a word. */
export async function OrderStatusMark({ status }: { status: OrderStatus }) {
  const t = await getTranslations('orders.status');
  return <Status tone={toneOf[status]}>{t(status)}</Status>;
}
