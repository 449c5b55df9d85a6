import { beijingDay } from '@/lib/kernel/clock';
import { NoPolicyInForce } from './errors';
import type { PolicyPack } from './pack';
import { policy201807 } from './packs/2018-07';
import { policy201909 } from './packs/2019-09';

/** Every pack, oldest first; each holds until the next begins. */
export const allPolicies: readonly [PolicyPack, ...PolicyPack[]] = [policy201807, policy201909];

/** The figures in force when something happened: pass the event's instant, never "now" for a past event. GEN-13, GEN-14. */
export function policyAt(instant: Date): PolicyPack {
  const day = beijingDay(instant);
  const pack = allPolicies.findLast(({ effectiveFrom }) => effectiveFrom <= day);
  if (pack === undefined) throw new NoPolicyInForce(day, allPolicies[0].effectiveFrom);
  return pack;
}

/** The pack a stored decision names; RangeError for a version that never was. GEN-14. */
export function policyByVersion(version: string): PolicyPack {
  const pack = allPolicies.find((candidate) => candidate.version === version);
  if (pack === undefined) throw new RangeError(`No policy pack ${version}`);
  return pack;
}
