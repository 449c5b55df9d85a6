import { type BuyerActor, type Context, recordChange } from '@/lib/db';
import { NotFound } from '@/lib/kernel/errors';
import { fenFromJson, fenToJson, formatYuan } from '@/lib/kernel/money';
import { announce } from '@/lib/notifications';
import { lockOrder } from '@/lib/orders';
import { policyAt } from '@/lib/policy';
import { issueReceipt } from '@/lib/receipts';
import { memberAccountIds } from '@/lib/vendors';
import { NothingToInvoice, OrderNotCompleted } from '../errors';
import { decideInvoice } from '../rules';
import type { ApplyForInvoiceInput } from '../schema';
import { addApplication, sumInvoiced } from '../store';

/** A buyer asks the vendor for the invoice of a completed order, over all that is left to invoice. INV-01, INV-07, INV-19, DEC-11. */
export async function applyForInvoice(
  ctx: Context<BuyerActor>,
  input: ApplyForInvoiceInput,
): Promise<{ applicationId: string }> {
  const order = await lockOrder(ctx, input.orderId);
  if (order.buyerId !== ctx.actor.accountId) throw new NotFound();

  const decision = decideInvoice(policyAt(ctx.now), {
    orderNumber: order.number,
    completed: order.status === 'COMPLETED',
    paid: fenToJson(order.payable),
    refunded: fenToJson(order.refunded),
    invoiced: fenToJson(await sumInvoiced(ctx, order.id)),
  });
  const { ruleIds, inputs, outcome } = decision;
  if (inputs.completed !== true) throw new OrderNotCompleted({ ruleIds, receipt: decision });
  if (outcome.granted !== true) throw new NothingToInvoice({ ruleIds, receipt: decision });
  const amount = fenFromJson(String(outcome.amount));

  const { buyerId, vendorId } = order;
  await issueReceipt(ctx, { type: 'order', id: order.id, vendorId, accountId: buyerId }, decision);
  const { id, number } = await addApplication(ctx, {
    ...input,
    orderNumber: order.number,
    buyerId,
    vendorId,
    amount,
    vendorPaysPostage: outcome.vendorPaysPostage === true,
  });
  recordChange(ctx, {
    subjectType: 'invoice-application',
    subjectId: id,
    after: { number, orderId: order.id, amount: fenToJson(amount), status: 'PENDING' },
  });
  await announce(ctx, {
    event: 'invoice.requested',
    accountIds: await memberAccountIds(ctx.db, vendorId, 'invoices:view'),
    params: { number, orderNumber: order.number, amount: formatYuan(amount) },
    link: `/seller/invoices/${id}`,
    key: `invoice.requested:${id}`,
  });
  return { applicationId: id };
}
