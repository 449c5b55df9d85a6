import { getTranslations } from 'next-intl/server';
import { accountPath } from '@/components/operations/account-link';
import { Money } from '@/components/ui/money';
import { Stats } from '@/components/ui/stat';
import { account } from '@/lib/ledger';
import type { OrderDossier } from './load-order-dossier';

/** What the buyer owes or paid, what is held, and how it was divided, each leading to its account. SET-02, ORD-07. */
export async function AmountsCard({ order, escrow, settlement, isFinance }: AmountsProps) {
  const t = await getTranslations('operations-business.orders.amounts');
  const money = (amount: typeof escrow) => <Money amount={amount} className="text-lg" />;
  return (
    <Stats
      label={t('label')}
      tiles={[
        { key: 'payable', label: t(order.paidAt ? 'paid' : 'payable'), value: money(order.payable) },
        {
          key: 'escrow',
          label: t('escrow'),
          value: money(escrow),
          href: isFinance && order.paidAt ? accountPath(account.escrow(order.id)) : undefined,
        },
        ...(order.refunded > 0n ? [{ key: 'refunded', label: t('refunded'), value: money(order.refunded) }] : []),
        ...(settlement
          ? [
              { key: 'commission', label: t('commission'), value: money(settlement.commission) },
              {
                key: 'share',
                label: t('vendorShare'),
                value: money(settlement.vendorShare),
                note: settlement.withdrawal
                  ? t('withdrawn', { number: settlement.withdrawal.number })
                  : t('notWithdrawn'),
                href:
                  isFinance && settlement.withdrawal ? `/operations/payouts/${settlement.withdrawal.id}` : undefined,
              },
            ]
          : []),
      ]}
    />
  );
}

type AmountsProps = Pick<OrderDossier, 'order' | 'escrow' | 'settlement'> & {
  /** Only those with the duty may open what is behind the sums. */
  isFinance: boolean;
};
