import { liftProductHolds } from '@/lib/catalog';
import { type Context, touchPages } from '@/lib/db';
import { cancelDeadline } from '@/lib/deadlines';
import { acceptedSignId } from '../rules';
import {
  giveUpCalls,
  type LockedInstance,
  lockInstanceOfOrder,
  moveInstance,
  queueCall,
  subscriptionOf,
} from '../store';

/** The order was refunded: its instance goes at once, and a product hidden for it comes back. DEC-25, DEC-07. Locks after the order. */
export async function endInstance(ctx: Context, { orderId }: { orderId: string }): Promise<void> {
  const instance = await lockInstanceOfOrder(ctx, orderId);
  if (!instance || instance.status === 'DESTROYING' || instance.status === 'DESTROYED') return;
  await cancelDeadline(ctx, 'expire-instance', instance.id);
  await cancelDeadline(ctx, 'destroy-instance', instance.id);
  await showProductAgain(ctx, { id: orderId, vendorId: instance.vendorId });
  if (instance.status === 'CREATING') return endUnfinished(ctx, instance);
  await cancelRetries(ctx, await giveUpCalls(ctx, instance.id));
  await moveInstance(ctx, instance, 'end');
  await queueCall(ctx, instance, {
    kind: 'destroyed',
    orderNumber: instance.orderNumber,
    signId: instance.signId ?? '',
    ...subscriptionOf(instance),
  });
}

async function endUnfinished(ctx: Context, instance: LockedInstance): Promise<void> {
  // The vendor is making it: only its answer will tell what to destroy, so the call goes on being asked.
  if (instance.signId === acceptedSignId) return moveInstance(ctx, instance, 'end');
  await cancelRetries(ctx, await giveUpCalls(ctx, instance.id));
  await moveInstance(ctx, instance, 'drop', { endedAt: ctx.now });
}

/** Drops the waiting retries of calls that were given up. */
export async function cancelRetries(ctx: Context, callIds: readonly string[]): Promise<void> {
  for (const callId of callIds) await cancelDeadline(ctx, 'retry-call', callId);
}

/** What a failed delivery hid comes back, unless something else still hides it. SAS-04, DEC-07, DEC-17. */
export async function showProductAgain(ctx: Context, order: { id: string; vendorId: string }): Promise<void> {
  const shown = await liftProductHolds(ctx, { kind: 'DELIVERY_FAILURE', causeId: order.id });
  if (shown.length === 0) return;
  touchPages(ctx, ...shown.map((id) => `product:${id}`), `store:${order.vendorId}`, 'listings');
}
