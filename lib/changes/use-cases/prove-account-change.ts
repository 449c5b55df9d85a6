import { listVendorAcceptances } from '@/lib/agreements';
import type { Context, VendorActor } from '@/lib/db';
import { can, StepRefused } from '@/lib/kernel/transitions';
import { type BankProof, guessAmount } from '@/lib/onboarding';
import { policyAt } from '@/lib/policy';
import { issueReceipt } from '@/lib/receipts';
import { loadVendor, lockVendor } from '@/lib/vendors';
import { applyChange } from '../apply';
import { decideAccountChange } from '../rules';
import type { ProveAccountChangeInput } from '../schema';
import { changeSteps } from '../status';
import { loadChange, putBeforeStaff, stepChange } from '../store';

/** The vendor read the amount off its statement: the account takes the other's place at once, or goes before staff. SET-10, ONB-02. */
export async function proveAccountChange(
  ctx: Context<VendorActor>,
  { changeId, amount }: ProveAccountChangeInput,
): Promise<BankProof & { changeId: string }> {
  const { vendorId, accountId } = ctx.actor;
  await lockVendor(ctx.db, vendorId);
  const change = await loadChange(ctx.db, changeId, vendorId);
  if (!can(changeSteps.submit, change.status)) {
    throw new StepRefused('submit', change.status, changeSteps.submit.from);
  }
  const { proof } = await guessAmount(ctx, { changeId }, { amount, reader: { accountId, vendorId } });
  if (proof.verdict !== 'PROVED') return { ...proof, changeId };
  const acceptances = await listVendorAcceptances(ctx.db, ctx.actor);
  const decision = decideAccountChange(policyAt(ctx.now), {
    supplementSigned: acceptances.some(({ kind }) => kind === 'EARNINGS_SUPPLEMENT'),
    renamed: change.wanted.companyName !== undefined,
  });
  const receiptId = await issueReceipt(ctx, { type: 'vendor-change', id: changeId, vendorId }, decision);
  if (decision.outcome.path === 'AT_ONCE') {
    await stepChange(ctx, change, 'apply', { data: { decidedAt: ctx.now, receiptId }, receiptId });
    await applyChange(ctx, change);
  } else {
    await stepChange(ctx, change, 'submit', { receiptId });
    const { companyName } = await loadVendor(ctx.db, vendorId);
    const { changedOn } = change;
    await putBeforeStaff(ctx, { id: changeId, vendorId, changedOn, reportedAt: ctx.now, companyName });
  }
  return { ...proof, changeId };
}
