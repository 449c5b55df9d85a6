import { type Context, type OperatorActor, recordChange } from '@/lib/db';
import { cancelDeadline } from '@/lib/deadlines';
import { Forbidden } from '@/lib/kernel/errors';
import { StepRefused } from '@/lib/kernel/transitions';
import { enqueue } from '@/lib/outbox';
import type { RequeryPayoutInput } from '../schema';
import { lockWithdrawal, noteEvent } from '../store';

/**
 * Staff ask the bank now what became of a payout, or hand it over if it never got there; the request id is the same, so
 * the money is sent once. SET-07.
 */
export async function requeryPayout(ctx: Context<OperatorActor>, { withdrawalId }: RequeryPayoutInput): Promise<void> {
  if (!ctx.actor.duties.includes('FINANCE')) throw new Forbidden();
  const withdrawal = await lockWithdrawal(ctx, withdrawalId);
  const { id, status } = withdrawal;
  if (status !== 'REQUESTED' && status !== 'PAYING') throw new StepRefused('requery', status, ['REQUESTED', 'PAYING']);
  // The question asked by itself in an hour would follow this one too closely; the job sets it anew.
  await cancelDeadline(ctx, 'query-payout', id);
  await enqueue(ctx, 'pay-out', { withdrawalId: id });
  await noteEvent(ctx, withdrawal, 'requery');
  recordChange(ctx, { subjectType: 'withdrawal', subjectId: id, after: { requeried: true } });
}
