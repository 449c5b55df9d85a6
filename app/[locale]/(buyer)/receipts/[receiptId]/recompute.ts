import { decisions as agreements } from '@/lib/agreements';
import { decisions as articles } from '@/lib/articles';
import { decisions as catalog } from '@/lib/catalog';
import { decisions as certification } from '@/lib/certification';
import { decisions as changes } from '@/lib/changes';
import { decisions as delivery } from '@/lib/delivery';
import { decisions as deposits } from '@/lib/deposits';
import { decisions as exit } from '@/lib/exit';
import { decisions as invoicing } from '@/lib/invoicing';
import { type Decision, sameDecision } from '@/lib/kernel/receipts';
import { decisions as onboarding } from '@/lib/onboarding';
import { decisions as orders } from '@/lib/orders';
import { allPolicies, type PolicyPack } from '@/lib/policy';
import { decisions as refunds } from '@/lib/refunds';
import { decisions as settlement } from '@/lib/settlement';
import { decisions as vendors } from '@/lib/vendors';
import { decisions as violations } from '@/lib/violations';
import { decisions as wallet } from '@/lib/wallet';

// Each map's functions take their own inputs; what was stored is what they were given.
type Decide = (policy: PolicyPack, inputs: never) => Decision;

const deciders: Readonly<Record<string, Decide>> = {
  ...agreements,
  ...articles,
  ...catalog,
  ...certification,
  ...changes,
  ...delivery,
  ...deposits,
  ...exit,
  ...invoicing,
  ...onboarding,
  ...orders,
  ...refunds,
  ...settlement,
  ...vendors,
  ...violations,
  ...wallet,
};

/** Takes a stored decision again from its inputs and its own edition of the rules: the same, another, or not known how. GEN-14. */
export function recompute({
  kind,
  ruleIds,
  policyVersion,
  inputs,
  steps,
  outcome,
}: Decision): 'same' | 'different' | null {
  const decide = Object.hasOwn(deciders, kind) ? deciders[kind] : undefined;
  const policy = allPolicies.find(({ version }) => version === policyVersion);
  if (!decide || !policy) return null;
  const stored: Decision = { kind, ruleIds, policyVersion, inputs, steps, outcome };
  return sameDecision(decide(policy, inputs as never), stored) ? 'same' : 'different';
}
