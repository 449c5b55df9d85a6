import type { Context } from '@/lib/db';
import { liftStoreHolds } from '@/lib/vendors';
import { cancelTopUpDeadlines, findOpenTopUp, moveTopUp } from '../store/top-ups';

/** A vendor that has left need not make its deposit up any more. DEP-16, DEP-17. */
export async function endTopUp(ctx: Context, vendorId: string): Promise<void> {
  const topUp = await findOpenTopUp(ctx, vendorId);
  if (!topUp) return;
  await moveTopUp(ctx, topUp, 'end');
  await cancelTopUpDeadlines(ctx, vendorId);
  await liftStoreHolds(ctx, vendorId, 'DEPOSIT');
}
