import type { Context, SystemActor } from '@/lib/db';
import { lockVendor } from '@/lib/vendors';
import { lockExit, noteEvent, setNextCheck } from '../store';
import { clearIfDone } from './clear-exit';

/** Once a day the check list is looked at for those who do not ask: the working days start by themselves. DEP-17. */
export async function checkExit(ctx: Context<SystemActor>, { subjectId }: { subjectId: string }): Promise<void> {
  const { vendorId } = await lockExit(ctx, subjectId);
  await lockVendor(ctx.db, vendorId);
  const exit = await lockExit(ctx, subjectId);
  if (exit.status !== 'ASKED') return;
  if ((await clearIfDone(ctx, exit)) !== null) await setNextCheck(ctx, subjectId);
}

/** The working days of the return are over and the deposit is not back: noted for staff. DEP-17, C-11. */
export async function noteLateReturn(ctx: Context<SystemActor>, { subjectId }: { subjectId: string }): Promise<void> {
  const exit = await lockExit(ctx, subjectId);
  if (exit.status === 'CLEARED' || exit.status === 'PAYING') await noteEvent(ctx, exit, 'overdue');
}
