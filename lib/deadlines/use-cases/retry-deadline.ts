import { type Context, type OperatorActor, recordChange } from '@/lib/db';
import { NotFound } from '@/lib/kernel/errors';
import { StepRefused } from '@/lib/kernel/transitions';
import type { RetryDeadlineInput } from '../schema';
import { releaseDeadline } from '../store';

/** Staff have a failing deadline tried again at once instead of after its pause. Its due instant stays what it was. */
export async function retryDeadline(ctx: Context<OperatorActor>, { deadlineId }: RetryDeadlineInput): Promise<void> {
  const deadline = await ctx.db.deadline.findUnique({
    where: { id: deadlineId },
    select: { status: true, retryAt: true, attempts: true },
  });
  if (!deadline) throw new NotFound();
  if (!(await releaseDeadline(ctx.db, deadlineId))) throw new StepRefused('retry', deadline.status, ['PENDING']);
  recordChange(ctx, {
    subjectType: 'deadline',
    subjectId: deadlineId,
    before: { retryAt: deadline.retryAt?.toISOString() ?? null, attempts: deadline.attempts },
    after: { retryAt: null },
  });
}
