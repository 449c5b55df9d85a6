import { afterCalendarDays, afterHours, afterMonths, afterYears, type Derivation } from '@/lib/kernel/clock';
import type { Decision } from '@/lib/kernel/receipts';
import type { PolicyPack } from '@/lib/policy';
import type { InstanceEventKind, Term } from './events';

const SECOND_MS = 1000;
const HOUR_SECONDS = 3600;
const DAY_SECONDS = 24 * HOUR_SECONDS;

/** Pauses after the first, second, … try that brought no answer; the last one goes on. Ours: the rulebook names none. */
export const retryPauseSeconds: readonly number[] = [
  10,
  30,
  2 * 60,
  10 * 60,
  30 * 60,
  HOUR_SECONDS,
  2 * HOUR_SECONDS,
  4 * HOUR_SECONDS,
  8 * HOUR_SECONDS,
  DAY_SECONDS,
];

/** When a call that was tried so many times is tried again, counted from its last try. SAS-01. */
export function retryAt(from: Date, triesMade: number): Derivation {
  const seconds = retryPauseSeconds[Math.min(triesMade, retryPauseSeconds.length) - 1] ?? DAY_SECONDS;
  // The kernel's derivations count whole hours; ten seconds are a fraction of one.
  return {
    ruleId: 'SAS-01',
    clock: 'hours',
    from: from.toISOString(),
    amount: seconds / HOUR_SECONDS,
    countsFirstDay: false,
    skipped: [],
    provisional: false,
    due: new Date(from.getTime() + seconds * SECOND_MS).toISOString(),
  };
}

/** When a term that begins now is over: calendar months and years, days of 24 hours; null where it was sold by the time. SPC-13. */
export function endOfTerm(from: Date, { unit, count }: Term): Derivation | null {
  switch (unit) {
    case 'DAY':
      return afterHours('SPC-13', from, count * 24);
    case 'MONTH':
      return afterMonths('SPC-13', from, count);
    case 'YEAR':
      return afterYears('SPC-13', from, count);
    case 'TIME':
      return null;
  }
}

/** When an expired instance that nobody renewed is destroyed. DEC-25. */
export function destructionAfterExpiry(policy: PolicyPack, expiredAt: Date): Derivation {
  return afterCalendarDays('DEC-25', expiredAt, policy.saas.destroyAfterDays, { countsFirstDay: false });
}

export type DeliveryHoldInputs = {
  orderNumber: string;
  productName: string;
  failedAt: string;
  failure: string;
};

/** Whether a failed delivery hides the product at once; it comes back when the order is delivered or refunded. SAS-01, DEC-07. */
export function decideDeliveryHold(policy: PolicyPack, inputs: DeliveryHoldInputs): Decision {
  return {
    kind: 'delivery.hold',
    ruleIds: ['SAS-01', 'SAS-04', 'DEC-07'],
    policyVersion: policy.version,
    inputs,
    steps: [],
    outcome: { hidden: policy.saas.failureLadder !== null, until: 'DELIVERED_OR_REFUNDED' },
  };
}

/** The calls every SaaS vendor must have seen pass before its interface goes live. CAT-05. */
export const requiredBeforePublishing: readonly InstanceEventKind[] = ['created', 'renewed', 'expired', 'destroyed'];

/** Which required calls have not passed yet. CAT-05. */
export function missingBeforePublishing(passed: ReadonlySet<string>): InstanceEventKind[] {
  return requiredBeforePublishing.filter((kind) => !passed.has(kind));
}

/** The largest number the protocol's `eventId` takes here: it fits every vendor's integer column. */
export const eventIdMax = 2 ** 31 - 1;

/** Kept as the vendor's id of an instance that it has taken on but not made yet. */
export const acceptedSignId = '0';

/** How stored decisions of this module are recomputed, by kind. */
export const decisions = { 'delivery.hold': decideDeliveryHold };
