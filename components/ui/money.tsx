import { type Fen, formatYuan } from '@/lib/kernel/money';
import { classNames } from './class-names';

/** An amount in yuan with figures of equal width. `signed` shows a plus for what comes in, `big` is for prices. */
export function Money({ amount, signed, big, className }: MoneyProps) {
  const negative = amount < 0n;
  const magnitude = formatYuan((negative ? -amount : amount) as Fen);
  const sign = negative ? '−' : signed && amount > 0n ? '+' : '';
  const [whole, decimals] = magnitude.split('.');
  return (
    <span className={classNames('whitespace-nowrap tabular-nums', big && 'font-semibold text-price', className)}>
      {sign}
      <span className={big ? 'mr-px text-[0.62em]' : undefined}>¥</span>
      {big ? (
        <>
          {whole}
          <span className="text-[0.62em]">.{decimals}</span>
        </>
      ) : (
        magnitude
      )}
    </span>
  );
}

type MoneyProps = { amount: Fen; signed?: boolean; big?: boolean; className?: string };
