import { beijingDay, type Derivation } from '@/lib/kernel/clock';
import {
  fenFromJson,
  fenToJson,
  formatRateBps,
  formatYuan,
  minFen,
  splitByRate,
  subtractFen,
  sumFen,
  ZERO_FEN,
} from '@/lib/kernel/money';
import type { Decision, Step } from '@/lib/kernel/receipts';
import { isCategoryId, type PolicyPack, tierFor } from '@/lib/policy';

/** Fen as decimal strings: what the order finally cost is what was paid less what was given back. */
export type SettlementInputs = { orderNumber: string; paid: string; refunded: string };

/** How an order's money is divided: commission half-up, the vendor's share is the remainder. SET-02, DEC-09, DEC-19, INV-06. */
export function decideSettlement(policy: PolicyPack, inputs: SettlementInputs): Decision {
  const { rateBps } = policy.commission;
  const paid = fenFromJson(inputs.paid);
  const refunded = fenFromJson(inputs.refunded);
  const amount = sumFen([paid, fenFromJson(`${-refunded}`)]);
  const { share: commission, remainder: vendorShare } = splitByRate(amount, rateBps);
  const steps: Step[] = [
    {
      label: 'settlement.steps.commission',
      expression: `${formatYuan(amount)} × ${formatRateBps(rateBps)} = ${formatYuan(commission)}`,
      result: formatYuan(commission),
    },
    {
      label: 'settlement.steps.vendorShare',
      expression: `${formatYuan(amount)} − ${formatYuan(commission)} = ${formatYuan(vendorShare)}`,
      result: formatYuan(vendorShare),
    },
  ];
  const amountStep = {
    label: 'settlement.steps.amount',
    expression: `${formatYuan(paid)} − ${formatYuan(refunded)} = ${formatYuan(amount)}`,
    result: formatYuan(amount),
  };
  return {
    kind: 'settlement.split',
    ruleIds: ['SET-02', 'DEC-09', 'DEC-22', ...(amount === ZERO_FEN ? ['DEC-19'] : [])],
    policyVersion: policy.version,
    inputs,
    steps: refunded === ZERO_FEN ? steps : [amountStep, ...steps],
    outcome: { amount: fenToJson(amount), commission: fenToJson(commission), vendorShare: fenToJson(vendorShare) },
  };
}

/** What stands between an order's income and the bank. */
export type MissingForOrder = 'DEPOSIT';
export type MissingForVendor = 'SUPPLEMENT' | 'BANK_ACCOUNT' | 'BANK_ACCOUNT_TOO_NEW';

export type WithdrawableOrder = { orderId: string; orderNumber: string; category: string; vendorShare: string };

export type WithdrawalInputs = {
  supplementSigned: boolean;
  /** ISO; null where no bank account is proved. */
  bankVerifiedAt: string | null;
  at: string;
  /** Fen, as a decimal string. */
  depositHeld: string;
  orders: readonly WithdrawableOrder[];
  /** Order ids the vendor ticked; empty for all it can have. DEC-14. */
  selected: readonly string[];
  /** Earliest and latest arrival, working days with their derivation. SET-07. */
  arrival: { from: Derivation; by: Derivation };
};

export type OrderVerdict = {
  orderId: string;
  orderNumber: string;
  vendorShare: string;
  tier: string;
  missing: MissingForOrder[];
  taken: boolean;
};

/**
 * Whether settled income is paid out, and which orders of it: the supplement signed, a proved bank account, and for each
 * order a deposit that covers its category. Whole orders, all that qualify or those ticked. SET-05, DEP-05, DEP-06, DEC-14.
 */
export function decideWithdrawal(policy: PolicyPack, inputs: WithdrawalInputs): Decision {
  const missing = missingForVendor(policy, inputs);
  const verdicts = inputs.orders.map((order) => judgeOrder(policy, inputs, order));
  const wanted = verdicts.filter(({ orderId }) => inputs.selected.length === 0 || inputs.selected.includes(orderId));
  const ready = wanted.filter((order) => order.missing.length === 0);
  // What was ticked is taken as a whole or not at all; nothing ticked takes what can be had.
  const complete = inputs.selected.length === 0 || ready.length === inputs.selected.length;
  const granted = missing.length === 0 && complete && ready.length > 0;
  const taken = new Set(granted ? ready.map(({ orderId }) => orderId) : []);
  const shares = ready.map(({ vendorShare }) => fenFromJson(vendorShare));
  const amount = sumFen(granted ? shares : []);
  const { from, by } = inputs.arrival;
  return {
    kind: 'settlement.withdrawal',
    ruleIds: granted
      ? ['SET-05', 'SET-07', 'SET-09', 'DEP-05', 'DEP-06', 'DEC-14', 'DEC-06']
      : ['SET-05', 'SET-09', 'DEP-03', 'DEP-05', 'DEP-06'],
    policyVersion: policy.version,
    inputs,
    steps: [
      ...verdicts.filter((order) => wanted.includes(order)).map((order) => depositStep(inputs, order)),
      ...(granted ? [amountStep(shares.map(formatYuan), formatYuan(amount)), ...arrivalSteps(from, by)] : []),
    ],
    outcome: {
      granted,
      amount: fenToJson(amount),
      missing,
      orders: wanted.map((order) => ({ ...order, taken: taken.has(order.orderId) })),
      ...(granted ? { arrivalFrom: from.due, arrivalBy: by.due } : {}),
    },
  };
}

const HOUR_MS = 3_600_000;

/** What keeps a vendor from withdrawing at all, whatever its orders are. SET-05, SET-10. */
export function missingForVendor(
  policy: PolicyPack,
  { supplementSigned, bankVerifiedAt, at }: Pick<WithdrawalInputs, 'supplementSigned' | 'bankVerifiedAt' | 'at'>,
): MissingForVendor[] {
  const missing: MissingForVendor[] = [];
  if (!supplementSigned) missing.push('SUPPLEMENT');
  if (bankVerifiedAt === null) missing.push('BANK_ACCOUNT');
  else {
    // Our own caution: a stolen login must not move the money to another account at once. SET-10.
    const ageMs = new Date(at).getTime() - new Date(bankVerifiedAt).getTime();
    if (ageMs < policy.withdrawal.payoutHoldHoursAfterBankChange * HOUR_MS) missing.push('BANK_ACCOUNT_TOO_NEW');
  }
  return missing;
}

function judgeOrder(policy: PolicyPack, { depositHeld }: WithdrawalInputs, order: WithdrawableOrder): OrderVerdict {
  const { orderId, orderNumber, category, vendorShare } = order;
  const tier = isCategoryId(category) ? tierFor(policy, category) : ZERO_FEN;
  const covered = fenFromJson(depositHeld) >= tier;
  return {
    orderId,
    orderNumber,
    vendorShare,
    tier: fenToJson(tier),
    missing: covered ? [] : ['DEPOSIT'],
    taken: false,
  };
}

function depositStep({ depositHeld }: WithdrawalInputs, { orderNumber, tier, missing }: OrderVerdict): Step {
  const sign = missing.length === 0 ? '≥' : '<';
  return {
    label: 'settlement.steps.deposit',
    expression: `${orderNumber}: ${formatYuan(fenFromJson(depositHeld))} ${sign} ${formatYuan(fenFromJson(tier))}`,
    result: formatYuan(fenFromJson(tier)),
  };
}

function amountStep(shares: string[], amount: string): Step {
  return { label: 'settlement.steps.withdrawn', expression: `${shares.join(' + ')} = ${amount}`, result: amount };
}

// Working days and the days skipped between them add up to the calendar day of arrival. SET-07, DEC-06.
function arrivalSteps(from: Derivation, by: Derivation): Step[] {
  const labels = [
    ['settlement.steps.arrivalFrom', from],
    ['settlement.steps.arrivalBy', by],
  ] as const;
  return labels.map(([label, { from: start, amount, skipped, due }]) => {
    const day = beijingDay(new Date(due));
    return {
      label,
      expression: `${beijingDay(new Date(start))} + ${amount} + ${skipped.length} = ${day}`,
      result: day,
    };
  });
}

/** What is owed, and settled income not withdrawn, oldest first; fen as text. */
export type NettingInputs = {
  debt: string;
  orders: readonly { orderId: string; orderNumber: string; available: string }[];
};

/** What of settled income goes against a vendor's debt: order by order, oldest first, until nothing is owed. DEC-02, DEC-14. */
export function decideNetting(policy: PolicyPack, inputs: NettingInputs): Decision {
  let owed = fenFromJson(inputs.debt);
  const steps: Step[] = [];
  const netted: { orderId: string; amount: string }[] = [];
  for (const { orderId, orderNumber, available } of inputs.orders) {
    const amount = minFen(owed, fenFromJson(available));
    const left = subtractFen(owed, amount);
    steps.push({
      label: 'settlement.steps.netted',
      expression: `${orderNumber}: ${formatYuan(owed)} − ${formatYuan(amount)} = ${formatYuan(left)}`,
      result: formatYuan(left),
    });
    netted.push({ orderId, amount: fenToJson(amount) });
    owed = left;
  }
  const taken = sumFen(netted.map(({ amount }) => fenFromJson(amount)));
  return {
    kind: 'settlement.netting',
    ruleIds: ['DEC-02', 'DEC-14'],
    policyVersion: policy.version,
    inputs,
    steps,
    outcome: { amount: fenToJson(taken), debtAfter: fenToJson(owed), orders: netted },
  };
}

/** How stored decisions of this module are recomputed, by kind. */
export const decisions = {
  'settlement.split': decideSettlement,
  'settlement.withdrawal': decideWithdrawal,
  'settlement.netting': decideNetting,
};
