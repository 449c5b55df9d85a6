import { type Context, recordChange } from '@/lib/db';
import { setDeadline } from '@/lib/deadlines';
import { can } from '@/lib/kernel/transitions';
import { atOnce, isReviewOver } from '../rules';
import { orderSteps } from '../status';
import { lockOrder, moveOrder } from '../store/orders';
import { rankTonight } from './rank-products';

/**
 * The buyer has what was bought. False where the order is not waiting for it (delivered before, or refunded meanwhile),
 * so that a job may say it twice. ORD-08, DEC-22: delivered after the review period, it is settled at once.
 */
export async function markDelivered(ctx: Context, { orderId }: { orderId: string }): Promise<boolean> {
  const order = await lockOrder(ctx, orderId);
  if (!can(orderSteps.deliver, order.status)) return false;
  await moveOrder(ctx, order, 'deliver', { data: { deliveredAt: ctx.now } });
  await rankTonight(ctx);
  if (isReviewOver(order, ctx.now)) {
    const subject = { subjectType: 'order', subjectId: order.id };
    await setDeadline(ctx, { kind: 'settle-order', ...subject, derivation: atOnce(ctx.now) });
  }
  recordChange(ctx, {
    subjectType: 'order',
    subjectId: order.id,
    before: { status: order.status },
    after: { status: 'DELIVERED' },
  });
  return true;
}
