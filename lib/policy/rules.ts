import type { Fen } from '@/lib/kernel/money';
import { type CategoryId, deliveryTypeOf } from './categories';
import type { RefundClass, ReviewPeriod } from './figures/after-sales';
import type { PenaltyClass, ViolationRow } from './figures/conduct';
import type { PolicyPack } from './pack';

/** The deposit that income in a category asks for: the lowest tier that covers it. DEP-03, DEP-06. */
export function tierFor(pack: PolicyPack, category: CategoryId): Fen {
  const tier = pack.deposit.tiers.find(({ categories }) => categories.includes(category));
  if (tier === undefined) throw new RangeError(`No deposit tier for ${category} in ${pack.version}`);
  return tier.amountFen;
}

/** What decides the review period of an order for a product. RFD-03…08, CAT-10, C-09. */
export function refundClassOf(product: { category: CategoryId; isTool: boolean; isFree: boolean }): RefundClass {
  if (product.isTool) return 'TOOL';
  const deliveryType = deliveryTypeOf(product.category);
  if (deliveryType === 'IMAGE') return product.isFree ? 'FREE_IMAGE' : 'PAID_IMAGE';
  return deliveryType;
}

/** How long a full refund is guaranteed for a class of products. GEN-08, RFD-03…08. */
export function reviewPeriodFor(pack: PolicyPack, refundClass: RefundClass): ReviewPeriod {
  return pack.refund.review[refundClass];
}

/** Calendar days an order of a kind may stay unpaid before it expires. ORD-03. */
export function unpaidDaysFor(pack: PolicyPack, kind: 'NEW' | 'RENEWAL' | 'UPGRADE'): number {
  const { newUnpaidDays, renewalUnpaidDays, upgradeUnpaidDays } = pack.order;
  return { NEW: newUnpaidDays, RENEWAL: renewalUnpaidDays, UPGRADE: upgradeUnpaidDays }[kind];
}

/** A row of the annex by its id; RangeError for one that is not in it. V-01…24. */
export function violationRow(pack: PolicyPack, id: string): ViolationRow {
  const row = pack.violations.rows.find((candidate) => candidate.id === id);
  if (row === undefined) throw new RangeError(`No violation ${id} in ${pack.version}`);
  return row;
}

/** What follows from a violation: sanctions and how long they last. VIO-01, VIO-02. */
export function penaltyFor(pack: PolicyPack, id: string): PenaltyClass {
  return pack.violations.penalties[violationRow(pack, id).penalty];
}
