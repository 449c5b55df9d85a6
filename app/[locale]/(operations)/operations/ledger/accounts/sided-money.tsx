import { getTranslations } from 'next-intl/server';
import { Money } from '@/components/ui/money';
import { type Fen, fen } from '@/lib/kernel/money';

/** A balance as an accountant reads it: the amount, and on which side it stands. */
export async function SidedMoney({ balance }: { balance: Fen }) {
  const t = await getTranslations('operations.ledger');
  if (balance === 0n) return <Money amount={balance} className="text-muted" />;
  return (
    <span className="inline-flex items-baseline gap-2">
      <Money amount={fen(balance < 0n ? -balance : balance)} />
      <span className="text-muted text-xs">{balance < 0n ? t('debitSide') : t('creditSide')}</span>
    </span>
  );
}
