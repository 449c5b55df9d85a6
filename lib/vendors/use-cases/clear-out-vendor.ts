import { type Context, type OperatorActor, recordChange, type SystemActor, touchPages } from '@/lib/db';
import { StepRefused } from '@/lib/kernel/transitions';
import { loadVendor } from '../queries';
import { vendorSteps } from '../status';
import { barCompany } from '../store';

/**
 * A vendor is removed for ever: its store disappears, and its company, codes and legal representative go on the list of
 * those that never join again. What happens to its orders and its deposit is decided by whoever clears it out. VIO-07.
 */
export async function clearOutVendor(
  ctx: Context<OperatorActor | SystemActor>,
  { vendorId, reason, receiptId }: { vendorId: string; reason: string; receiptId: string | null },
): Promise<void> {
  const vendor = await loadVendor(ctx.db, vendorId);
  const { from, to } = vendorSteps.clearOut;
  const { count } = await ctx.db.vendor.updateMany({
    where: { id: vendorId, status: { in: [...from] } },
    data: { status: to },
  });
  if (count !== 1) throw new StepRefused('clearOut', vendor.status, from);
  await barCompany(ctx, { ...vendor, vendorId }, { reason, receiptId });
  recordChange(ctx, {
    subjectType: 'vendor',
    subjectId: vendorId,
    before: { status: vendor.status },
    after: { status: to, reason },
  });
  touchPages(ctx, `store:${vendorId}`, 'listings');
}
