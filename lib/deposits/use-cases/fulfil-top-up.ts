import { type Context, recordChange } from '@/lib/db';
import type { Fen } from '@/lib/kernel/money';
import { announce } from '@/lib/notifications';
import { liftStoreHolds, memberAccountIds } from '@/lib/vendors';
import { cancelTopUpDeadlines, findOpenTopUp, moveTopUp } from '../store/top-ups';

/** The deposit reaches the tier that was asked for: the clock stops, and a store closed for it opens by the payment itself. DEP-16. */
export async function fulfilTopUp(ctx: Context, vendorId: string, held: Fen): Promise<void> {
  const topUp = await findOpenTopUp(ctx, vendorId);
  if (!topUp || held < topUp.tier) return;
  await moveTopUp(ctx, topUp, 'fulfil');
  await cancelTopUpDeadlines(ctx, vendorId);
  if ((await liftStoreHolds(ctx, vendorId, 'DEPOSIT')) === 0) return;
  recordChange(ctx, {
    subjectType: 'vendor',
    subjectId: vendorId,
    after: { storeReopened: 'DEPOSIT', topUp: topUp.id },
  });
  await announce(ctx, {
    event: 'deposit.store-reopened',
    accountIds: await memberAccountIds(ctx.db, vendorId, 'money:view'),
    params: {},
    link: '/seller/deposit',
    key: `deposit.store-reopened:${topUp.id}`,
  });
}
