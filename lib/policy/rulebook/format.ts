import { type Fen, formatRateBps, formatYuanSigned } from '@/lib/kernel/money';
import type { RefundClass } from '../figures/after-sales';
import type { PolicyPack } from '../pack';

/** An amount as rules write it: "¥5,000", "¥0.01". */
export function yuan(amount: Fen): string {
  return formatYuanSigned(amount).replace(/\.00$/, '');
}

/** A rate in basis points as rules write it: "10%". */
export function rate(rateBps: number): string {
  return formatRateBps(rateBps);
}

/** A count without grouping: "600". */
export function count(value: number): string {
  return String(value);
}

/** A file size: "5 MB". */
export function size(bytes: number): string {
  return `${bytes / 1024 / 1024} MB`;
}

/** A figure that this edition has; RangeError if the rule is read under one that lacks it. */
export function existing<T>(figure: T | null): T {
  if (figure === null) throw new RangeError('This edition of the rules lacks the figure');
  return figure;
}

/** Days of a review period that is counted in days. */
export function reviewDays(pack: PolicyPack, refundClass: RefundClass): string {
  const period = pack.refund.review[refundClass];
  if (period.kind !== 'DAYS') throw new RangeError(`${refundClass} has no days of review in ${pack.version}`);
  return count(period.days);
}

/** The amount of a deposit tier by its rank, 1 for the lowest. */
export function tierAmount(pack: PolicyPack, rank: number): Fen {
  const tier = pack.deposit.tiers[rank - 1];
  if (tier === undefined) throw new RangeError(`No deposit tier ${rank} in ${pack.version}`);
  return tier.amountFen;
}
