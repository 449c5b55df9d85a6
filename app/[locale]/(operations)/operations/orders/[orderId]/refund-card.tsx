import { getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { DescriptionList } from '@/components/ui/description-list';
import { Link } from '@/components/ui/link';
import { Money } from '@/components/ui/money';
import { fen } from '@/lib/kernel/money';
import type { OrderDossier } from './load-order-dossier';

/** What was given back, why, and the decision behind it. RFD-30. */
export async function RefundCard({ refunds }: Pick<OrderDossier, 'refunds'>) {
  const [t, words] = await Promise.all([getTranslations('operations-business'), getTranslations('refunds')]);
  if (refunds.length === 0) return null;
  return (
    <Card title={t('orders.refund')}>
      <div className="grid gap-4">
        {refunds.map(({ id, number, amount, reason, paidAt, receiptId }) => (
          <DescriptionList
            key={id}
            items={[
              { term: words('fields.number'), description: <code className="font-mono text-xs">{number}</code> },
              { term: words('fields.amount'), description: <Money amount={fen(amount)} /> },
              { term: words('fields.reason'), description: words(`reasons.${reason}`) },
              { term: words('fields.paidAt'), description: <DateTime at={paidAt} precision="second" /> },
              {
                term: t('receipts.one'),
                description: (
                  <Link href={`/receipts/${receiptId}`} className="text-primary hover:underline">
                    {t('receipt')}
                  </Link>
                ),
              },
            ]}
          />
        ))}
      </div>
    </Card>
  );
}
