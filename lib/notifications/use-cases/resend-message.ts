import { type Context, type OperatorActor, recordChange } from '@/lib/db';
import { NotFound } from '@/lib/kernel/errors';
import { StepRefused } from '@/lib/kernel/transitions';
import { enqueue } from '@/lib/outbox';
import type { ResendMessageInput } from '../schema';
import { queueAgain } from '../store';

/** Staff have an e-mail or text message sent again that was given up, with as many tries as a new one. NTF-01. */
export async function resendMessage(
  ctx: Context<OperatorActor>,
  { messageId }: ResendMessageInput,
): Promise<{ address: string }> {
  const message = await ctx.db.outboundMessage.findUnique({
    where: { id: messageId },
    select: { status: true, attempts: true, lastError: true, address: true },
  });
  if (!message) throw new NotFound();
  const { address, ...before } = message;
  if (!(await queueAgain(ctx.db, messageId))) throw new StepRefused('resend', message.status, ['FAILED']);
  await enqueue(ctx, 'send-message', { messageId });
  recordChange(ctx, {
    subjectType: 'outbound-message',
    subjectId: messageId,
    before,
    after: { status: 'QUEUED', attempts: 0 },
  });
  return { address };
}
