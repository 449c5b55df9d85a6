import { afterCalendarDays, type Derivation, formatBeijing } from '@/lib/kernel/clock';
import { discountRate, fenFromJson, fenToJson, formatYuan, maxFen, subtractFen, ZERO_FEN } from '@/lib/kernel/money';
import type { Decision, JsonObject, Step } from '@/lib/kernel/receipts';
import { type CategoryId, type PolicyPack, refundClassOf, reviewPeriodFor, unpaidDaysFor } from '@/lib/policy';

/** Until when an order may stay unpaid; the day it was placed does not count. ORD-03. */
export function unpaidUntil(policy: PolicyPack, kind: 'NEW' | 'RENEWAL' | 'UPGRADE', placedAt: Date): Derivation {
  return afterCalendarDays('ORD-03', placedAt, unpaidDaysFor(policy, kind), { countsFirstDay: false });
}

/**
 * How long a full refund is guaranteed, the day of payment being day 1. Null where it does not run by days. RFD-04,
 * RFD-05, DEC-05, DEC-13.
 */
export function reviewUntil(
  policy: PolicyPack,
  order: { category: CategoryId; isFree: boolean },
  paidAt: Date,
): Derivation | null {
  const period = reviewPeriodFor(policy, refundClassOf({ ...order, isTool: false }));
  if (period.kind !== 'DAYS') return null;
  return afterCalendarDays('RFD-05', paidAt, period.days, { countsFirstDay: true });
}

/** Amounts in fen as text, instants ISO. */
export type TermsFacts = {
  kind: 'NEW' | 'RENEWAL' | 'UPGRADE';
  category: CategoryId;
  original: string;
  payable: string;
  placedAt: string;
};

/** What an order is placed on: its price, until when it can be paid, and the refund promise. ORD-03, SPC-07, RFD-05. */
export function decideTerms(policy: PolicyPack, facts: TermsFacts): Decision {
  const original = fenFromJson(facts.original);
  const payable = fenFromJson(facts.payable);
  const until = unpaidUntil(policy, facts.kind, new Date(facts.placedAt));
  const isFree = payable === ZERO_FEN;
  const period = reviewPeriodFor(policy, refundClassOf({ category: facts.category, isTool: false, isFree }));
  const reviewDays = period.kind === 'DAYS' ? period.days : null;
  return {
    kind: 'orders.terms',
    ruleIds: ['SPC-07', 'ORD-03', 'GEN-08'],
    policyVersion: policy.version,
    inputs: facts,
    steps: [
      {
        label: 'orders.steps.discount',
        expression: `${formatYuan(payable)} ÷ ${formatYuan(original)} = ${discountRate(payable, original)}%`,
        result: formatYuan(payable),
      },
      dayStep('orders.steps.unpaidUntil', until),
      { label: `orders.steps.review.${period.kind}`, expression: `${reviewDays ?? period.kind}`, result: period.kind },
    ],
    outcome: { payable: facts.payable, expiresAt: until.due, reviewKind: period.kind, reviewDays },
  };
}

/** Amounts in fen as text, instants ISO. `kind` and `category` decide the review period. */
export type PaymentFacts = {
  category: CategoryId;
  payable: string;
  balance: string;
  paidAt: string;
};

/** Whether a wallet covers an order, what is left, and until when the payment can be taken back. WAL-04, ORD-07, RFD-05. */
export function decidePayment(policy: PolicyPack, facts: PaymentFacts): Decision {
  const payable = fenFromJson(facts.payable);
  const balance = fenFromJson(facts.balance);
  const missing = maxFen(subtractFen(payable, balance), ZERO_FEN);
  const covered = missing === ZERO_FEN;
  const until = covered
    ? reviewUntil(policy, { category: facts.category, isFree: payable === ZERO_FEN }, new Date(facts.paidAt))
    : null;
  const difference = formatYuan(subtractFen(balance, payable));
  const balanceStep = {
    label: 'orders.steps.balance',
    expression: `${formatYuan(balance)} − ${formatYuan(payable)} = ${difference}`,
    result: difference,
  };
  return {
    kind: 'orders.payment',
    ruleIds: ['WAL-04', 'ORD-07', ...(until ? ['RFD-05'] : [])],
    policyVersion: policy.version,
    inputs: facts,
    steps: [balanceStep, ...(until ? [dayStep('orders.steps.reviewUntil', until)] : [])],
    outcome: { covered, missing: fenToJson(missing), reviewEndsAt: until?.due ?? null },
  };
}

function dayStep(label: string, { from, amount, due }: Derivation): Step {
  const shown = formatBeijing(new Date(due));
  return { label, expression: `${formatBeijing(new Date(from))} + ${amount} = ${shown}`, result: shown };
}

/** How a buyer belongs to a vendor; null for a stranger. */
export type Relation = 'OWNER' | 'MEMBER' | 'RELATED' | null;
export type RelationFacts = { relation: Relation; productId: string; buyerId: string };

/** Whether a buyer may buy from a vendor: those who belong to it may not, their orders would be fake trading. DEC-27, V-08. */
export function decideStranger(policy: PolicyPack, facts: RelationFacts): Decision {
  return {
    kind: 'orders.ownProduct',
    ruleIds: ['DEC-27', 'V-08'],
    policyVersion: policy.version,
    inputs: facts,
    steps: [
      {
        label: `orders.steps.relation.${facts.relation ?? 'NONE'}`,
        expression: facts.buyerId,
        result: facts.productId,
      },
    ],
    outcome: { allowed: facts.relation === null },
  };
}

/** When an order was placed and when it was found unpaid; instants ISO. */
export type ExpiryFacts = { kind: 'NEW' | 'RENEWAL' | 'UPGRADE'; placedAt: string; at: string };

/** Whether an unpaid order's time is over. The job acts at the last instant of the last day, so that instant is over. ORD-03. */
export function decideExpiry(policy: PolicyPack, facts: ExpiryFacts): Decision {
  const until = unpaidUntil(policy, facts.kind, new Date(facts.placedAt));
  return {
    kind: 'orders.expiry',
    ruleIds: ['ORD-03'],
    policyVersion: policy.version,
    inputs: facts,
    steps: [dayStep('orders.steps.unpaidUntil', until)],
    outcome: { expired: facts.at >= until.due, expiresAt: until.due },
  };
}

/** The instant at which an order that could not be settled on time is settled: now. DEC-22. */
export function atOnce(now: Date): Derivation {
  const instant = now.toISOString();
  return {
    ruleId: 'DEC-22',
    clock: 'hours',
    from: instant,
    amount: 0,
    countsFirstDay: false,
    skipped: [],
    provisional: false,
    due: instant,
  };
}

/** Whether the review period of an order is over; without one it never began. DEC-22. */
export function isReviewOver(order: { reviewEndsAt: Date | null }, now: Date): boolean {
  return order.reviewEndsAt === null || order.reviewEndsAt <= now;
}

/** Every kind of decision this module stores, so that receipts can be recomputed. GEN-14. */
export const decisions = {
  'orders.terms': (policy: PolicyPack, inputs: JsonObject) => decideTerms(policy, inputs as TermsFacts),
  'orders.payment': (policy: PolicyPack, inputs: JsonObject) => decidePayment(policy, inputs as PaymentFacts),
  'orders.ownProduct': (policy: PolicyPack, inputs: JsonObject) => decideStranger(policy, inputs as RelationFacts),
  'orders.expiry': (policy: PolicyPack, inputs: JsonObject) => decideExpiry(policy, inputs as ExpiryFacts),
};
