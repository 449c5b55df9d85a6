import { type Context, type OperatorActor, recordChange } from '@/lib/db';
import { NotFound } from '@/lib/kernel/errors';
import type { DiscardEditionInput } from '../schema';
import { takeDraft } from '../store';

/** Staff throw a draft away. GEN-09. */
export async function discardEdition(ctx: Context<OperatorActor>, { draftId }: DiscardEditionInput): Promise<void> {
  const draft = await takeDraft(ctx, draftId);
  if (!draft) throw new NotFound();
  const { kind, version, textHash } = draft;
  recordChange(ctx, {
    subjectType: 'agreement-draft',
    subjectId: draftId,
    before: { kind, version, textHash },
    after: {},
  });
}
