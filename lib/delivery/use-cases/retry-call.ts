import type { Context, SystemActor } from '@/lib/db';
import { enqueue } from '@/lib/outbox';

/** The pause after a try is over: the call goes out again. SAS-01. */
export async function retryCall(ctx: Context<SystemActor>, { subjectId }: { subjectId: string }): Promise<void> {
  await enqueue(ctx, 'call-vendor', { callId: subjectId });
}
