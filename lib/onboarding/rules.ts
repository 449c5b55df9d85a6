import type { Decision } from '@/lib/kernel/receipts';
import type { PolicyPack } from '@/lib/policy';

/** How often a day the market sends an applicant a small amount: our own caution, it costs money and the bank's patience. */
export const transfersPerDay = 5;

/** Minutes after which an amount still on its way is taken for lost. */
export const lostAfterMinutes = 10;

/** Whether an amount that was asked for then and is still on its way counts as lost. ONB-02. */
export function isLostAt(askedAt: Date, at: Date): boolean {
  return at.getTime() - askedAt.getTime() >= lostAfterMinutes * 60_000;
}

/** Hours after which another member of staff may take over a claimed application. */
export const claimHours = 24;

/** The n-th guess at the amount, in fen as text, and whether it was right. The amount itself is never stored with it. */
export type BankProofInputs = { guess: number; amount: string; matches: boolean };

/** What a guess at the verification amount leads to; the last wrong one ends the attempt. ONB-02. */
export function decideBankProof(policy: PolicyPack, inputs: BankProofInputs): Decision {
  const { attempts } = policy.verification;
  const { guess, matches } = inputs;
  const left = matches ? 0 : Math.max(0, attempts - guess);
  return {
    kind: 'onboarding.bankProof',
    ruleIds: ['ONB-02'],
    policyVersion: policy.version,
    inputs,
    steps: matches
      ? []
      : [
          {
            label: 'onboarding.steps.guessesLeft',
            expression: `${attempts} − ${guess} = ${left}`,
            result: String(left),
          },
        ],
    outcome: { verdict: matches ? 'PROVED' : left > 0 ? 'WRONG' : 'ENDED', left },
  };
}

/** What the rules ask of a company before it is admitted, each with the rule that asks. */
export const admissionChecks = {
  agreed: 'ONB-06',
  bankProved: 'ONB-02',
  creditCodeValid: 'ONB-15',
  licenceUploaded: 'ONB-04',
  serviceHoursEnough: 'ONB-10',
  declared: 'ONB-10',
} as const;
export type AdmissionCheck = keyof typeof admissionChecks;

/** What staff decided of an application, why, and how the checks stood. */
export type ReviewInputs = {
  verdict: 'ADMITTED' | 'CHANGES_REQUESTED' | 'REFUSED';
  reason: string | null;
  checks: Record<AdmissionCheck, boolean>;
};

/** Staff's decision on an application; nothing is admitted that fails a check. ONB-02…22, GEN-05. */
export function decideReview(policy: PolicyPack, inputs: ReviewInputs): Decision {
  const names = Object.keys(admissionChecks) as AdmissionCheck[];
  const missing = names.filter((name) => !inputs.checks[name]);
  const admissible = inputs.verdict !== 'ADMITTED' || missing.length === 0;
  return {
    kind: 'onboarding.review',
    ruleIds: [...new Set(['ONB-22', ...names.map((name) => admissionChecks[name])])],
    policyVersion: policy.version,
    inputs,
    steps: names.map((name) => ({
      label: `onboarding.steps.${name}`,
      expression: admissionChecks[name],
      result: inputs.checks[name] ? '✓' : '✗',
    })),
    outcome: { verdict: admissible ? inputs.verdict : 'NOT_ADMISSIBLE', missing },
  };
}

/** How stored decisions of this module are recomputed, by kind. */
export const decisions = { 'onboarding.bankProof': decideBankProof, 'onboarding.review': decideReview };
