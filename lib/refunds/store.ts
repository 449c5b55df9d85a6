import type { BuyerActor, Context } from '@/lib/db';
import { NotFound } from '@/lib/kernel/errors';
import { newId } from '@/lib/kernel/ids';
import type { RefundReason } from '@/lib/policy';

export interface RefundableOrder {
  id: string;
  number: string;
  status: string;
  category: string;
  buyerId: string;
  vendorId: string;
  productId: string;
  productName: string;
  storeName: string;
  payable: bigint;
  refunded: bigint;
  paidAt: Date | null;
  paidById: string | null;
  policyVersion: string;
}

/** The buyer's own order, locked. Throws NotFound. */
export async function lockOwnOrder(ctx: Context<BuyerActor>, orderId: string): Promise<RefundableOrder> {
  const [row] = await ctx.db.$queryRaw<RefundableOrder[]>`
    SELECT id, number, status::text, category, buyer_id AS "buyerId", vendor_id AS "vendorId", product_id AS "productId",
           product_name AS "productName", store_name AS "storeName", payable, refunded, paid_at AS "paidAt",
           paid_by_id AS "paidById", policy_version AS "policyVersion"
    FROM market_order WHERE id = ${orderId} AND buyer_id = ${ctx.actor.accountId} FOR UPDATE`;
  if (!row) throw new NotFound();
  return row;
}

/** How often an account has refunded by itself; its other refunds wait until this one is decided. RFD-31, DEC-04. */
export async function countSelfServiceRefunds(ctx: Context<BuyerActor>): Promise<number> {
  const { accountId } = ctx.actor;
  // Several orders refunded at once would each count the same number before.
  await ctx.db.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`refunds:${accountId}`}, 0))`;
  return ctx.db.refund.count({ where: { buyerId: accountId, channel: 'SELF_SERVICE' } });
}

export interface NewRefund {
  orderId: string;
  buyerId: string;
  vendorId: string;
  amount: bigint;
  reason: RefundReason;
  countsTowardEvaluation: boolean;
  receiptId: string;
}

/** Writes a refund down. */
export async function addRefund(ctx: Context, refund: NewRefund): Promise<{ id: string; number: string }> {
  const id = newId('rfd');
  const [document] = await ctx.db.$queryRaw<{ number: string }[]>`SELECT next_document_number(${ctx.now}) AS number`;
  const number = `R${document?.number ?? ''}`;
  await ctx.db.refund.create({ data: { ...refund, id, number, channel: 'SELF_SERVICE', paidAt: ctx.now } });
  return { id, number };
}
