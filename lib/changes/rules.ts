import { addBeijingDays, parseBeijingDay } from '@/lib/kernel/clock';
import type { Decision } from '@/lib/kernel/receipts';
import type { PolicyPack } from '@/lib/policy';

/** How often a day a vendor may have an amount sent to another account: our own caution. */
export const accountsPerDay = 5;

/** Hours after which another member of staff may take over a claimed change. */
export const claimHours = 24;

/** Whether a change is reported in time: within so many days of the day it happened, that day not counted. ONB-21. */
export function decideReport(policy: PolicyPack, inputs: { changedOn: string; reportedOn: string }): Decision {
  const { changeReportDays } = policy.admission;
  const lastDay = addBeijingDays(parseBeijingDay(inputs.changedOn), changeReportDays);
  const late = inputs.reportedOn > lastDay;
  return {
    kind: 'changes.report',
    ruleIds: ['ONB-21'],
    policyVersion: policy.version,
    inputs,
    steps: [
      { label: 'changes.steps.lastDay', expression: `${inputs.changedOn} + ${changeReportDays}`, result: lastDay },
      {
        label: 'changes.steps.reportedOn',
        expression: `${inputs.reportedOn} ${late ? '>' : '≤'} ${lastDay}`,
        result: late ? '✗' : '✓',
      },
    ],
    outcome: { late, lastDay },
  };
}

/** Whether a proved account takes the other's place at once, or staff look first: after the supplement, or under another name. SET-10, ONB-15. */
export function decideAccountChange(
  policy: PolicyPack,
  inputs: { supplementSigned: boolean; renamed: boolean },
): Decision {
  const { supplementSigned, renamed } = inputs;
  const mark = (met: boolean) => (met ? '✓' : '✗');
  return {
    kind: 'changes.account',
    ruleIds: ['SET-10'],
    policyVersion: policy.version,
    inputs,
    steps: [
      { label: 'changes.steps.supplementSigned', expression: 'SET-10', result: mark(supplementSigned) },
      { label: 'changes.steps.renamed', expression: 'ONB-15', result: mark(renamed) },
    ],
    outcome: { path: supplementSigned || renamed ? 'BY_STAFF' : 'AT_ONCE' },
  };
}

/** What has to be there before a change is approved, each with the rule that asks. */
export const changeChecks = { papersAccepted: 'ONB-21', accountProved: 'SET-10', notBarred: 'VIO-07' } as const;
export type ChangeCheck = keyof typeof changeChecks;

export type ChangeReviewInputs = {
  verdict: 'APPROVED' | 'CHANGES_REQUESTED' | 'REFUSED';
  reason: string | null;
  /** Those that apply to a change of its kind. */
  checks: Partial<Record<ChangeCheck, boolean>>;
};

/** Staff's decision on a change; none is approved that fails a check. ONB-21, ONB-22, SET-10, VIO-07. */
export function decideChange(policy: PolicyPack, inputs: ChangeReviewInputs): Decision {
  const names = (Object.keys(changeChecks) as ChangeCheck[]).filter((name) => inputs.checks[name] !== undefined);
  const missing = names.filter((name) => !inputs.checks[name]);
  const allowed = inputs.verdict !== 'APPROVED' || missing.length === 0;
  return {
    kind: 'changes.review',
    ruleIds: [...new Set(['ONB-21', ...names.map((name) => changeChecks[name])])],
    policyVersion: policy.version,
    inputs,
    steps: names.map((name) => ({
      label: `changes.steps.${name}`,
      expression: changeChecks[name],
      result: inputs.checks[name] ? '✓' : '✗',
    })),
    outcome: { verdict: allowed ? inputs.verdict : 'NOT_APPROVABLE', missing },
  };
}

/** How stored decisions of this module are recomputed, by kind. */
export const decisions = {
  'changes.report': decideReport,
  'changes.account': decideAccountChange,
  'changes.review': decideChange,
};
