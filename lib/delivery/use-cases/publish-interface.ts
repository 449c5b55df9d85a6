import { type Context, recordChange, type VendorActor } from '@/lib/db';
import { tencentV1 } from '../dialects';
import { DebuggingIncomplete, InterfaceMissing } from '../errors';
import { findDebugEndpoint, publishDebugEndpoint } from '../interface-store';
import { listPassedDebugCalls } from '../queries';
import { missingBeforePublishing } from '../rules';
import type { PublishInterfaceInput } from '../schema';

/** Makes the debugged endpoint the live one, once every required call has passed against it. CAT-05. */
export async function publishInterface(ctx: Context<VendorActor>, _: PublishInterfaceInput): Promise<void> {
  const { vendorId } = ctx.actor;
  const endpoint = await findDebugEndpoint(ctx, vendorId);
  if (!endpoint) throw new InterfaceMissing({ ruleIds: ['CAT-05'] });
  const missing = missingBeforePublishing(await listPassedDebugCalls(ctx.db, vendorId, endpoint));
  if (missing.length > 0) throw new DebuggingIncomplete(missing.map((kind) => tencentV1.callName(kind)));
  await publishDebugEndpoint(ctx, vendorId, endpoint);
  recordChange(ctx, {
    subjectType: 'delivery-interface',
    subjectId: vendorId,
    after: { productionUrl: endpoint.url },
  });
}
