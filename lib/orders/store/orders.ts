import { actorAccountId, type BuyerActor, type Context } from '@/lib/db';
import { NotFound } from '@/lib/kernel/errors';
import { newId } from '@/lib/kernel/ids';
import { type Fen, fen } from '@/lib/kernel/money';
import { StepRefused } from '@/lib/kernel/transitions';
import type { CategoryId } from '@/lib/policy';
import type { Relation } from '../rules';
import { type OrderStatus, type OrderVerb, orderSteps } from '../status';
import type { Offer } from './offers';

export interface NewOrder {
  offer: Offer;
  productId: string;
  specId: string;
  policyVersion: string;
  contact: { name: string; phone: string; email: string };
  expiresAt: Date;
  receiptId: string;
}

/** Writes an order with everything the buyer saw, and its first event, in one statement. Answers its number. */
export async function insertOrder(ctx: Context<BuyerActor>, id: string, order: NewOrder): Promise<string> {
  const { offer, contact } = order;
  const buyerId = ctx.actor.accountId;
  const [row] = await ctx.db.$queryRaw<{ number: string }[]>`
    WITH placed AS (
      INSERT INTO market_order (id, number, kind, status, buyer_id, vendor_id, product_id, revision_id, spec_id, category,
        delivery_type, product_name, spec_name, store_name, period_unit, period_count, original, payable,
        agreement_version_id, agreement_text_hash, policy_version, contact_name, contact_phone, contact_email,
        placed_at, expires_at)
      VALUES (${id}, next_document_number(${ctx.now}), 'NEW', 'UNPAID', ${buyerId}, ${offer.vendorId}, ${order.productId},
        ${offer.revisionId}, ${order.specId}, ${offer.category}, ${offer.deliveryType}::"DeliveryType",
        ${offer.productName}, ${offer.specName}, ${offer.storeName}, ${offer.periodUnit}::"PeriodUnit",
        ${offer.periodCount}, ${offer.original}, ${offer.payable}, ${offer.agreementVersionId},
        ${offer.agreementTextHash}, ${order.policyVersion}, ${contact.name}, ${contact.phone}, ${contact.email},
        ${ctx.now}, ${order.expiresAt})
      RETURNING id, number
    ), noted AS (
      INSERT INTO order_event (id, order_id, verb, to_status, at, actor_id, receipt_id)
      SELECT ${newId('oev')}, id, 'place', 'UNPAID', ${ctx.now}, ${buyerId}, ${order.receiptId} FROM placed
    )
    SELECT number FROM placed`;
  if (row === undefined) throw new Error(`Order ${id} was not written`);
  return row.number;
}

/** What a payment is decided on. */
export interface PayableOrder {
  id: string;
  number: string;
  status: OrderStatus;
  category: CategoryId;
  vendorId: string;
  productId: string;
  productName: string;
  specName: string;
  storeName: string;
  policyVersion: string;
  payable: Fen;
  expiresAt: Date;
  listed: boolean;
  relation: Relation;
  /** What is in the buyer's wallet, in fen. */
  balance: Fen;
  /** The vendor's members who see orders, to be told. SUB-01. */
  memberIds: string[];
}

/** The buyer's own order with all a payment needs to know, in one statement. Throws NotFound. */
export async function loadPayableOrder(ctx: Context<BuyerActor>, orderId: string): Promise<PayableOrder> {
  const buyerId = ctx.actor.accountId;
  const [row] = await ctx.db.$queryRaw<
    (Omit<PayableOrder, 'payable' | 'balance'> & { payable: bigint; balance: bigint })[]
  >`
    SELECT o.id, o.number, o.status::text AS status, o.category, o.vendor_id AS "vendorId", o.product_id AS "productId",
           o.product_name AS "productName", o.spec_name AS "specName", o.store_name AS "storeName",
           o.policy_version AS "policyVersion", o.payable, o.expires_at AS "expiresAt",
           coalesce(l.listed, false) AS listed, coalesce(w.balance, 0)::bigint AS balance,
           ARRAY(SELECT p.account_id FROM member_permission p
                 WHERE p.vendor_id = o.vendor_id AND p.permission = 'orders:view') AS "memberIds",
           CASE WHEN v.owner_account_id = ${buyerId} THEN 'OWNER'
                WHEN EXISTS (SELECT FROM vendor_member m
                             WHERE m.account_id = ${buyerId} AND m.vendor_id = v.id) THEN 'MEMBER'
                WHEN EXISTS (SELECT FROM vendor_related_account related
                             WHERE related.account_id = ${buyerId} AND related.vendor_id = v.id) THEN 'RELATED'
           END AS relation
    FROM market_order o
    JOIN vendor v ON v.id = o.vendor_id
    LEFT JOIN product_listing l ON l.product_id = o.product_id
    LEFT JOIN ledger_account w ON w.id = ${`wallet:${buyerId}`}
    WHERE o.id = ${orderId} AND o.buyer_id = ${buyerId}`;
  if (row === undefined) throw new NotFound();
  return { ...row, payable: fen(row.payable), balance: fen(row.balance) };
}

/**
 * UNPAID becomes PAID, with its event, in one statement; StepRefused where another call was faster or the time is over.
 * A second payer waits here for the first one's commit and then finds the order paid.
 */
export async function movePaid(
  ctx: Context<BuyerActor>,
  order: Pick<PayableOrder, 'id' | 'status'>,
  { reviewEndsAt, receiptId }: { reviewEndsAt: Date | null; receiptId: string },
): Promise<void> {
  const { from, to } = orderSteps.pay;
  const count = await ctx.db.$executeRaw`
    WITH paid AS (
      UPDATE market_order SET status = ${to}::"OrderStatus", paid_at = ${ctx.now}, paid_by_id = ${ctx.actor.accountId},
             review_ends_at = ${reviewEndsAt}
      WHERE id = ${order.id} AND status::text = ANY (${[...from]}) AND expires_at >= ${ctx.now}
      RETURNING id
    )
    INSERT INTO order_event (id, order_id, verb, from_status, to_status, at, actor_id, receipt_id)
    SELECT ${newId('oev')}, id, 'pay', ${order.status}::"OrderStatus", ${to}::"OrderStatus", ${ctx.now},
           ${ctx.actor.accountId}, ${receiptId}
    FROM paid`;
  if (count !== 1) throw new StepRefused('pay', order.status, from, { ruleIds: ['ORD-03', 'ORD-07'] });
}

/** An order locked until the transaction ends; accounts and outbox come after it. */
export interface LockedOrder {
  id: string;
  number: string;
  kind: 'NEW' | 'RENEWAL' | 'UPGRADE' | 'TRIAL';
  status: OrderStatus;
  buyerId: string;
  vendorId: string;
  productId: string;
  productName: string;
  category: CategoryId;
  payable: Fen;
  refunded: Fen;
  policyVersion: string;
  placedAt: Date;
  expiresAt: Date;
  paidAt: Date | null;
  deliveredAt: Date | null;
  reviewEndsAt: Date | null;
}

/** Locks an order, whoever's it is; the caller checks whose. Throws NotFound. */
export async function lockOrder(ctx: Context, orderId: string): Promise<LockedOrder> {
  const [row] = await ctx.db.$queryRaw<
    (Omit<LockedOrder, 'payable' | 'refunded'> & { payable: bigint; refunded: bigint })[]
  >`
    SELECT id, number, kind::text AS kind, status::text AS status, buyer_id AS "buyerId", vendor_id AS "vendorId",
           product_id AS "productId", product_name AS "productName", category, payable, refunded,
           policy_version AS "policyVersion", placed_at AS "placedAt", expires_at AS "expiresAt", paid_at AS "paidAt",
           delivered_at AS "deliveredAt", review_ends_at AS "reviewEndsAt"
    FROM market_order WHERE id = ${orderId} FOR UPDATE`;
  if (row === undefined) throw new NotFound();
  return { ...row, payable: fen(row.payable), refunded: fen(row.refunded) };
}

export interface OrderMove {
  data?: { deliveredAt?: Date; settledAt?: Date; closedAt?: Date; refunded?: Fen };
  reason?: string;
  receiptId?: string;
}

/** Moves a locked order one step and notes it; StepRefused where its status does not allow it. */
export async function moveOrder(
  ctx: Context,
  order: Pick<LockedOrder, 'id' | 'status'>,
  verb: OrderVerb,
  { data, reason, receiptId }: OrderMove = {},
): Promise<void> {
  const { from, to } = orderSteps[verb];
  const { count } = await ctx.db.order.updateMany({
    where: { id: order.id, status: { in: [...from] } },
    data: { status: to, ...data },
  });
  if (count !== 1) throw new StepRefused(verb, order.status, from);
  await noteOrder(ctx, order, { verb, to, reason, receiptId });
}

/** Writes an order's event: who did what, when and why. */
export async function noteOrder(
  ctx: Context,
  order: Pick<LockedOrder, 'id' | 'status'>,
  { verb, to, reason, receiptId }: { verb: string; to: OrderStatus; reason?: string; receiptId?: string },
): Promise<void> {
  await ctx.db.orderEvent.create({
    data: {
      id: newId('oev'),
      orderId: order.id,
      verb,
      fromStatus: order.status,
      toStatus: to,
      at: ctx.now,
      actorId: actorAccountId(ctx.actor),
      reason,
      receiptId,
    },
  });
}
