import type { Context, OperatorActor } from '@/lib/db';
import { cancelDeadline } from '@/lib/deadlines';
import { can, StepRefused } from '@/lib/kernel/transitions';
import { announce } from '@/lib/notifications';
import { policyAt } from '@/lib/policy';
import { issueReceipt } from '@/lib/receipts';
import { memberAccountIds } from '@/lib/vendors';
import { checksOfChange } from '../checks';
import { decideChange } from '../rules';
import type { ReturnChangeInput } from '../schema';
import { changeSteps } from '../status';
import { type ChangeRemarks, stepChange } from '../store';
import { loadClaimedChange } from './claim-change';

/** Staff send a change back with what has to be put right, field by field; papers carry their own word. ONB-21, ONB-22. */
export async function returnChange(
  ctx: Context<OperatorActor>,
  { changeId, reason, remarks }: ReturnChangeInput,
): Promise<void> {
  const change = await loadClaimedChange(ctx, changeId);
  const { requestChanges } = changeSteps;
  if (!can(requestChanges, change.status)) throw new StepRefused('requestChanges', change.status, requestChanges.from);
  const { vendorId } = change;
  const said: ChangeRemarks = Object.fromEntries(Object.entries(remarks).filter(([, remark]) => remark));
  const { checks } = await checksOfChange(ctx.db, change);
  const decision = decideChange(policyAt(ctx.now), { verdict: 'CHANGES_REQUESTED', reason, checks });
  const receiptId = await issueReceipt(ctx, { type: 'vendor-change', id: changeId, vendorId }, decision);
  const data = { claimedById: null, claimedAt: null, reason, remarks: said, receiptId };
  await stepChange(ctx, change, 'requestChanges', { data, reason, receiptId });
  await cancelDeadline(ctx, 'review-change', changeId);
  await announce(ctx, {
    event: 'change.changes-requested',
    accountIds: await memberAccountIds(ctx.db, vendorId, 'account:view'),
    params: { reason },
    link: `/seller/account/changes/${changeId}`,
    key: `change.changes-requested:${receiptId}`,
  });
}
