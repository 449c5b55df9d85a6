import { fenFromJson, fenToJson, formatYuan, maxFen, subtractFen, ZERO_FEN } from '@/lib/kernel/money';
import type { Decision } from '@/lib/kernel/receipts';
import { type CategoryId, isCategoryId, type PolicyPack, tierFor } from '@/lib/policy';

/** What is held, in fen as text, and the category of what is to be listed. */
export type ListingInputs = { held: string; category: string };

/** Whether the deposit lets a vendor list something of a category, where the rules of the day gate listing. DEP-11, C-06, C-07. */
export function decideListing(policy: PolicyPack, inputs: ListingInputs): Decision {
  const held = fenFromJson(inputs.held);
  const isGated = policy.deposit.gate === 'LISTING';
  const category: CategoryId | null = isCategoryId(inputs.category) ? inputs.category : null;
  const tier = isGated && category !== null ? tierFor(policy, category) : ZERO_FEN;
  const covered = held >= tier;
  return {
    kind: 'deposits.listing',
    ruleIds: isGated ? ['DEP-11', 'C-06', 'C-07'] : ['DEP-05', 'C-07'],
    policyVersion: policy.version,
    inputs,
    steps: [
      {
        label: 'deposits.steps.listing',
        expression: `${formatYuan(held)} ${covered ? '≥' : '<'} ${formatYuan(tier)}`,
        result: formatYuan(tier),
      },
    ],
    outcome: { covered, tier: fenToJson(tier) },
  };
}

/** Amounts in fen as text; names as the vendor, the claim and the bank's statement have them. */
export type MatchInputs = {
  claimed: string;
  booked: string;
  companyName: string;
  payerName: string;
  /** Why staff take money of another payer; null where they do not. */
  exceptionReason: string | null;
  held: string;
  tier: string;
};

/**
 * Whether a line of the bank's statement pays a claim: the same amount, from the company's own account unless staff make an
 * exception and say why; and what is held then. DEP-11, DEP-13, C-20.
 */
export function decideMatch(policy: PolicyPack, inputs: MatchInputs): Decision {
  const { claimed, booked, companyName, payerName, exceptionReason } = inputs;
  const isOwn = squeezed(payerName) === squeezed(companyName);
  const sameAmount = claimed === booked;
  const payerAccepted = isOwn || !policy.deposit.payerMustBeOwnCorporateAccount || exceptionReason !== null;
  const amount = fenFromJson(booked);
  const heldAfter = fenFromJson(inputs.held) + amount;
  return {
    kind: 'deposits.match',
    ruleIds: ['DEP-11', 'DEP-13', 'C-20'],
    policyVersion: policy.version,
    inputs,
    steps: [
      {
        label: 'deposits.steps.sameAmount',
        expression: `${formatYuan(amount)} ${sameAmount ? '=' : '≠'} ${formatYuan(fenFromJson(claimed))}`,
        result: sameAmount ? 'met' : 'missing',
      },
      {
        label: 'deposits.steps.ownAccount',
        expression: `${payerName} ${isOwn ? '=' : '≠'} ${companyName}`,
        result: payerAccepted ? 'met' : 'missing',
      },
    ],
    outcome: {
      granted: sameAmount && payerAccepted,
      amount: booked,
      heldAfter: heldAfter.toString(),
      isException: !isOwn && exceptionReason !== null,
    },
  };
}

// Banks write names with or without spaces and in full-width letters.
function squeezed(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '');
}

/** What is still to be transferred to reach a tier. DEP-08 */
export function missingOf(held: Parameters<typeof subtractFen>[0], tier: Parameters<typeof subtractFen>[0]) {
  return maxFen(ZERO_FEN, subtractFen(tier, held));
}
