import { getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { Money } from '@/components/ui/money';
import type { OrderDetail } from '@/lib/orders';
import type { StatementRow } from '@/lib/wallet';

/** Every move of the buyer's money for this order, and who holds it now. ORD-07. */
export async function MoneyCard({ order, entries }: { order: OrderDetail; entries: StatementRow[] }) {
  const [t, reasons] = await Promise.all([getTranslations('buyer.order.money'), getTranslations('wallet.reasons')]);
  return (
    <Card title={t('title')}>
      <div className="flex items-baseline justify-between gap-4">
        <span className="text-13 text-muted">{t('payable')}</span>
        <Money amount={order.payable} big className="text-xl" />
      </div>
      {entries.length > 0 && (
        <ol aria-label={t('lines')} className="mt-3 divide-y divide-line border-line border-y text-13">
          {entries.map((entry) => (
            <li key={entry.id.toString()} className="grid grid-cols-[1fr_auto] gap-x-4 py-2">
              <span>{reasons(entry.reason.replace('.', '-'))}</span>
              <Money
                amount={entry.amount}
                signed
                className={entry.amount > 0n ? 'text-right text-success' : 'text-right'}
              />
              <span className="text-muted text-xs">
                <DateTime at={entry.at} precision="second" />
              </span>
              <span className="text-right text-muted text-xs">
                {t.rich('balanceAfter', { balance: () => <Money key="balance" amount={entry.balanceAfter} /> })}
              </span>
            </li>
          ))}
        </ol>
      )}
      <p className="mt-3 text-muted text-xs">{t(`held.${order.status}`)}</p>
    </Card>
  );
}
