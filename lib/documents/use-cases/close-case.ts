import { type Context, type OperatorActor, recordChange } from '@/lib/db';
import { Forbidden, NotFound } from '@/lib/kernel/errors';
import type { CloseCaseInput } from '../schema';

/** Staff have looked into a case and say what came of it. ONB-21. */
export async function closeCase(ctx: Context<OperatorActor>, { caseId, note }: CloseCaseInput): Promise<void> {
  if (!ctx.actor.duties.includes('ONBOARDING_REVIEW')) throw new Forbidden();
  const { count } = await ctx.db.vendorCase.updateMany({
    where: { id: caseId, closedAt: null },
    data: { closedAt: ctx.now, closedById: ctx.actor.accountId, note },
  });
  if (count !== 1) throw new NotFound();
  recordChange(ctx, { subjectType: 'vendor-case', subjectId: caseId, after: { closed: true, note } });
}
