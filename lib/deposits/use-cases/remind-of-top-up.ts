import type { Context, SystemActor } from '@/lib/db';
import { formatBeijing } from '@/lib/kernel/clock';
import { formatYuan, maxFen, subtractFen, ZERO_FEN } from '@/lib/kernel/money';
import { announce } from '@/lib/notifications';
import { memberAccountIds } from '@/lib/vendors';
import { depositHeld } from '../queries/standing';
import { findOpenTopUp } from '../store/top-ups';

/** So many working days are left to make the deposit up. The deadlines are `deposit-top-up-reminder-<days>`. DEP-16. */
export function remindOfTopUp(daysLeft: number) {
  return async (ctx: Context<SystemActor>, { subjectId: vendorId }: { subjectId: string }): Promise<void> => {
    const topUp = await findOpenTopUp(ctx, vendorId);
    if (topUp?.status !== 'RUNNING') return;
    const missing = maxFen(ZERO_FEN, subtractFen(topUp.tier, await depositHeld(ctx.db, vendorId)));
    const until = formatBeijing(topUp.dueAt, 'yyyy-MM-dd HH:mm');
    await announce(ctx, {
      event: 'deposit.top-up-reminder',
      accountIds: await memberAccountIds(ctx.db, vendorId, 'money:view'),
      params: { days: String(daysLeft), missing: formatYuan(missing), tier: formatYuan(topUp.tier), until },
      link: '/seller/deposit',
      key: `deposit.top-up-reminder:${topUp.id}:${topUp.dueAt.toISOString()}:${daysLeft}`,
    });
  };
}
