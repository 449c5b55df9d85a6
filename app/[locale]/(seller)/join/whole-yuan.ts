import { type Fen, formatYuan } from '@/lib/kernel/money';

/** An amount for running text: without decimals where there are none to show, `300` rather than `300.00`. */
export function wholeYuan(amount: Fen): string {
  return formatYuan(amount).replace(/\.00$/, '');
}
