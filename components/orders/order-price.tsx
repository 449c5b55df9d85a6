import { getTranslations } from 'next-intl/server';
import { Money } from '@/components/ui/money';
import type { Fen } from '@/lib/kernel/money';

/** What an order costs, with its original price struck through where that was higher. DSC-05. */
export async function OrderPrice({ original, payable }: { original: Fen; payable: Fen }) {
  const t = await getTranslations('orders.fields');
  return (
    <span className="inline-flex flex-col items-end leading-5">
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
