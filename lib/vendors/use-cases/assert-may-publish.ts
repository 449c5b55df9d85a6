import type { Context } from '@/lib/db';
import { formatBeijing } from '@/lib/kernel/clock';
import { NotFound } from '@/lib/kernel/errors';
import { PublishingBanned, VendorNotActive } from '../errors';
import { listActiveHolds } from '../hold-store';
import { vendorMay } from '../status';

/** Throws PublishingBanned (with the receipt of the ban) or VendorNotActive unless the vendor may publish now. V-08, VIO-02. */
export async function assertMayPublish(ctx: Context, vendorId: string): Promise<void> {
  const vendor = await ctx.db.vendor.findUnique({ where: { id: vendorId }, select: { status: true } });
  if (!vendor) throw new NotFound();
  if (!vendorMay[vendor.status].publish) throw new VendorNotActive({ ruleIds: ['GEN-05'] });
  const bans = (await listActiveHolds(ctx.db, vendorId, ctx.now)).filter((hold) => hold.bansPublishing);
  const [ban] = bans.toSorted((a, b) => (b.endsAt?.getTime() ?? Infinity) - (a.endsAt?.getTime() ?? Infinity));
  if (!ban) return;
  const until = ban.endsAt ? formatBeijing(ban.endsAt, 'yyyy-MM-dd HH:mm') : '';
  throw new PublishingBanned({
    params: { until, open: ban.endsAt ? 'no' : 'yes' },
    ruleIds: ['VIO-02'],
    receiptId: ban.receiptId ?? undefined,
  });
}
