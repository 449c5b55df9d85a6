import { type Derivation, formatBeijing } from '@/lib/kernel/clock';
import type { Decision } from '@/lib/kernel/receipts';
import { blocksOf } from '@/lib/kernel/text-blocks';
import type { PolicyPack } from '@/lib/policy';

/** The edition in force and the last one the vendor signed (null: none); instants are ISO strings. */
export type SignatureInputs = {
  agreement: string;
  version: string;
  effectiveFrom: string;
  signedVersion: string | null;
  at: string;
};

/** Whether a vendor may put something on the shelf as far as its signature goes: from the day an edition is in force, that edition. ONB-06, GEN-09. */
export function decideSignature(policy: PolicyPack, inputs: SignatureInputs): Decision {
  const { version, effectiveFrom, signedVersion } = inputs;
  const signed = signedVersion === version;
  const shown = formatBeijing(new Date(effectiveFrom), 'yyyy-MM-dd');
  return {
    kind: 'agreements.signature',
    ruleIds: ['ONB-06', 'GEN-09'],
    policyVersion: policy.version,
    inputs,
    steps: [
      { label: 'agreements.steps.inForce', expression: `${version} · ${shown}`, result: version },
      {
        label: 'agreements.steps.signed',
        expression: `${signedVersion ?? '—'} ${signed ? '=' : '≠'} ${version}`,
        result: signedVersion ?? '—',
      },
    ],
    outcome: { signed },
  };
}

/** How stored decisions of this module are recomputed, by kind. */
export const decisions = { 'agreements.signature': decideSignature };

/** How many headings and clauses a text has, in order: both languages of an edition must be built alike. GEN-09. */
export function shapeOf(text: string): string {
  return blocksOf(text)
    .map((block) => (block.kind === 'clauses' ? `c${block.items.length}` : block.kind === 'heading' ? 'h' : 'p'))
    .join(' ');
}

/** One edition as it bears on a signer. */
export interface EditionStand {
  id: string;
  version: string;
  effectiveFrom: Date;
  signedAt: Date | null;
}

/** Of one agreement's editions: the one in force, the next one announced, and the last one signed. GEN-09, GEN-14. */
export function standOf<E extends EditionStand>(editions: readonly E[], at: Date) {
  const inOrder = [...editions].sort((a, b) => a.effectiveFrom.getTime() - b.effectiveFrom.getTime());
  return {
    current: inOrder.findLast(({ effectiveFrom }) => effectiveFrom <= at) ?? null,
    upcoming: inOrder.find(({ effectiveFrom }) => effectiveFrom > at) ?? null,
    lastSigned: inOrder.findLast(({ signedAt }) => signedAt !== null) ?? null,
  };
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** The day an announced edition begins to bind, as a deadline. GEN-09. */
export function inForceDerivation(announcedAt: Date, effectiveFrom: Date): Derivation {
  return {
    ruleId: 'GEN-09',
    clock: 'calendar-days',
    from: announcedAt.toISOString(),
    amount: Math.ceil((effectiveFrom.getTime() - announcedAt.getTime()) / DAY_MS),
    countsFirstDay: false,
    skipped: [],
    provisional: false,
    due: effectiveFrom.toISOString(),
  };
}
