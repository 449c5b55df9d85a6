import { type Context, recordChange, type SystemActor } from '@/lib/db';
import { can } from '@/lib/kernel/transitions';
import { announce } from '@/lib/notifications';
import { policyByVersion } from '@/lib/policy';
import { issueReceipt } from '@/lib/receipts';
import { decideExpiry } from '../rules';
import { orderSteps } from '../status';
import { lockOrder, moveOrder } from '../store/orders';

/** An order that stayed unpaid too long expires and cannot be paid any more. ORD-03. Deadline `expire-order`. */
export async function expireOrder(ctx: Context<SystemActor>, { subjectId }: { subjectId: string }): Promise<void> {
  const order = await lockOrder(ctx, subjectId);
  if (!can(orderSteps.expire, order.status) || order.kind === 'TRIAL') return;
  const decision = decideExpiry(policyByVersion(order.policyVersion), {
    kind: order.kind,
    placedAt: order.placedAt.toISOString(),
    at: ctx.now.toISOString(),
  });
  if (decision.outcome.expired !== true)
    throw new Error(`Order ${order.id} is not due before ${decision.outcome.expiresAt}`);
  const { buyerId: accountId, vendorId } = order;
  const receiptId = await issueReceipt(ctx, { type: 'order', id: order.id, vendorId, accountId }, decision);
  await moveOrder(ctx, order, 'expire', { data: { closedAt: ctx.now }, receiptId });
  await announce(ctx, {
    event: 'order.expired',
    accountIds: [accountId],
    params: { number: order.number, productName: order.productName },
    link: `/console/orders/${order.id}`,
    key: `order.expired:${order.id}`,
  });
  recordChange(ctx, {
    subjectType: 'order',
    subjectId: order.id,
    before: { status: order.status },
    after: { status: 'EXPIRED' },
  });
}
