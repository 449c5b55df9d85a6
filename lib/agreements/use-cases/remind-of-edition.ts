import type { Context, SystemActor } from '@/lib/db';
import { announceEdition } from '../announcing';
import { loadEdition } from '../queries';

/** The day of an edition has come: whoever has not signed it yet is told. The deadline is `agreement-in-force`. GEN-09. */
export async function remindOfEdition(ctx: Context<SystemActor>, { subjectId }: { subjectId: string }): Promise<void> {
  const edition = await loadEdition(ctx.db, { id: subjectId });
  await announceEdition(ctx, edition, 'agreement.in-force');
}
