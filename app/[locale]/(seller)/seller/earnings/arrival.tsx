import { getTranslations } from 'next-intl/server';
import { DerivationList } from '@/components/ui/countdown';
import { Hint } from '@/components/ui/hint';
import { dueOf, formatBeijing } from '@/lib/kernel/clock';
import type { PayoutTerms } from './payout-terms';

/** When money asked for now would arrive, with how the days come about. SET-07, DEC-06. */
export async function Arrival({ arrival: { from, by } }: Pick<PayoutTerms, 'arrival'>) {
  const t = await getTranslations('seller.earnings.withdraw');
  const day = (derivation: typeof from) => formatBeijing(dueOf(derivation), 'yyyy-MM-dd');
  return (
    <span className="inline-flex flex-wrap items-center gap-1.5 text-13 text-muted">
      {t('arrival', { from: day(from), by: day(by), least: from.amount, most: by.amount })}
      <Hint label={t('derivation')}>
        <p className="mb-2 font-medium">{t('arrivalFrom')}</p>
        <DerivationList derivation={from} />
        <p className="mt-3 mb-2 font-medium">{t('arrivalBy')}</p>
        <DerivationList derivation={by} />
      </Hint>
    </span>
  );
}
