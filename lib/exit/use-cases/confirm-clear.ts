import type { Context, VendorActor } from '@/lib/db';
import { lockVendor } from '@/lib/vendors';
import { ExitBlocked } from '../errors';
import type { ConfirmClearInput } from '../schema';
import { lockExit } from '../store';
import { clearIfDone } from './clear-exit';

/** A vendor says that everything is done: the working days start, or it is told what is not. DEP-17, DEP-19. */
export async function confirmClear(ctx: Context<VendorActor>, { exitId }: ConfirmClearInput): Promise<void> {
  await lockVendor(ctx.db, ctx.actor.vendorId);
  const exit = await lockExit(ctx, exitId, ctx.actor.vendorId);
  // Whoever was cleared meanwhile, by the daily look, has what it asked for.
  if (exit.status === 'CLEARED') return;
  const receipt = await clearIfDone(ctx, exit);
  if (receipt) throw new ExitBlocked({ ruleIds: receipt.ruleIds, receipt });
}
