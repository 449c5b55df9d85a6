import { beijingDay, type Derivation } from '@/lib/kernel/clock';
import { fenFromJson, formatYuan } from '@/lib/kernel/money';
import type { Decision, Step } from '@/lib/kernel/receipts';
import type { PolicyPack } from '@/lib/policy';
import { type Blocker, blockers, type Checklist } from './status';

export type ReturnInputs = {
  checklist: Checklist;
  held: string;
  at: string;
  /** The working days from now on, with their derivation. */
  returnBy: Derivation;
};

/** Which blockers of a check list are not clear. DEP-17, DEP-19. */
export function openBlockers(checklist: Checklist): Blocker[] {
  return blockers.filter((name) => BigInt(checklist[name]) !== 0n);
}

/** Whether a vendor's deposit is to be returned: in full, without interest, once nothing is unfinished. DEP-17, DEP-19. */
export function decideReturn(policy: PolicyPack, inputs: ReturnInputs): Decision {
  const open = openBlockers(inputs.checklist);
  const granted = open.length === 0;
  const held = formatYuan(fenFromJson(inputs.held));
  const counted: Step[] = blockers.map((name) => {
    const count = inputs.checklist[name];
    const shown = typeof count === 'string' ? formatYuan(fenFromJson(count)) : String(count);
    return {
      label: `exit.blockers.${name}`,
      expression: `${shown} ${BigInt(count) === 0n ? '=' : '≠'} 0`,
      result: shown,
    };
  });
  return {
    kind: 'exit.return',
    ruleIds: granted ? ['DEP-17', 'DEP-19', 'C-11', 'DEC-06'] : ['DEP-17', 'DEP-19'],
    policyVersion: policy.version,
    inputs,
    steps: [
      ...counted,
      ...(granted
        ? [
            { label: 'exit.steps.amount', expression: `${held} × 100% = ${held}`, result: held },
            dueStep(inputs.returnBy),
          ]
        : []),
    ],
    outcome: {
      granted,
      missing: open,
      amount: granted ? inputs.held : '0',
      ...(granted ? { returnBy: inputs.returnBy.due } : {}),
    },
  };
}

// Working days and the days skipped between them add up to the calendar day. DEC-06.
function dueStep({ from, amount, skipped, due }: Derivation): Step {
  const day = beijingDay(new Date(due));
  return {
    label: 'exit.steps.returnBy',
    expression: `${beijingDay(new Date(from))} + ${amount} + ${skipped.length} = ${day}`,
    result: day,
  };
}

/** How stored decisions of this module are recomputed, by kind. */
export const decisions = { 'exit.return': decideReturn };
