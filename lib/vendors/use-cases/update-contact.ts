import { type Context, recordChange, touchPages, type VendorActor } from '@/lib/db';
import { policyAt } from '@/lib/policy';
import { loadVendor } from '../queries';
import { assertServiceHours } from '../rules';
import type { UpdateContactInput } from '../schema';

/** A vendor keeps its contact and customer service data true. ACC-01, ONB-16, ONB-21, ONB-10. */
export async function updateContact(ctx: Context<VendorActor>, input: UpdateContactInput): Promise<void> {
  const { vendorId } = ctx.actor;
  const vendor = await loadVendor(ctx.db, vendorId);
  assertServiceHours(policyAt(ctx.now), input);
  await ctx.db.vendor.update({ where: { id: vendorId }, data: input });
  const before = Object.fromEntries(Object.keys(input).map((key) => [key, vendor[key as keyof UpdateContactInput]]));
  recordChange(ctx, { subjectType: 'vendor', subjectId: vendorId, before, after: { ...input } });
  touchPages(ctx, `store:${vendorId}`);
}
