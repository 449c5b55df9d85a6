import type { Context, SystemActor } from '@/lib/db';
import { can } from '@/lib/kernel/transitions';
import { instanceSteps } from '../status';
import { giveUpCalls, lockInstance, moveInstance, queueCall, subscriptionOf } from '../store';
import { cancelRetries } from './end-instance';

/** Nobody renewed within the week after expiry: the vendor removes the instance. DEC-25. */
export async function destroyInstance(ctx: Context<SystemActor>, { subjectId }: { subjectId: string }): Promise<void> {
  const instance = await lockInstance(ctx, subjectId);
  if (instance.status !== 'EXPIRED' || !can(instanceSteps.end, instance.status)) return;
  await cancelRetries(ctx, await giveUpCalls(ctx, instance.id));
  await moveInstance(ctx, instance, 'end');
  await queueCall(ctx, instance, {
    kind: 'destroyed',
    orderNumber: instance.orderNumber,
    signId: instance.signId ?? '',
    ...subscriptionOf(instance),
  });
}
