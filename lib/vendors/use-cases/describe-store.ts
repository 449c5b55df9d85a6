import { type Context, recordChange, touchPages, type VendorActor } from '@/lib/db';
import { loadVendor } from '../queries';
import type { DescribeStoreInput } from '../schema';

/** A vendor says in its own words what its store is about. GEN-05. */
export async function describeStore(ctx: Context<VendorActor>, { intro }: DescribeStoreInput): Promise<void> {
  const { vendorId } = ctx.actor;
  const { storeIntro } = await loadVendor(ctx.db, vendorId);
  await ctx.db.store.update({ where: { vendorId }, data: { intro } });
  recordChange(ctx, {
    subjectType: 'store',
    subjectId: vendorId,
    before: { intro: storeIntro },
    after: { intro },
  });
  touchPages(ctx, `store:${vendorId}`);
}
