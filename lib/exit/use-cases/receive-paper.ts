import { type Context, type OperatorActor, recordChange } from '@/lib/db';
import { Forbidden } from '@/lib/kernel/errors';
import { StepRefused } from '@/lib/kernel/transitions';
import { lockVendor } from '@/lib/vendors';
import type { ReceivePaperInput } from '../schema';
import { lockExit, notePaperReceipt } from '../store';
import { clearIfDone } from './clear-exit';

/** Staff have the paper receipt of an old deposit back; where nothing else is unfinished the working days start. DEP-17, C-12. */
export async function receivePaper(ctx: Context<OperatorActor>, { exitId }: ReceivePaperInput): Promise<void> {
  if (!ctx.actor.duties.includes('FINANCE')) throw new Forbidden();
  const { vendorId } = await lockExit(ctx, exitId);
  await lockVendor(ctx.db, vendorId);
  const exit = await lockExit(ctx, exitId);
  if (exit.status !== 'ASKED' || !exit.needsPaperReceipt || exit.paperReceivedAt !== null) {
    throw new StepRefused('receivePaper', exit.status, ['ASKED']);
  }
  await notePaperReceipt(ctx, exit);
  recordChange(ctx, {
    subjectType: 'vendor-exit',
    subjectId: exitId,
    after: { paperReceivedAt: ctx.now.toISOString() },
  });
  await clearIfDone(ctx, { ...exit, paperReceivedAt: ctx.now });
}
