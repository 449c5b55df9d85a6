import { type BuyerActor, type Context, recordChange } from '@/lib/db';
import { cancelDeadline, replaceDeadline } from '@/lib/deadlines';
import { dueOf } from '@/lib/kernel/clock';
import { fenFromJson, fenToJson, formatYuan, ZERO_FEN } from '@/lib/kernel/money';
import { can, StepRefused } from '@/lib/kernel/transitions';
import { account, post } from '@/lib/ledger';
import { announce } from '@/lib/notifications';
import { enqueue } from '@/lib/outbox';
import { policyByVersion } from '@/lib/policy';
import { issueReceipt } from '@/lib/receipts';
import { InsufficientBalance, rechargePath } from '@/lib/wallet';
import { AlreadyPaid, OrderExpired, OwnProduct, ProductNotOnSale } from '../errors';
import { decidePayment, decideStranger, reviewUntil } from '../rules';
import type { OrderInput } from '../schema';
import { orderMay, orderSteps } from '../status';
import { loadPayableOrder, movePaid, type PayableOrder } from '../store/orders';

/**
 * A buyer pays from the wallet: the money waits in escrow, delivery begins, the review period runs. ORD-07, WAL-04,
 * DSC-06, RFD-05, ORD-05. Every sale passes here, so it is seven statements and no lock that two sales share.
 */
export async function payOrder(ctx: Context<BuyerActor>, { orderId }: OrderInput): Promise<void> {
  const order = await loadPayableOrder(ctx, orderId);
  assertPayable(ctx, order);
  const receiptId = await chargeReceipt(ctx, order);
  const isFree = order.payable === ZERO_FEN;
  const review = reviewUntil(policyByVersion(order.policyVersion), { category: order.category, isFree }, ctx.now);
  await movePaid(ctx, order, { reviewEndsAt: review && dueOf(review), receiptId });
  await post(ctx, {
    reason: 'order.paid',
    key: `order.paid:${order.id}`,
    subject: { type: 'order', id: order.id },
    transfers: [{ from: account.wallet(ctx.actor.accountId), to: account.escrow(order.id), amount: order.payable }],
    receiptId,
  });
  const subject = { subjectType: 'order', subjectId: order.id };
  if (review) await replaceDeadline(ctx, 'expire-order', { kind: 'settle-order', ...subject, derivation: review });
  else await cancelDeadline(ctx, 'expire-order', order.id);
  await enqueue(ctx, 'fulfil-order', { orderId: order.id });
  await announce(ctx, {
    event: 'order.received',
    accountIds: order.memberIds,
    params: { number: order.number, productName: order.productName, amount: formatYuan(order.payable) },
    link: `/seller/orders/${order.id}`,
    key: `order.received:${order.id}`,
  });
  recordChange(ctx, {
    subjectType: 'order',
    subjectId: order.id,
    before: { status: order.status },
    after: { status: 'PAID', paid: formatYuan(order.payable) },
  });
}

function assertPayable(ctx: Context<BuyerActor>, order: PayableOrder): void {
  if (!can(orderSteps.pay, order.status)) {
    if (order.status === 'EXPIRED') throw new OrderExpired({ ruleIds: ['ORD-03'] });
    if (orderMay[order.status].holdEscrow || order.status === 'COMPLETED') throw new AlreadyPaid();
    throw new StepRefused('pay', order.status, orderSteps.pay.from);
  }
  // The job that expires it may be a moment late.
  if (ctx.now > order.expiresAt) throw new OrderExpired({ ruleIds: ['ORD-03'] });
  const { relation, productId } = order;
  const facts = { relation, productId, buyerId: ctx.actor.accountId };
  const stranger = decideStranger(policyByVersion(order.policyVersion), facts);
  if (stranger.outcome.allowed !== true) throw new OwnProduct(stranger);
  if (!order.listed) throw new ProductNotOnSale();
}

async function chargeReceipt(ctx: Context<BuyerActor>, order: PayableOrder): Promise<string> {
  const decision = decidePayment(policyByVersion(order.policyVersion), {
    category: order.category,
    payable: fenToJson(order.payable),
    balance: fenToJson(order.balance),
    paidAt: ctx.now.toISOString(),
  });
  if (decision.outcome.covered !== true) {
    const missing = fenFromJson(String(decision.outcome.missing));
    const recharge = rechargePath(missing, `/console/orders/${order.id}`);
    throw new InsufficientBalance({
      params: {
        amount: formatYuan(order.payable),
        balance: formatYuan(order.balance),
        missing: formatYuan(missing),
        recharge,
      },
      ruleIds: decision.ruleIds,
      receipt: decision,
    });
  }
  // Not made out to the vendor: it shows what the buyer has in the wallet.
  return issueReceipt(ctx, { type: 'order', id: order.id, accountId: ctx.actor.accountId }, decision);
}
