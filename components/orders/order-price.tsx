import { getTranslations } from 'next-intl/server';
import { Money } from '@/components/ui/money';
import type { Fen } from '@/lib/kernel/money';

/** What an order costs, with its original price struck through where that was higher; beside it where there is room. DSC-05. */
export async function OrderPrice({ original, payable, inline }: OrderPriceProps) {
  const t = await getTranslations('orders.fields');
  return (
    <span
      className={inline ? 'inline-flex flex-wrap items-baseline gap-x-2' : 'inline-flex flex-col items-end leading-5'}
    >
      <Money amount={payable} className="font-medium" />
      {original > payable && (
        <s className="text-muted text-xs" title={t('original')}>
          <span className="sr-only">{t('original')} </span>
          <Money amount={original} />
        </s>
      )}
    </span>
  );
}

type OrderPriceProps = { original: Fen; payable: Fen; inline?: boolean };
