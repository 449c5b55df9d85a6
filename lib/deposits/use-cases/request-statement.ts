import { type Context, type OperatorActor, recordChange } from '@/lib/db';
import { Forbidden } from '@/lib/kernel/errors';
import { enqueue } from '@/lib/outbox';
import type { ReadStatementInput } from '../schema';

/** Staff have the bank's statement read now. DEP-13. */
export async function requestStatement(ctx: Context<OperatorActor>, _input: ReadStatementInput): Promise<void> {
  if (!ctx.actor.duties.includes('FINANCE')) throw new Forbidden();
  await enqueue(ctx, 'read-statement', {});
  recordChange(ctx, { subjectType: 'bank-line', subjectId: 'statement', after: { asked: true } });
}
