import { type Context, recordChange } from '@/lib/db';
import { cancelDeadline } from '@/lib/deadlines';
import { addFen, type Fen, formatYuan } from '@/lib/kernel/money';
import { can, StepRefused } from '@/lib/kernel/transitions';
import { RefundAmountRefused } from '../errors';
import { orderSteps } from '../status';
import { lockOrder, moveOrder } from '../store/orders';
import { rankTonight } from './rank-products';

/** All that was paid for an order goes back: it is refunded and will not be settled. DEC-20, RFD-01. */
export async function markRefunded(
  ctx: Context,
  { orderId, amount, reason, receiptId }: { orderId: string; amount: Fen; reason?: string; receiptId?: string },
): Promise<void> {
  const order = await lockOrder(ctx, orderId);
  if (!can(orderSteps.refund, order.status)) throw new StepRefused('refund', order.status, orderSteps.refund.from);
  const refunded = addFen(order.refunded, amount);
  if (refunded !== order.payable) {
    const params = { amount: formatYuan(amount), paid: formatYuan(order.payable) };
    throw new RefundAmountRefused({ params, ruleIds: ['DEC-20'] });
  }
  await moveOrder(ctx, order, 'refund', { data: { refunded, closedAt: ctx.now }, reason, receiptId });
  await cancelDeadline(ctx, 'settle-order', order.id);
  if (order.deliveredAt !== null) await rankTonight(ctx);
  recordChange(ctx, {
    subjectType: 'order',
    subjectId: order.id,
    before: { status: order.status },
    after: { status: 'REFUNDED', refunded: formatYuan(refunded) },
  });
}
