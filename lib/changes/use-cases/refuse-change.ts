import type { Context, OperatorActor } from '@/lib/db';
import { cancelDeadline } from '@/lib/deadlines';
import { can, StepRefused } from '@/lib/kernel/transitions';
import { announce } from '@/lib/notifications';
import { policyAt } from '@/lib/policy';
import { issueReceipt } from '@/lib/receipts';
import { memberAccountIds } from '@/lib/vendors';
import { checksOfChange } from '../checks';
import { decideChange } from '../rules';
import type { RefuseChangeInput } from '../schema';
import { changeSteps } from '../status';
import { stepChange } from '../store';
import { loadClaimedChange } from './claim-change';

/** Staff refuse a change with the reason; everything stays as it was. ONB-21. */
export async function refuseChange(
  ctx: Context<OperatorActor>,
  { changeId, reason }: RefuseChangeInput,
): Promise<void> {
  const change = await loadClaimedChange(ctx, changeId);
  const { refuse } = changeSteps;
  if (!can(refuse, change.status)) throw new StepRefused('refuse', change.status, refuse.from);
  const { vendorId } = change;
  const { checks } = await checksOfChange(ctx.db, change);
  const decision = decideChange(policyAt(ctx.now), { verdict: 'REFUSED', reason, checks });
  const receiptId = await issueReceipt(ctx, { type: 'vendor-change', id: changeId, vendorId }, decision);
  const data = { decidedAt: ctx.now, decidedById: ctx.actor.accountId, reason, receiptId };
  await stepChange(ctx, change, 'refuse', { data, reason, receiptId });
  await cancelDeadline(ctx, 'review-change', changeId);
  await announce(ctx, {
    event: 'change.refused',
    accountIds: await memberAccountIds(ctx.db, vendorId, 'account:view'),
    params: { reason },
    link: `/seller/account/changes/${changeId}`,
    key: `change.refused:${changeId}`,
  });
}
