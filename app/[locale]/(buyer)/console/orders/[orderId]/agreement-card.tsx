import { getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/card';
import { Link } from '@/components/ui/link';
import type { AgreementView } from '@/lib/catalog';
import { formatBeijing } from '@/lib/kernel/clock';
import type { OrderDetail } from '@/lib/orders';

/** The service agreement as the buyer accepted it, with the hash that pins its text. AGR-08. */
export async function AgreementCard({ order, agreement }: { order: OrderDetail; agreement: AgreementView | null }) {
  const t = await getTranslations('buyer.order.agreement');
  return (
    <Card title={t('title')}>
      <p className="text-13">
        <Link href={`/console/orders/${order.id}/agreement`} className="text-primary hover:underline">
          {t('name', { name: agreement?.name ?? order.productName, version: agreement?.number ?? 1 })}
        </Link>
      </p>
      <p className="mt-1 text-muted text-xs">{t('acceptedAt', { time: formatBeijing(order.placedAt) })}</p>
      <p className="mt-1 text-muted text-xs">
        {t('hash')} <code className="break-all font-mono text-2xs">{order.agreementTextHash.slice(0, 16)}…</code>
      </p>
    </Card>
  );
}
