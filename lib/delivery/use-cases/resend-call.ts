import { type Context, type OperatorActor, recordChange, type VendorActor } from '@/lib/db';
import { cancelDeadline } from '@/lib/deadlines';
import { NotFound } from '@/lib/kernel/errors';
import { enqueue } from '@/lib/outbox';
import { CallNotOpen } from '../errors';
import type { ResendCallInput } from '../schema';
import { lockCall } from '../store';

/** Sends an unanswered call now instead of after its pause: by the vendor it is for, or by staff. SAS-01. */
export async function resendCall(
  ctx: Context<VendorActor | OperatorActor>,
  { callId }: ResendCallInput,
): Promise<void> {
  const call = await lockCall(ctx, callId);
  if (ctx.actor.kind === 'vendor' && call.vendorId !== ctx.actor.vendorId) throw new NotFound();
  if (call.status !== 'PENDING') throw new CallNotOpen();
  await cancelDeadline(ctx, 'retry-call', call.id);
  await enqueue(ctx, 'call-vendor', { callId: call.id });
  recordChange(ctx, { subjectType: 'delivery-call', subjectId: call.id, after: { resent: true } });
}
