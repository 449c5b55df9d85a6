import { afterCalendarDays, beijingDay, type Derivation, formatBeijing } from '@/lib/kernel/clock';
import type { Decision } from '@/lib/kernel/receipts';
import { type PolicyPack, penaltyFor, type SanctionKind, type ViolationId, violationRow } from '@/lib/policy';

/** Sanctions that are in force for a time and end by themselves; permanent ones and deductions are not carried out yet. */
export const timedSanctions = ['STORE_BLOCK', 'PUBLISHING_BAN'] as const satisfies readonly SanctionKind[];
export type TimedSanction = (typeof timedSanctions)[number];

/** Whether a row of the annex is one this market carries out: only timed sanctions, nothing taken from the deposit. */
export function isSupportedRow(policy: PolicyPack, rowId: string): boolean {
  const row = policy.violations.rows.find(({ id }) => id === rowId);
  if (row?.deductionFen !== 0n) return false;
  const { sanctions, days } = penaltyFor(policy, rowId);
  return days !== null && sanctions.every((kind) => isTimed(kind));
}

function isTimed(kind: SanctionKind): kind is TimedSanction {
  return (timedSanctions as readonly SanctionKind[]).includes(kind);
}

/** The rows staff can choose, in the annex's order. VIO-01. */
export function supportedRows(policy: PolicyPack): { id: ViolationId; level: string; penalty: string; days: number }[] {
  return policy.violations.rows
    .filter(({ id }) => isSupportedRow(policy, id))
    .map(({ id, level, penalty }) => ({ id, level, penalty, days: penaltyFor(policy, id).days ?? 0 }));
}

/** What was found, when it happened and when it was decided; instants are ISO strings. */
export type SanctionInputs = { companyName: string; rowId: string; occurredAt: string; decidedAt: string };

/** Until when a penalty of so many days lasts: the day of the decision is day 1, the last day counts to its end. VIO-02. */
export function penaltyTerm(policy: PolicyPack, { rowId, decidedAt }: SanctionInputs): Derivation {
  const { days } = penaltyFor(policy, rowId);
  return afterCalendarDays(rowId, new Date(decidedAt), days ?? 1, { countsFirstDay: true });
}

/** What follows from a finding, by the rules of the day on which it happened. V-01…24, VIO-01, VIO-02, GEN-14. */
export function decideSanction(policy: PolicyPack, inputs: SanctionInputs): Decision {
  const row = violationRow(policy, inputs.rowId);
  const { sanctions, days } = penaltyFor(policy, row.id);
  const term = penaltyTerm(policy, inputs);
  const decided = new Date(inputs.decidedAt);
  const end = new Date(term.due);
  return {
    kind: 'violations.sanction',
    ruleIds: [row.id, 'VIO-01', 'VIO-02', 'GEN-14'],
    policyVersion: policy.version,
    inputs,
    steps: [
      {
        label: 'violations.steps.term',
        expression: `${beijingDay(decided)} + (${days} − 1) = ${beijingDay(end)}`,
        result: formatBeijing(end),
      },
    ],
    outcome: {
      level: row.level,
      penalty: row.penalty,
      days,
      sanctions: sanctions.filter(isTimed),
      startsAt: inputs.decidedAt,
      endsAt: term.due,
    },
  };
}

/** How stored decisions of this module are recomputed, by kind. */
export const decisions = { 'violations.sanction': decideSanction };
