import { type Context, type OperatorActor, recordChange } from '@/lib/db';
import { addBeijingDays, beijingDay, startOfBeijingDay } from '@/lib/kernel/clock';
import { contentHash } from '@/lib/kernel/receipts';
import { policyAt } from '@/lib/policy';
import { EditionRefused } from '../errors';
import { shapeOf } from '../rules';
import type { SaveEditionInput } from '../schema';
import { kindsInUse } from '../status';
import { findRivalEdition, saveDraft } from '../store';

/** Staff write the next edition of an agreement: one draft per agreement, seen by nobody else until published. GEN-09, GEN-15. */
export async function saveEdition(
  ctx: Context<OperatorActor>,
  { effectiveFrom: day, ...input }: SaveEditionInput,
): Promise<{ draftId: string }> {
  const effectiveFrom = startOfBeijingDay(day);
  assertDay(ctx.now, effectiveFrom);
  if (!kindsInUse(policyAt(effectiveFrom)).includes(input.kind)) throw refused('kind', 'notInUse');
  const rival = await findRivalEdition(ctx, { ...input, effectiveFrom });
  if (rival) throw refused(rival.version === input.version ? 'version' : 'effectiveFrom', 'taken', rival.version);
  // What one language numbers the other must number too: people cite clauses.
  if (shapeOf(input.textZh) !== shapeOf(input.textEn)) throw refused('textEn', 'uneven');
  const textHash = contentHash({ textZh: input.textZh, textEn: input.textEn });
  const { draftId, before } = await saveDraft(ctx, { ...input, effectiveFrom, textHash });
  const after = { kind: input.kind, version: input.version, effectiveFrom: effectiveFrom.toISOString(), textHash };
  recordChange(ctx, { subjectType: 'agreement-draft', subjectId: draftId, before, after });
  return { draftId };
}

// People must be able to read it before it binds them.
export function assertDay(now: Date, effectiveFrom: Date): void {
  const earliest = startOfBeijingDay(addBeijingDays(beijingDay(now), 1));
  if (effectiveFrom < earliest) throw refused('effectiveFrom', 'past');
}

function refused(field: string, reason: string, version = ''): EditionRefused {
  return new EditionRefused({ field, params: { reason, version }, ruleIds: ['GEN-09'] });
}
