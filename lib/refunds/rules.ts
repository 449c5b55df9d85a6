import { afterCalendarDays, beijingDay, dueOf, formatBeijing } from '@/lib/kernel/clock';
import { fenFromJson, fenToJson, formatYuan, subtractFen } from '@/lib/kernel/money';
import type { Decision, Step } from '@/lib/kernel/receipts';
import { type PolicyPack, type RefundClass, reviewPeriodFor } from '@/lib/policy';

/** When an order was bought and when somebody asks; instants are ISO strings. */
export type RefundWindowInputs = { orderNumber: string; refundClass: RefundClass; paidAt: string; at: string };

type WindowOutcome = {
  open: boolean;
  reason: 'OPEN' | 'PERIOD_OVER' | 'NO_PERIOD' | 'UNTIL_CONFIRMED';
  endsAt: string | null;
};

type Window = { outcome: WindowOutcome; steps: Step[] };

/** Whether a full refund is guaranteed at a moment: the day of purchase is day 1, the last day counts to its end. RFD-04, RFD-05, DEC-05. */
export function decideRefundWindow(policy: PolicyPack, inputs: RefundWindowInputs): Decision {
  const { outcome, steps } = windowOf(policy, inputs);
  return {
    kind: 'refunds.window',
    ruleIds: windowRules(inputs.refundClass),
    policyVersion: policy.version,
    inputs,
    steps,
    outcome,
  };
}

function windowOf(policy: PolicyPack, { refundClass, paidAt, at }: RefundWindowInputs): Window {
  const period = reviewPeriodFor(policy, refundClass);
  if (period.kind === 'NONE') return { outcome: { open: false, reason: 'NO_PERIOD', endsAt: null }, steps: [] };
  if (period.kind === 'UNTIL_CONFIRMED') {
    return { outcome: { open: true, reason: 'UNTIL_CONFIRMED', endsAt: null }, steps: [] };
  }
  const bought = new Date(paidAt);
  const end = dueOf(afterCalendarDays('RFD-05', bought, period.days, { countsFirstDay: true }));
  const open = new Date(at) <= end;
  return {
    outcome: { open, reason: open ? 'OPEN' : 'PERIOD_OVER', endsAt: end.toISOString() },
    steps: [
      {
        label: 'refunds.steps.lastDay',
        expression: `${beijingDay(bought)} + (${period.days} − 1) = ${beijingDay(end)}`,
        result: formatBeijing(end),
      },
      {
        label: 'refunds.steps.askedAt',
        expression: `${formatBeijing(new Date(at))} ${open ? '≤' : '>'} ${formatBeijing(end)}`,
        result: formatBeijing(new Date(at)),
      },
    ],
  };
}

function windowRules(refundClass: RefundClass): string[] {
  const own: Record<RefundClass, string[]> = {
    SAAS: ['RFD-05'],
    PAID_IMAGE: ['RFD-04'],
    FREE_IMAGE: ['RFD-06', 'RFD-07'],
    API: ['RFD-06'],
    TOOL: ['RFD-08'],
    MANUAL: ['RFD-03'],
  };
  return ['RFD-01', ...own[refundClass], 'DEC-05'];
}

/** How to reach a vendor when the market's own refund no longer applies. RFD-13, RFD-39. */
export type VendorContact = { storeName: string; phone: string; qq: string; email: string };

export type SelfServiceInputs = RefundWindowInputs & {
  /** Fen, as decimal strings. */
  paid: string;
  refunded: string;
  /** Self-service refunds this account has had, ever. DEC-04. */
  usedBefore: number;
  vendor: VendorContact;
};

export type SelfServiceVerdict = 'GRANTED' | 'PERIOD_OVER' | 'NOT_SELF_SERVICE' | 'USED_UP';

/**
 * Whether a buyer gets everything back without asking anybody: within the review period, for software that opens by
 * itself, and four times per account for life. Commission was never charged, so all of it is there. RFD-30, RFD-31, DEC-04, DEC-10.
 */
export function decideSelfServiceRefund(policy: PolicyPack, inputs: SelfServiceInputs): Decision {
  const { selfServiceClasses, selfServiceLimit } = policy.refund;
  const window = windowOf(policy, inputs);
  const amount = subtractFen(fenFromJson(inputs.paid), fenFromJson(inputs.refunded));
  const withinLimit = selfServiceLimit === null || inputs.usedBefore < selfServiceLimit;
  const verdict = verdictOf(selfServiceClasses.includes(inputs.refundClass), window.outcome, withinLimit);
  const limitStep = {
    label: 'refunds.steps.selfService',
    expression: `${inputs.usedBefore} + 1 ${withinLimit ? '≤' : '>'} ${selfServiceLimit ?? '∞'}`,
    result: String(inputs.usedBefore + 1),
  };
  const amountStep = {
    label: 'refunds.steps.amount',
    expression: `${formatYuan(fenFromJson(inputs.paid))} − ${formatYuan(fenFromJson(inputs.refunded))} = ${formatYuan(amount)}`,
    result: formatYuan(amount),
  };
  const granted = verdict === 'GRANTED';
  return {
    kind: 'refunds.selfService',
    ruleIds: [...windowRules(inputs.refundClass), ...ruleIdsOf[verdict]],
    policyVersion: policy.version,
    inputs,
    steps: [...window.steps, limitStep, ...(granted ? [amountStep] : [])],
    outcome: {
      verdict,
      granted,
      endsAt: window.outcome.endsAt,
      amount: granted ? fenToJson(amount) : '0',
      ...(verdict === 'PERIOD_OVER' ? { negotiateWith: inputs.vendor } : {}),
    },
  };
}

const ruleIdsOf: Record<SelfServiceVerdict, string[]> = {
  GRANTED: ['RFD-30', 'RFD-31', 'DEC-10'],
  PERIOD_OVER: ['RFD-13', 'RFD-15'],
  NOT_SELF_SERVICE: ['RFD-30', 'RFD-32'],
  USED_UP: ['RFD-31', 'DEC-04'],
};

function verdictOf(isSelfService: boolean, { reason }: WindowOutcome, withinLimit: boolean): SelfServiceVerdict {
  if (!isSelfService || reason === 'NO_PERIOD' || reason === 'UNTIL_CONFIRMED') return 'NOT_SELF_SERVICE';
  if (reason === 'PERIOD_OVER') return 'PERIOD_OVER';
  return withinLimit ? 'GRANTED' : 'USED_UP';
}

/** How stored decisions of this module are recomputed, by kind. */
export const decisions = {
  'refunds.window': decideRefundWindow,
  'refunds.selfService': decideSelfServiceRefund,
};
