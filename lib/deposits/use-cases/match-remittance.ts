import { type Context, type OperatorActor, recordChange } from '@/lib/db';
import { Forbidden } from '@/lib/kernel/errors';
import { fenFromJson, fenToJson, formatYuan } from '@/lib/kernel/money';
import { account, post } from '@/lib/ledger';
import { announce } from '@/lib/notifications';
import { policyAt } from '@/lib/policy';
import { issueReceipt } from '@/lib/receipts';
import { loadVendor, lockVendor, memberAccountIds } from '@/lib/vendors';
import { LineDoesNotFit, LineTaken } from '../errors';
import { depositHeld } from '../queries/standing';
import { decideMatch } from '../rules/remittances';
import type { MatchRemittanceInput, RefuseRemittanceInput } from '../schema';
import { addDepositPayment, newDepositPaymentId } from '../store/payments';
import { decideClaim, lockClaim, lockLine, takeLine } from '../store/remittances';
import { fulfilTopUp } from './fulfil-top-up';

/**
 * Staff find a claimed transfer on the bank's statement: the deposit is paid, and its receipt is on paper. Money of another
 * payer is taken only with a reason, and flagged. The rules are those of the day of the claim. DEP-11, DEP-13, DEP-14, C-20.
 */
export async function matchRemittance(
  ctx: Context<OperatorActor>,
  { remittanceId, bankLineId, exceptionReason }: MatchRemittanceInput,
): Promise<{ paymentId: string }> {
  if (!ctx.actor.duties.includes('FINANCE')) throw new Forbidden();
  const { vendorId } = await lockClaim(ctx, remittanceId);
  await lockVendor(ctx.db, vendorId);
  const claim = await lockClaim(ctx, remittanceId);
  const bankLine = await lockLine(ctx, bankLineId);
  const { companyName } = await loadVendor(ctx.db, vendorId);
  const held = await depositHeld(ctx.db, vendorId);
  const policy = policyAt(claim.claimedAt);
  const decision = decideMatch(policy, {
    claimed: fenToJson(claim.amount),
    booked: fenToJson(bankLine.amount),
    companyName,
    payerName: bankLine.payerName,
    exceptionReason: exceptionReason ?? null,
    held: fenToJson(held),
    tier: fenToJson(claim.tier),
  });
  if (decision.outcome.granted !== true) throw new LineDoesNotFit({ ruleIds: decision.ruleIds, receipt: decision });
  if (!(await takeLine(ctx, bankLineId, remittanceId))) throw new LineTaken();

  const paymentId = newDepositPaymentId();
  const heldAfter = fenFromJson(String(decision.outcome.heldAfter));
  const receiptId = await issueReceipt(ctx, { type: 'deposit-payment', id: paymentId, vendorId }, decision);
  const { amount, channel } = claim;
  const { receipt: receiptForm } = policy.deposit;
  await addDepositPayment(ctx, { id: paymentId, vendorId, amount, heldAfter, receiptId, channel, receiptForm });
  const exception = decision.outcome.isException === true ? (exceptionReason ?? null) : null;
  await decideClaim(ctx, remittanceId, { status: 'MATCHED', paymentId, exceptionReason: exception });
  recordChange(ctx, {
    subjectType: 'deposit-remittance',
    subjectId: remittanceId,
    before: { status: 'CLAIMED', held: fenToJson(held) },
    after: { status: 'MATCHED', held: fenToJson(heldAfter), bankLineId, exceptionReason: exception },
  });
  await post(ctx, {
    reason: 'deposit.remitted',
    key: `deposit.remitted:${bankLineId}`,
    subject: { type: 'deposit-payment', id: paymentId },
    transfers: [{ from: account.bankClearing(), to: account.vendorDeposit(vendorId), amount }],
    receiptId,
  });
  await fulfilTopUp(ctx, vendorId, heldAfter);
  await announce(ctx, {
    event: 'deposit.remittance-matched',
    accountIds: await memberAccountIds(ctx.db, vendorId, 'money:view'),
    params: { number: claim.number, amount: formatYuan(amount), held: formatYuan(heldAfter) },
    link: '/seller/deposit',
    key: `deposit.remittance-matched:${remittanceId}`,
  });
  return { paymentId };
}

/** Staff cannot find what a vendor claims, or may not take it; the vendor is told why and may claim anew. DEP-13, C-20. */
export async function refuseRemittance(
  ctx: Context<OperatorActor>,
  { remittanceId, reason }: RefuseRemittanceInput,
): Promise<void> {
  if (!ctx.actor.duties.includes('FINANCE')) throw new Forbidden();
  const claim = await lockClaim(ctx, remittanceId);
  await decideClaim(ctx, remittanceId, { status: 'REFUSED', refusal: reason });
  recordChange(ctx, {
    subjectType: 'deposit-remittance',
    subjectId: remittanceId,
    before: { status: claim.status },
    after: { status: 'REFUSED', reason },
  });
  await announce(ctx, {
    event: 'deposit.remittance-refused',
    accountIds: await memberAccountIds(ctx.db, claim.vendorId, 'money:view'),
    params: { number: claim.number, amount: formatYuan(claim.amount), reason },
    link: '/seller/deposit',
    key: `deposit.remittance-refused:${remittanceId}`,
  });
}
