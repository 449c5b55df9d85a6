import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/ui/alert';
import { LinkButton } from '@/components/ui/button';
import { type Fen, formatYuanSigned } from '@/lib/kernel/money';
import type { OrderDetail } from '@/lib/orders';

/** What was just done, said where one arrives afterwards; an address alone cannot make it say what is not so. */
export async function DoneAlert({ done, order, balance }: { done?: string; order: OrderDetail; balance: Fen }) {
  const t = await getTranslations('buyer.order.done');
  const amounts = { payable: formatYuanSigned(order.payable), balance: formatYuanSigned(balance) };
  if (done === 'placed' && order.status === 'UNPAID') return <Told title={t('placed')}>{t('placedDetail')}</Told>;
  if (done === 'paid' && (order.status === 'PAID' || order.status === 'DELIVERED')) {
    return <Told title={t('paid', amounts)}>{t(order.status === 'PAID' ? 'paidDetail' : 'openDetail', amounts)}</Told>;
  }
  if (done === 'refunded' && order.status === 'REFUNDED') {
    return (
      <Told title={t('refunded', amounts)} action={<LinkButton href="/console/wallet">{t('toWallet')}</LinkButton>}>
        {t('refundedDetail', amounts)}
      </Told>
    );
  }
  if (done === 'cancelled' && order.status === 'CANCELLED') {
    return (
      <Told
        title={t('cancelled')}
        action={<LinkButton href={`/products/${order.productId}`}>{t('orderAgain')}</LinkButton>}
      />
    );
  }
  return null;
}

function Told({ title, action, children }: { title: string; action?: React.ReactNode; children?: React.ReactNode }) {
  return (
    <div role="status">
      <Alert tone="success" title={title} actions={action}>
        {children}
      </Alert>
    </div>
  );
}
