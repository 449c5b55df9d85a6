import { findAccountNames } from '@/lib/auth';
import type { Context, VendorActor } from '@/lib/db';
import { findStoreName } from '@/lib/vendors';

/** Who did it and for which store, as messages to members say it. */
export async function newsOf(ctx: Context<VendorActor>): Promise<{ by: string; store: string }> {
  const { accountId, vendorId } = ctx.actor;
  const [names, store] = await Promise.all([findAccountNames(ctx.db, [accountId]), findStoreName(ctx.db, vendorId)]);
  return { by: names.get(accountId)?.name ?? '', store: store ?? '' };
}
