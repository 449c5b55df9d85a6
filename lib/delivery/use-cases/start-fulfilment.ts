import type { Context, SystemActor } from '@/lib/db';
import type { InstanceEvent } from '../events';
import { ensureInstance, type InstanceRow, lockPurchase, type Purchase, queueCall } from '../store';

/** A paid SaaS order gets its instance, and the vendor's application is told. Running it again changes nothing. FUL-04. */
export async function startFulfilment(ctx: Context<SystemActor>, { orderId }: { orderId: string }): Promise<void> {
  const purchase = await lockPurchase(ctx, orderId);
  // Refunded or delivered meanwhile; other kinds of delivery have no instance.
  if (purchase.status !== 'PAID' || purchase.deliveryType !== 'SAAS') return;
  const instance = await ensureInstance(ctx, purchase);
  await queueCall(ctx, instance, creationOf(purchase, instance));
}

function creationOf(purchase: Purchase, instance: InstanceRow): InstanceEvent {
  return {
    kind: 'created',
    isTrial: purchase.kind === 'TRIAL',
    buyerId: purchase.buyerId,
    openId: instance.openId,
    productNumber: purchase.productNumber,
    instanceId: instance.id,
    orderNumber: purchase.number,
    productName: purchase.productName,
    specName: purchase.specName,
    term: purchase.term,
  };
}
