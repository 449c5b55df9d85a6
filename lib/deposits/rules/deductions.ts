import { beijingDay, type Derivation } from '@/lib/kernel/clock';
import {
  addFen,
  type Fen,
  fenFromJson,
  fenToJson,
  formatYuan,
  maxFen,
  minFen,
  subtractFen,
  ZERO_FEN,
} from '@/lib/kernel/money';
import type { Decision, Step } from '@/lib/kernel/receipts';
import type { PolicyPack } from '@/lib/policy';

/** Amounts in fen as text. */
export type DeductionInputs = {
  ground: 'BREACH' | 'REFUND';
  beneficiary: 'PLATFORM' | 'BUYER';
  amount: string;
  held: string;
  debt: string;
  /** The highest tier that settled income asks for. */
  highestDue: string;
  /** The tier that a top-up still open asks for; null where none is. */
  openTier: string | null;
  /** When it would have to be made up, with its derivation. */
  topUp: Derivation;
};

/**
 * What a deduction takes: first what is held, then the rest becomes debt; and up to which tier, until when, the deposit must be
 * made up. The tier is the one that was held or is due, whole. DEP-15, DEP-16, DEC-02.
 */
export function decideDeduction(policy: PolicyPack, inputs: DeductionInputs): Decision {
  const [amount, held, debt] = [inputs.amount, inputs.held, inputs.debt].map(fenFromJson) as [Fen, Fen, Fen];
  const fromDeposit = minFen(amount, held);
  const toDebt = subtractFen(amount, fromDeposit);
  const heldAfter = subtractFen(held, fromDeposit);
  const debtAfter = addFen(debt, toDebt);
  const tier = tierToRestore(policy, inputs);
  const missing = maxFen(ZERO_FEN, subtractFen(tier, heldAfter));
  return {
    kind: 'deposits.deduction',
    ruleIds: ['DEP-15', ...(toDebt > 0n ? ['DEC-02'] : []), ...(missing > 0n ? ['DEP-16', 'DEC-06'] : [])],
    policyVersion: policy.version,
    inputs,
    steps: [
      step('fromDeposit', `min(${formatYuan(amount)}, ${formatYuan(held)})`, fromDeposit),
      step('heldAfter', `${formatYuan(held)} − ${formatYuan(fromDeposit)}`, heldAfter),
      ...(toDebt > 0n
        ? [
            step('toDebt', `${formatYuan(amount)} − ${formatYuan(fromDeposit)}`, toDebt),
            step('debtAfter', `${formatYuan(debt)} + ${formatYuan(toDebt)}`, debtAfter),
          ]
        : []),
      ...(missing > 0n
        ? [step('topUp', `${formatYuan(tier)} − ${formatYuan(heldAfter)}`, missing), dueStep(inputs.topUp)]
        : []),
    ],
    outcome: {
      fromDeposit: fenToJson(fromDeposit),
      toDebt: fenToJson(toDebt),
      heldAfter: fenToJson(heldAfter),
      debtAfter: fenToJson(debtAfter),
      tier: fenToJson(tier),
      missing: fenToJson(missing),
      topUpBy: missing > 0n ? inputs.topUp.due : null,
    },
  };
}

/** The whole tier: what income asks for, what was held before, or what an open top-up asked for, whichever is highest. DEC-02. */
function tierToRestore(policy: PolicyPack, { held, highestDue, openTier }: DeductionInputs): Fen {
  const reached = policy.deposit.tiers
    .map(({ amountFen }) => amountFen)
    .filter((amountFen) => amountFen <= fenFromJson(held));
  return maxFen(fenFromJson(highestDue), ...reached, fenFromJson(openTier ?? '0'));
}

function step(label: string, expression: string, result: Fen): Step {
  return {
    label: `deposits.steps.${label}`,
    expression: `${expression} = ${formatYuan(result)}`,
    result: formatYuan(result),
  };
}

// Working days and the days skipped between them add up to the calendar day. DEC-06.
function dueStep({ from, amount, skipped, due }: Derivation): Step {
  const day = beijingDay(new Date(due));
  return {
    label: 'deposits.steps.topUpBy',
    expression: `${beijingDay(new Date(from))} + ${amount} + ${skipped.length} = ${day}`,
    result: day,
  };
}

/** What is owed and what the wallet holds is paid back whole. */
export type RepaymentInputs = { debt: string };

/** A vendor pays its whole debt back. DEC-02. */
export function decideRepayment(policy: PolicyPack, inputs: RepaymentInputs): Decision {
  const debt = fenFromJson(inputs.debt);
  return {
    kind: 'deposits.repayment',
    ruleIds: ['DEC-02'],
    policyVersion: policy.version,
    inputs,
    steps: [step('repaid', `${formatYuan(debt)} − ${formatYuan(ZERO_FEN)}`, debt)],
    outcome: { amount: fenToJson(debt), debtAfter: '0' },
  };
}

/** What a top-up asks for, what is held when it is due; fen as text, the due instant ISO. */
export type ClosureInputs = { tier: string; held: string; dueAt: string };

/** Whether a store is closed at the end of the top-up: it is while anything of the tier is missing. DEP-16, DEC-17. */
export function decideStoreClosure(policy: PolicyPack, inputs: ClosureInputs): Decision {
  const [tier, held] = [inputs.tier, inputs.held].map(fenFromJson) as [Fen, Fen];
  const missing = maxFen(ZERO_FEN, subtractFen(tier, held));
  return {
    kind: 'deposits.storeClosure',
    ruleIds: ['DEP-16', 'DEC-17'],
    policyVersion: policy.version,
    inputs,
    steps: [step('missing', `max(${formatYuan(tier)} − ${formatYuan(held)}, 0)`, missing)],
    outcome: { missing: fenToJson(missing), closed: missing > 0n },
  };
}
