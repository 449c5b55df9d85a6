import type { Context, VendorActor } from '@/lib/db';
import { lockVendor } from '@/lib/vendors';
import { assertKeepsOwnAccess, assertWithin } from './rules';
import { permissionsOfMember } from './store';

/**
 * What the person may do, read under the vendor's lock: of two colleagues who change each other's access at once, the
 * second one is judged by what the first left them. SUB-01.
 */
export async function lockOwnAccess(ctx: Context<VendorActor>): Promise<string[]> {
  await lockVendor(ctx.db, ctx.actor.vendorId);
  const own = await permissionsOfMember(ctx.db, ctx.actor.accountId);
  assertWithin(own, ['members:manage']);
  return own;
}

/** Refuses, with everything written so far, a change after which the person could not undo it. SUB-04. */
export async function assertNotShutOut(ctx: Context<VendorActor>): Promise<void> {
  assertKeepsOwnAccess(await permissionsOfMember(ctx.db, ctx.actor.accountId));
}
