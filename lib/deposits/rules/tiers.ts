import { type Fen, fenFromJson, fenToJson, formatYuan, maxFen, subtractFen, ZERO_FEN } from '@/lib/kernel/money';
import type { Decision } from '@/lib/kernel/receipts';
import { type CategoryId, isCategoryId, type PolicyPack, tierFor } from '@/lib/policy';

/** The deposit that income in a category asks for; throws RangeError for a category the policy does not know. DEP-03. */
export function tierNeededFor(policy: PolicyPack, category: CategoryId): Fen {
  return tierFor(policy, category);
}

/** Whether a deposit held covers a category: one deposit covers its own tier and every lower one. DEP-06, DEP-21. */
export function coversCategory(policy: PolicyPack, held: Fen, category: CategoryId): boolean {
  return held >= tierNeededFor(policy, category);
}

/** What is held, in fen as text, and the categories with settled income. */
export type StandingInputs = { held: string; categories: readonly string[] };

/** The highest deposit a vendor's income asks for and what is missing of it. DEP-04, DEP-06, DEC-18. */
export function decideStanding(policy: PolicyPack, inputs: StandingInputs): Decision {
  const held = fenFromJson(inputs.held);
  const tiers = inputs.categories.filter(isCategoryId).map((category) => tierNeededFor(policy, category));
  const highestDue = maxFen(ZERO_FEN, ...tiers);
  const due = maxFen(ZERO_FEN, subtractFen(highestDue, held));
  return {
    kind: 'deposits.standing',
    ruleIds: ['DEP-03', 'DEP-04', 'DEP-06'],
    policyVersion: policy.version,
    inputs,
    steps: [
      {
        label: 'deposits.steps.highestDue',
        expression: `max(${[ZERO_FEN, ...tiers].map(formatYuan).join(', ')}) = ${formatYuan(highestDue)}`,
        result: formatYuan(highestDue),
      },
      {
        label: 'deposits.steps.due',
        expression: `max(${formatYuan(highestDue)} − ${formatYuan(held)}, 0) = ${formatYuan(due)}`,
        result: formatYuan(due),
      },
    ],
    outcome: { highestDue: fenToJson(highestDue), due: fenToJson(due) },
  };
}

/** What is held and the tier to reach, in fen as text. */
export type PaymentInputs = { held: string; tier: string };

/** What is paid to reach a tier: the difference only, and nothing where it is covered. DEP-08, DEP-10. */
export function decidePayment(policy: PolicyPack, inputs: PaymentInputs): Decision {
  const held = fenFromJson(inputs.held);
  const tier = fenFromJson(inputs.tier);
  const amount = maxFen(ZERO_FEN, subtractFen(tier, held));
  return {
    kind: 'deposits.payment',
    ruleIds: ['DEP-02', 'DEP-08', 'DEP-10'],
    policyVersion: policy.version,
    inputs,
    steps: [
      {
        label: 'deposits.steps.difference',
        expression: `max(${formatYuan(tier)} − ${formatYuan(held)}, 0) = ${formatYuan(amount)}`,
        result: formatYuan(amount),
      },
    ],
    outcome: { amount: fenToJson(amount), heldAfter: fenToJson(maxFen(held, tier)) },
  };
}

/** Covered by what is held; the one that income asks for; or open to be paid ahead. DEP-04, DEP-07. */
export type TierState = 'PAID' | 'DUE' | 'OPEN';

export interface TierView {
  amount: Fen;
  /** Every category it covers, those of lower tiers included. */
  categories: CategoryId[];
  state: TierState;
  /** What paying it would cost now. */
  missing: Fen;
}

/** The tiers as the deposit page shows them, lowest first. DEP-03, DEP-07. */
export function tierViews(policy: PolicyPack, held: Fen, highestDue: Fen): TierView[] {
  const { tiers } = policy.deposit;
  return tiers.map(({ amountFen }, index) => ({
    amount: amountFen,
    categories: tiers.slice(0, index + 1).flatMap((tier) => tier.categories),
    state: held >= amountFen ? 'PAID' : highestDue === amountFen ? 'DUE' : 'OPEN',
    missing: maxFen(ZERO_FEN, subtractFen(amountFen, held)),
  }));
}
