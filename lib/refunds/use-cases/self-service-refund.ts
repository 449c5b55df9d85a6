import type { BuyerActor, Context } from '@/lib/db';
import { endInstance } from '@/lib/delivery';
import { beijingDay } from '@/lib/kernel/clock';
import { type DomainError, NotFound } from '@/lib/kernel/errors';
import { type Fen, fenFromJson, formatYuan } from '@/lib/kernel/money';
import type { Decision } from '@/lib/kernel/receipts';
import { account, post } from '@/lib/ledger';
import { announce } from '@/lib/notifications';
import { markRefunded } from '@/lib/orders';
import { policyByVersion } from '@/lib/policy';
import { issueReceipt } from '@/lib/receipts';
import { memberAccountIds } from '@/lib/vendors';
import { NotForSelfService, ReviewPeriodOver, SelfServiceUsedUp } from '../errors';
import { decideFor, loadVendorContact } from '../queries';
import type { SelfServiceVerdict, VendorContact } from '../rules';
import type { SelfServiceRefundInput } from '../schema';
import { addRefund, countSelfServiceRefunds, lockOwnOrder, type RefundableOrder } from '../store';

/** A buyer returns software within its review period: everything comes back, at once, from where it was kept. RFD-01, RFD-30. */
export async function selfServiceRefund(
  ctx: Context<BuyerActor>,
  { orderId, reason }: SelfServiceRefundInput,
): Promise<{ refundId: string; amount: Fen }> {
  const order = await lockOwnOrder(ctx, orderId);
  const { paidAt, paidById } = order;
  if (!paidAt || !paidById) throw new NotFound();
  const usedBefore = await countSelfServiceRefunds(ctx);
  const vendor = await loadVendorContact(ctx.db, order.vendorId);

  const decision = decideFor({ ...order, paidAt }, ctx.now, usedBefore, vendor);
  const verdict = decision.outcome.verdict as SelfServiceVerdict;
  if (verdict !== 'GRANTED') throw refusal(verdict, decision, vendor);
  const amount = fenFromJson(String(decision.outcome.amount));

  const { buyerId, vendorId } = order;
  const receiptId = await issueReceipt(ctx, { type: 'order', id: order.id, vendorId, accountId: buyerId }, decision);
  await markRefunded(ctx, { orderId, amount, receiptId, reason });
  const countsTowardEvaluation = policyByVersion(order.policyVersion).refund.countingReasons.includes(reason);
  const refund = await addRefund(ctx, {
    orderId,
    buyerId,
    vendorId,
    amount,
    reason,
    countsTowardEvaluation,
    receiptId,
  });
  await endInstance(ctx, { orderId });

  await post(ctx, {
    reason: 'order.refunded',
    key: `order.refunded:${orderId}`,
    subject: { type: 'order', id: orderId },
    transfers: [{ from: account.escrow(orderId), to: account.wallet(paidById), amount }],
    receiptId,
  });
  await tellBoth(ctx, order, amount);
  return { refundId: refund.id, amount };
}

function refusal(verdict: SelfServiceVerdict, receipt: Decision, vendor: VendorContact): DomainError {
  const { ruleIds } = receipt;
  if (verdict === 'USED_UP') return new SelfServiceUsedUp({ ruleIds, receipt });
  if (verdict === 'NOT_SELF_SERVICE') return new NotForSelfService({ ruleIds, receipt });
  const lastDay = beijingDay(new Date(String(receipt.outcome.endsAt)));
  return new ReviewPeriodOver({
    ruleIds,
    receipt,
    params: { lastDay, storeName: vendor.storeName, phone: vendor.phone },
  });
}

async function tellBoth(ctx: Context, order: RefundableOrder, amount: Fen): Promise<void> {
  const params = { number: order.number, productName: order.productName, amount: formatYuan(amount) };
  await announce(ctx, {
    event: 'order.refunded-to-buyer',
    accountIds: [order.buyerId],
    params,
    link: `/console/orders/${order.id}`,
    key: `order.refunded-to-buyer:${order.id}`,
  });
  await announce(ctx, {
    event: 'order.refunded',
    accountIds: await memberAccountIds(ctx.db, order.vendorId, 'orders:view'),
    params,
    link: `/seller/orders/${order.id}`,
    key: `order.refunded:${order.id}`,
  });
}
