import type { Context } from '@/lib/db';

/** An account begins to act for a vendor; false where it belongs to one already: an account acts for one company. */
export async function addMember(ctx: Context, vendorId: string, accountId: string): Promise<boolean> {
  const { count } = await ctx.db.vendorMember.createMany({
    data: [{ accountId, vendorId, isOwner: false, joinedAt: ctx.now }],
    skipDuplicates: true,
  });
  return count === 1;
}

/** An account acts for a vendor no longer, and is in none of its groups; false where it was not a member, or is the owner. */
export async function endMembership(ctx: Context, vendorId: string, accountId: string): Promise<boolean> {
  const { count } = await ctx.db.vendorMember.deleteMany({ where: { accountId, vendorId, isOwner: false } });
  return count === 1;
}
