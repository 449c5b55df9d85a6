import { type BuyerActor, type Context, recordChange } from '@/lib/db';
import { cancelDeadline } from '@/lib/deadlines';
import { NotFound } from '@/lib/kernel/errors';
import type { OrderInput } from '../schema';
import { lockOrder, moveOrder } from '../store/orders';

/** A buyer gives up an order that was not paid. ORD-04. */
export async function cancelOrder(ctx: Context<BuyerActor>, { orderId }: OrderInput): Promise<void> {
  const order = await lockOrder(ctx, orderId);
  if (order.buyerId !== ctx.actor.accountId) throw new NotFound();
  await moveOrder(ctx, order, 'cancel', { data: { closedAt: ctx.now } });
  await cancelDeadline(ctx, 'expire-order', order.id);
  recordChange(ctx, {
    subjectType: 'order',
    subjectId: order.id,
    before: { status: order.status },
    after: { status: 'CANCELLED' },
  });
}
