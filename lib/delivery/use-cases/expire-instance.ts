import type { Context, SystemActor } from '@/lib/db';
import { setDeadline } from '@/lib/deadlines';
import { can } from '@/lib/kernel/transitions';
import { announce } from '@/lib/notifications';
import { policyAt } from '@/lib/policy';
import { destructionAfterExpiry } from '../rules';
import { instanceSteps } from '../status';
import { lockInstance, moveInstance, queueCall, subscriptionOf } from '../store';

/** The term is over: the vendor shuts the buyer out, and a week remains before everything is removed. DEC-25. */
export async function expireInstance(ctx: Context<SystemActor>, { subjectId }: { subjectId: string }): Promise<void> {
  const instance = await lockInstance(ctx, subjectId);
  if (!can(instanceSteps.expire, instance.status)) return;
  await moveInstance(ctx, instance, 'expire');
  await queueCall(ctx, instance, {
    kind: 'expired',
    signId: instance.signId ?? '',
    ...subscriptionOf(instance),
  });
  const destroyedAt = await setDeadline(ctx, {
    kind: 'destroy-instance',
    subjectType: 'instance',
    subjectId: instance.id,
    derivation: destructionAfterExpiry(policyAt(ctx.now), ctx.now),
  });
  await announce(ctx, {
    event: 'instance.expired',
    accountIds: [instance.buyerId],
    params: { productName: instance.productName, destroyedAt: destroyedAt.toISOString() },
    link: `/console/products/${instance.id}`,
    key: `instance.expired:${instance.id}`,
  });
}
