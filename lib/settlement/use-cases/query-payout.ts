import type { Context, SystemActor } from '@/lib/db';
import { enqueue } from '@/lib/outbox';
import { lockWithdrawal, noteEvent } from '../store';

/** No word from the bank for a while: it is asked. SET-07. */
export async function queryPayout(ctx: Context<SystemActor>, { subjectId }: { subjectId: string }): Promise<void> {
  await enqueue(ctx, 'pay-out', { withdrawalId: subjectId });
}

/** The last promised day of arrival is over and the money is not there: noted for staff, and the bank is asked at once. SET-07. */
export async function noteLateArrival(ctx: Context<SystemActor>, { subjectId }: { subjectId: string }): Promise<void> {
  const withdrawal = await lockWithdrawal(ctx, subjectId);
  if (withdrawal.status !== 'REQUESTED' && withdrawal.status !== 'PAYING') return;
  await noteEvent(ctx, withdrawal, 'overdue');
  await enqueue(ctx, 'pay-out', { withdrawalId: subjectId });
}
