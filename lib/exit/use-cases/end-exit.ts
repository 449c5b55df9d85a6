import { type Context, recordChange } from '@/lib/db';
import { endTopUp } from '@/lib/deposits';
import { announce } from '@/lib/notifications';
import { leaveMarket, memberAccountIds } from '@/lib/vendors';
import { cancelExitDeadlines, type ExitRow } from '../store';

/** The vendor has left: it sells no more, what its deposit was asked for ends, and it is told. DEP-17. */
export async function endExit(ctx: Context, { id, vendorId, number, status }: ExitRow): Promise<void> {
  await cancelExitDeadlines(ctx, id);
  await endTopUp(ctx, vendorId);
  await leaveMarket(ctx, vendorId);
  recordChange(ctx, {
    subjectType: 'vendor-exit',
    subjectId: id,
    before: { status },
    after: { status: 'EXITED' },
  });
  await announce(ctx, {
    event: 'exit.completed',
    accountIds: await memberAccountIds(ctx.db, vendorId, 'money:view'),
    params: { number },
    link: '/seller/exit',
    key: `exit.completed:${id}`,
  });
}
