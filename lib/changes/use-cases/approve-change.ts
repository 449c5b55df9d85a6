import type { Context, OperatorActor } from '@/lib/db';
import { cancelDeadline } from '@/lib/deadlines';
import { can, StepRefused } from '@/lib/kernel/transitions';
import { policyAt } from '@/lib/policy';
import { issueReceipt } from '@/lib/receipts';
import { findVendorOfCompany, lockVendor } from '@/lib/vendors';
import { applyChange } from '../apply';
import { checksOfChange } from '../checks';
import { ChangeNotApprovable, CompanyTaken } from '../errors';
import { decideChange } from '../rules';
import type { ChangeInput } from '../schema';
import { changeSteps } from '../status';
import { type ChangeRow, stepChange } from '../store';
import { loadClaimedChange } from './claim-change';

/** Staff approve a change: from now on it holds, and payouts to a new account wait a day. ONB-21, SET-10. */
export async function approveChange(ctx: Context<OperatorActor>, { changeId }: ChangeInput): Promise<void> {
  const change = await loadClaimedChange(ctx, changeId);
  const { approve } = changeSteps;
  if (!can(approve, change.status)) throw new StepRefused('approve', change.status, approve.from);
  const { vendorId } = change;
  await lockVendor(ctx.db, vendorId);
  await assertFree(ctx, change);
  const { checks } = await checksOfChange(ctx.db, change);
  const decision = decideChange(policyAt(ctx.now), { verdict: 'APPROVED', reason: null, checks });
  if (decision.outcome.verdict !== 'APPROVED') {
    throw new ChangeNotApprovable({ ruleIds: decision.ruleIds, receipt: decision });
  }
  const receiptId = await issueReceipt(ctx, { type: 'vendor-change', id: changeId, vendorId }, decision);
  const data = { decidedAt: ctx.now, decidedById: ctx.actor.accountId, receiptId };
  await stepChange(ctx, change, 'approve', { data, receiptId });
  await cancelDeadline(ctx, 'review-change', changeId);
  await applyChange(ctx, change);
}

// Meanwhile another company may have joined under the code or the name.
async function assertFree(ctx: Context<OperatorActor>, { vendorId, wanted }: ChangeRow): Promise<void> {
  const { creditCode, companyName } = wanted;
  const others = [
    creditCode ? await findVendorOfCompany(ctx.db, { creditCode }) : null,
    companyName ? await findVendorOfCompany(ctx.db, { companyName }) : null,
  ];
  if (others.some((other) => other && other.vendorId !== vendorId)) throw new CompanyTaken({ ruleIds: ['ONB-02'] });
}
