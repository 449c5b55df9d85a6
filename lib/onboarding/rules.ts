import { addBeijingYears, beijingDay, parseBeijingDay, startOfBeijingDay } from '@/lib/kernel/clock';
import { fenFromJson, formatYuan, ZERO_FEN } from '@/lib/kernel/money';
import type { Decision, Step } from '@/lib/kernel/receipts';
import type { DeclarationKey, PolicyPack } from '@/lib/policy';

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
  notBarred: 'VIO-07',
  licenceAccepted: 'ONB-04',
  representativeIdAccepted: 'ONB-04',
  bankProofAccepted: 'ONB-05',
  serviceHoursEnough: 'ONB-10',
  declared: 'ONB-10',
  conditionsMet: 'ONB-11',
} as const;
export type AdmissionCheck = keyof typeof admissionChecks;

/** What staff decided of an application, why, and how the checks stood. */
export type ReviewInputs = {
  verdict: 'ADMITTED' | 'CHANGES_REQUESTED' | 'REFUSED';
  reason: string | null;
  checks: Partial<Record<AdmissionCheck, boolean>>;
};

/** Staff's decision on an application; nothing is admitted that fails a check. ONB-02…22, GEN-05. */
export function decideReview(policy: PolicyPack, inputs: ReviewInputs): Decision {
  // Those that were made: older decisions were taken on fewer.
  const names = (Object.keys(admissionChecks) as AdmissionCheck[]).filter((name) => inputs.checks[name] !== undefined);
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

/** What the company says of its past and its means; the day is the one on which it is asked, amounts are fen as text. */
export type ConditionInputs = {
  day: string;
  inTradeSince: string | null;
  sellsMiniPrograms: boolean;
  registeredCapital: string | null;
};

/** Whether a company has been in the trade long enough and, for mini-programs, has the means; 2019 asks for neither. ONB-11, ONB-12, C-02. */
export function decideConditions(policy: PolicyPack, inputs: ConditionInputs): Decision {
  const { industryYears, miniProgramCapitalAboveFen: above } = policy.admission;
  const steps: Step[] = [];
  const missing: ('experience' | 'capital')[] = [];
  if (industryYears > 0) {
    const earliest = addBeijingYears(startOfBeijingDay(parseBeijingDay(inputs.day)), -industryYears);
    const latestStart = beijingDay(earliest);
    const since = inputs.inTradeSince ?? '—';
    const enough = inputs.inTradeSince !== null && inputs.inTradeSince <= latestStart;
    if (!enough) missing.push('experience');
    const expression = `${inputs.day} − ${industryYears} = ${latestStart}; ${since} ${enough ? '≤' : '>'} ${latestStart}`;
    steps.push({ label: 'onboarding.steps.experience', expression, result: enough ? '✓' : '✗' });
  }
  if (above !== null && inputs.sellsMiniPrograms) {
    const capital = inputs.registeredCapital === null ? ZERO_FEN : fenFromJson(inputs.registeredCapital);
    const enough = capital > above;
    if (!enough) missing.push('capital');
    const expression = `${formatYuan(capital)} ${enough ? '>' : '≤'} ${formatYuan(above)}`;
    steps.push({ label: 'onboarding.steps.capital', expression, result: enough ? '✓' : '✗' });
  }
  return {
    kind: 'onboarding.conditions',
    ruleIds: industryYears > 0 ? ['ONB-11', 'ONB-12'] : ['ONB-10'],
    policyVersion: policy.version,
    inputs,
    steps,
    outcome: { met: missing.length === 0, missing },
  };
}

/** What a company has to vouch for by the policy of the day. ONB-08…ONB-12. */
export function declarationsAsked(policy: PolicyPack, sellsMiniPrograms: boolean): readonly DeclarationKey[] {
  const { declarations, miniProgramDeclarations } = policy.admission;
  return sellsMiniPrograms ? [...declarations, ...miniProgramDeclarations] : declarations;
}

/** Fields beside those every pack asks for. ONB-11, ONB-12, ONB-19, C-04. */
export type ExtraField = 'organisationCode' | 'companyType' | 'mainBusiness' | 'inTradeSince' | 'registeredCapital';

/** Which of them a company has to fill in: the same screens serve every pack. ONB-11, ONB-12, ONB-19. */
export function extraFieldsAsked(policy: PolicyPack, sellsMiniPrograms: boolean): ExtraField[] {
  const { companyNumber, industryYears, miniProgramCapitalAboveFen } = policy.admission;
  const asked: ExtraField[] = [];
  if (companyNumber === 'ORGANISATION_CODE') asked.push('organisationCode', 'companyType', 'mainBusiness');
  if (industryYears > 0) asked.push('inTradeSince');
  if (miniProgramCapitalAboveFen !== null && sellsMiniPrograms) asked.push('registeredCapital');
  return asked;
}

/** How stored decisions of this module are recomputed, by kind. */
export const decisions = {
  'onboarding.bankProof': decideBankProof,
  'onboarding.review': decideReview,
  'onboarding.conditions': decideConditions,
};
