import type { Context, SystemActor } from '@/lib/db';
import { noteCategoryIncome } from '@/lib/deposits';
import { type Fen, fen, fenFromJson, fenToJson, formatYuan, ZERO_FEN } from '@/lib/kernel/money';
import type { Decision } from '@/lib/kernel/receipts';
import { can } from '@/lib/kernel/transitions';
import { account, post } from '@/lib/ledger';
import { announce } from '@/lib/notifications';
import { isReviewOver, markSettled, type OrderStatus, orderSteps } from '@/lib/orders';
import { isCategoryId, policyByVersion } from '@/lib/policy';
import { issueReceipt } from '@/lib/receipts';
import { lockVendor, memberAccountIds } from '@/lib/vendors';
import { decideSettlement } from '../rules';
import { addSettlement, lockOrderToSettle, type SettlableOrder } from '../store';
import { netDebt } from './net-debt';

/**
 * A delivered order whose review period is over becomes the vendor's: escrow turns into commission and vendor payable. SET-02, DEC-22.
 * An order not delivered yet is left alone; its delivery sets this deadline anew.
 */
export async function settleOrder(ctx: Context<SystemActor>, { subjectId }: { subjectId: string }): Promise<void> {
  const order = await lockOrderToSettle(ctx, subjectId);
  if (!can(orderSteps.settle, order.status as OrderStatus) || !isReviewOver(order, ctx.now)) return;

  const decision = decideSettlement(policyByVersion(order.policyVersion), {
    orderNumber: order.number,
    paid: fenToJson(fen(order.payable)),
    refunded: fenToJson(fen(order.refunded)),
  });
  const { amount, commission, vendorShare } = amountsOf(decision);

  const { id: orderId, vendorId, category } = order;
  // A deduction at the same moment: either it sees this income, or this sees the debt.
  await lockVendor(ctx.db, vendorId);
  const receiptId = await issueReceipt(ctx, { type: 'order', id: orderId, vendorId }, decision);
  await markSettled(ctx, { orderId, receiptId });
  await addSettlement(ctx, {
    orderId,
    orderNumber: order.number,
    vendorId,
    category,
    orderAmount: amount,
    commission,
    vendorShare,
    receiptId,
  });
  if (vendorShare > ZERO_FEN && isCategoryId(category)) await noteCategoryIncome(ctx, { vendorId, category, orderId });

  await post(ctx, {
    reason: 'order.settled',
    key: `order.settled:${orderId}`,
    subject: { type: 'order', id: orderId },
    transfers: [
      { from: account.escrow(orderId), to: account.commissionIncome(), amount: commission },
      { from: account.escrow(orderId), to: account.vendorPayable(vendorId), amount: vendorShare },
    ],
    receiptId,
  });
  await netDebt(ctx, vendorId);
  await tellVendor(ctx, order, { commission, vendorShare });
}

interface Amounts {
  amount: Fen;
  commission: Fen;
  vendorShare: Fen;
}

function amountsOf({ outcome }: Decision): Amounts {
  const read = (name: keyof Amounts) => fenFromJson(String(outcome[name]));
  return { amount: read('amount'), commission: read('commission'), vendorShare: read('vendorShare') };
}

async function tellVendor(
  ctx: Context,
  { id, number, vendorId, productName }: SettlableOrder,
  { commission, vendorShare }: Pick<Amounts, 'commission' | 'vendorShare'>,
): Promise<void> {
  await announce(ctx, {
    event: 'order.settled',
    accountIds: await memberAccountIds(ctx.db, vendorId, 'money:view'),
    params: { number, productName, commission: formatYuan(commission), vendorShare: formatYuan(vendorShare) },
    link: '/seller/earnings',
    key: `order.settled:${id}`,
  });
}
