import type { Context, OperatorActor } from '@/lib/db';
import type { RefuseApplicationInput } from '../schema';
import { returnApplication } from './return-application';

/** Staff refuse a company, with the reason; it may apply again once the reason is gone. ONB-22. */
export async function refuseApplication(ctx: Context<OperatorActor>, input: RefuseApplicationInput): Promise<void> {
  await returnApplication(
    ctx,
    { ...input, remarks: {} },
    { verb: 'refuse', verdict: 'REFUSED', event: 'onboarding.refused' },
  );
}
