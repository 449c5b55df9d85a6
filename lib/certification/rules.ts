import {
  addBeijingYears,
  afterYears,
  beijingDay,
  type Derivation,
  dayOfNextMonth,
  formatBeijing,
} from '@/lib/kernel/clock';
import { fenToJson, formatYuan } from '@/lib/kernel/money';
import type { Decision } from '@/lib/kernel/receipts';
import type { PolicyPack } from '@/lib/policy';

/** When the fee is paid, and until when the vendor is certified already; instants are ISO strings. */
export type FeeInputs = { paidAt: string; certifiedUntil: string | null };

/** What the fee costs and which year it buys: from now, or from the end of the year still running. Never returned. FEE-01, FEE-04, FEE-05. */
export function decideCertificationFee(policy: PolicyPack, inputs: FeeInputs): Decision {
  const { feeFen, validYears, refundable } = policy.certification;
  const { paidAt, certifiedUntil } = inputs;
  // ISO instants of one form compare as text.
  const validFrom = certifiedUntil !== null && certifiedUntil > paidAt ? certifiedUntil : paidAt;
  const validUntil = addBeijingYears(new Date(validFrom), validYears).toISOString();
  return {
    kind: 'certification.fee',
    ruleIds: ['FEE-01', 'FEE-04', 'FEE-05'],
    policyVersion: policy.version,
    inputs,
    steps: [
      { label: 'certification.steps.fee', expression: formatYuan(feeFen), result: formatYuan(feeFen) },
      {
        label:
          certifiedUntil === validFrom ? 'certification.steps.validFromOldEnd' : 'certification.steps.validFromNow',
        expression: shown(validFrom),
        result: shown(validFrom),
      },
      {
        label: 'certification.steps.validUntil',
        expression: `${shown(validFrom)} + ${validYears}`,
        result: shown(validUntil),
      },
    ],
    outcome: { fee: fenToJson(feeFen), validFrom, validUntil, refundable },
  };
}

/** Until when a vendor's last certification holds (null: never paid), asked about at an instant; ISO strings. */
export type StandingInputs = { certifiedUntil: string | null; at: string };

/** Whether a vendor is certified: the instant at which the year ends is outside it. FEE-02, FEE-05, FEE-08, DEC-15. */
export function decideStanding(policy: PolicyPack, inputs: StandingInputs): Decision {
  const { certifiedUntil, at } = inputs;
  const base = { kind: 'certification.standing', policyVersion: policy.version, inputs };
  if (!policy.certification.required)
    return { ...base, ruleIds: ['FEE-08'], steps: [], outcome: { state: 'VALID', certified: true } };
  if (certifiedUntil === null) {
    return { ...base, ruleIds: ['FEE-02'], steps: [], outcome: { state: 'NEVER_PAID', certified: false } };
  }
  const certified = at < certifiedUntil;
  const state = certified ? 'VALID' : 'LAPSED';
  const step = {
    label: 'certification.steps.standing',
    expression: `${shown(at)} ${certified ? '<' : '≥'} ${shown(certifiedUntil)}`,
    result: state,
  };
  return {
    ...base,
    ruleIds: certified ? ['FEE-05'] : ['FEE-05', 'DEC-15'],
    steps: [step],
    outcome: { state, certified },
  };
}

/** How stored decisions of this module are recomputed, by kind. */
export const decisions = { 'certification.fee': decideCertificationFee, 'certification.standing': decideStanding };

/** The end of a certified year as a deadline. FEE-05. */
export function lapseDerivation(validFrom: Date, policy: PolicyPack): Derivation {
  return afterYears('FEE-05', validFrom, policy.certification.validYears);
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** So many days before a certified year ends, at the same time of day; `amount` is negative because it counts back. DEC-15. */
export function reminderDerivation(validUntil: Date, days: number): Derivation {
  return {
    ruleId: 'DEC-15',
    clock: 'calendar-days',
    from: validUntil.toISOString(),
    amount: -days,
    countsFirstDay: false,
    skipped: [],
    provisional: false,
    due: new Date(validUntil.getTime() - days * DAY_MS).toISOString(),
  };
}

function shown(instant: string): string {
  return formatBeijing(new Date(instant), 'yyyy-MM-dd HH:mm:ss');
}

/** From when the fee can be invoiced in this market; null for one paid before the market invoiced its charges itself. FEE-07, INV-31. */
export function feeInvoiceFrom(policy: PolicyPack, paidAt: Date): Derivation | null {
  const { vendorInvoicesBuyerFrom, platformChargesFromDayOfNextMonth } = policy.invoice;
  if (beijingDay(paidAt) < vendorInvoicesBuyerFrom) return null;
  return dayOfNextMonth('FEE-07', paidAt, platformChargesFromDayOfNextMonth);
}
