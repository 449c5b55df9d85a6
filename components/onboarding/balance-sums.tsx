import { getTranslations } from 'next-intl/server';
import { Money } from '@/components/ui/money';
import { type Fen, subtractFen } from '@/lib/kernel/money';

/** What is to be paid beside what the wallet holds, and what remains or is missing. WAL-04. */
export async function BalanceSums({ amount, balance }: { amount: Fen; balance: Fen }) {
  const t = await getTranslations('joining.pay');
  const isCovered = balance >= amount;
  return (
    <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-6 gap-y-2 rounded-box bg-ground px-4 py-3 text-13 sm:max-w-md">
      <dt className="text-muted">{t('payable')}</dt>
      <dd className="text-right text-lg">
        <Money amount={amount} big />
      </dd>
      <dt className="text-muted">{t('balance')}</dt>
      <dd className="text-right">
        <Money amount={balance} />
      </dd>
      <dt className="text-muted">{t(isCovered ? 'after' : 'missing')}</dt>
      <dd className={isCovered ? 'text-right' : 'text-right font-medium text-error'}>
        <Money amount={isCovered ? subtractFen(balance, amount) : subtractFen(amount, balance)} />
      </dd>
    </dl>
  );
}
