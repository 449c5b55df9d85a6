import { type Context, type OperatorActor, recordChange, touchPages } from '@/lib/db';
import { setDeadline } from '@/lib/deadlines';
import { NotFound } from '@/lib/kernel/errors';
import { newId } from '@/lib/kernel/ids';
import { announceEdition, inForceKind } from '../announcing';
import { DraftChanged } from '../errors';
import { inForceDerivation } from '../rules';
import type { PublishEditionInput } from '../schema';
import { addEdition, takeDraft } from '../store';
import { assertDay } from './save-edition';

/**
 * Staff publish the previewed edition: it is in the registry at once, binds from its day, and everyone who signed the
 * one before is told now and on that day. GEN-09, GEN-15.
 */
export async function publishEdition(
  ctx: Context<OperatorActor>,
  { draftId, textHash }: PublishEditionInput,
): Promise<{ agreementId: string }> {
  const draft = await takeDraft(ctx, draftId);
  if (!draft) throw new NotFound();
  if (draft.textHash !== textHash) throw new DraftChanged();
  assertDay(ctx.now, draft.effectiveFrom);
  const { id: _draftId, savedAt: _savedAt, savedById: _savedById, ...edition } = draft;
  const agreementId = newId('agr');
  await addEdition(ctx, { ...edition, id: agreementId });
  await setDeadline(ctx, {
    kind: inForceKind,
    subjectType: 'agreement',
    subjectId: agreementId,
    derivation: inForceDerivation(ctx.now, edition.effectiveFrom),
  });
  await announceEdition(ctx, { ...edition, id: agreementId }, 'agreement.announced');
  const { kind, version, effectiveFrom } = edition;
  recordChange(ctx, {
    subjectType: 'agreement',
    subjectId: agreementId,
    after: { kind, version, effectiveFrom: effectiveFrom.toISOString(), textHash },
  });
  touchPages(ctx, 'agreements');
  return { agreementId };
}
