import type { BuyerActor, Context } from '@/lib/db';
import { tencentV1 } from '../dialects';
import { LoginNotPossible } from '../errors';
import { findProductionEndpoint } from '../interface-store';
import type { OpenInstanceInput } from '../schema';
import { freshStamp } from '../sending';
import { loadOwnInstance } from '../store';

/** The address that logs a buyer in to his own running instance: signed for this moment, so it is made at each click. FUL-04. */
export async function openInstance(ctx: Context<BuyerActor>, { instanceId }: OpenInstanceInput): Promise<string> {
  const instance = await loadOwnInstance(ctx, instanceId);
  const endpoint = await findProductionEndpoint(ctx, instance.vendorId);
  if (instance.status !== 'ACTIVE' || !instance.authUrl || !endpoint) throw new LoginNotPossible();
  return tencentV1.signLogin(instance.authUrl, endpoint.token, freshStamp());
}
