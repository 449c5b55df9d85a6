import { type Context, recordChange } from '@/lib/db';
import { lockOrder, moveOrder } from '../store/orders';

/** The order's money was divided: it is completed. SET-06, DEC-22. StepRefused unless it was delivered. */
export async function markSettled(
  ctx: Context,
  { orderId, receiptId }: { orderId: string; receiptId?: string },
): Promise<void> {
  const order = await lockOrder(ctx, orderId);
  await moveOrder(ctx, order, 'settle', { data: { settledAt: ctx.now, closedAt: ctx.now }, receiptId });
  recordChange(ctx, {
    subjectType: 'order',
    subjectId: order.id,
    before: { status: order.status },
    after: { status: 'COMPLETED' },
  });
}
