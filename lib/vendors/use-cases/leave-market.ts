import { type Context, recordChange, touchPages } from '@/lib/db';
import { StepRefused } from '@/lib/kernel/transitions';
import { vendorSteps } from '../status';
import { lockVendor } from '../store';

/** A vendor's cooperation has ended: it sells no more; its orders and its money stay what they are. DEP-17, GEN-05. */
export async function leaveMarket(ctx: Context, vendorId: string): Promise<void> {
  const { status } = await lockVendor(ctx.db, vendorId);
  const { from, to } = vendorSteps.leave;
  const { count } = await ctx.db.vendor.updateMany({
    where: { id: vendorId, status: { in: [...from] } },
    data: { status: to },
  });
  if (count !== 1) throw new StepRefused('leave', status, from);
  recordChange(ctx, { subjectType: 'vendor', subjectId: vendorId, before: { status }, after: { status: to } });
  touchPages(ctx, `store:${vendorId}`, 'listings');
}
