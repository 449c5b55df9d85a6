import { type Context, recordChange, type VendorActor } from '@/lib/db';
import { announce } from '@/lib/notifications';
import { liftStoreHold, lockVendor, memberAccountIds } from '@/lib/vendors';
import { OwnerOnly } from '../errors';
import type { RecallExitInput } from '../schema';
import { cancelExitDeadlines, lockExit, moveExit } from '../store';

/** A vendor stays after all: its deposit is carried over as it is, and its store comes back. DEP-18. */
export async function recallExit(ctx: Context<VendorActor>, { exitId }: RecallExitInput): Promise<void> {
  const { vendorId, accountId, ownerAccountId } = ctx.actor;
  if (accountId !== ownerAccountId) throw new OwnerOnly();
  await lockVendor(ctx.db, vendorId);
  const exit = await lockExit(ctx, exitId, vendorId);
  await moveExit(ctx, exit, 'recall', { endedAt: ctx.now });
  await cancelExitDeadlines(ctx, exitId);
  await liftStoreHold(ctx, { kind: 'VENDOR_CHOICE', causeId: exitId });
  recordChange(ctx, {
    subjectType: 'vendor-exit',
    subjectId: exitId,
    before: { status: exit.status },
    after: { status: 'RECALLED' },
  });
  await announce(ctx, {
    event: 'exit.recalled',
    accountIds: await memberAccountIds(ctx.db, vendorId, 'money:view'),
    params: { number: exit.number },
    link: '/seller/exit',
    key: `exit.recalled:${exitId}`,
  });
}
