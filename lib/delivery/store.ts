import type { BuyerActor, Context, SystemActor } from '@/lib/db';
import { NotFound } from '@/lib/kernel/errors';
import { newId } from '@/lib/kernel/ids';
import { StepRefused } from '@/lib/kernel/transitions';
import { enqueue } from '@/lib/outbox';
import { stamp } from '@/lib/vault';
import type { AdditionalInfo, InstanceEvent, Term } from './events';
import { storable } from './interface-store';
import { callSteps, type InstanceStatus, instanceSteps } from './status';

/** What fulfilment needs of an order; the row stays locked, so that a refund and a delivery cannot pass each other. */
export interface Purchase {
  id: string;
  number: string;
  status: string;
  kind: string;
  deliveryType: string;
  buyerId: string;
  vendorId: string;
  productId: string;
  productNumber: number;
  productName: string;
  specName: string;
  term: Term;
  payable: bigint;
  policyVersion: string;
  reviewEndsAt: Date | null;
}

/** Locks an order for delivery. Throws NotFound. */
export async function lockPurchase(ctx: Context, orderId: string): Promise<Purchase> {
  const [row] = await ctx.db.$queryRaw<(Omit<Purchase, 'term'> & { unit: Term['unit']; count: number })[]>`
    SELECT o.id, o.number, o.status::text, o.kind::text, o.delivery_type::text AS "deliveryType", o.buyer_id AS "buyerId",
           o.vendor_id AS "vendorId", o.product_id AS "productId", p.number AS "productNumber",
           o.product_name AS "productName", o.spec_name AS "specName", o.period_unit::text AS unit,
           o.period_count AS count, o.payable, o.policy_version AS "policyVersion", o.review_ends_at AS "reviewEndsAt"
    FROM market_order o JOIN product p ON p.id = o.product_id WHERE o.id = ${orderId} FOR UPDATE OF o`;
  if (!row) throw new NotFound();
  const { unit, count, ...purchase } = row;
  return { ...purchase, term: { unit, count } };
}

export type InstanceRow = Awaited<ReturnType<Context['db']['instance']['findUniqueOrThrow']>>;
export type CallRow = Awaited<ReturnType<Context['db']['deliveryCall']['findUniqueOrThrow']>>;

/** The instance of an order, made if it is not there yet; one per order however often the job runs. */
export async function ensureInstance(ctx: Context, purchase: Purchase): Promise<InstanceRow> {
  await ctx.db.instance.createMany({
    data: {
      id: newId('ins'),
      orderId: purchase.id,
      vendorId: purchase.vendorId,
      buyerId: purchase.buyerId,
      productId: purchase.productId,
      openId: await openIdFor(ctx, purchase.vendorId, purchase.buyerId),
      createdAt: ctx.now,
    },
    skipDuplicates: true,
  });
  return ctx.db.instance.findUniqueOrThrow({ where: { orderId: purchase.id } });
}

/** How a vendor knows a buyer: 32 characters, the same for both for ever, and of no use to another vendor. */
export async function openIdFor(ctx: Context, vendorId: string, buyerId: string): Promise<string> {
  // One given once stays, even if the secret behind new ones is changed.
  const known = await ctx.db.instance.findFirst({ where: { vendorId, buyerId }, select: { openId: true } });
  return known?.openId ?? stamp('delivery-token', ['open-id', vendorId, buyerId]).slice(0, 32);
}

/** Queues a call to the vendor; the same event of an instance and order is queued once. */
export async function queueCall(
  ctx: Context,
  instance: { id: string; orderId: string; vendorId: string },
  event: InstanceEvent,
): Promise<void> {
  const id = newId('cal');
  const { count } = await ctx.db.deliveryCall.createMany({
    data: {
      id,
      instanceId: instance.id,
      orderId: instance.orderId,
      vendorId: instance.vendorId,
      action: event.kind,
      body: event,
      createdAt: ctx.now,
    },
    skipDuplicates: true,
  });
  if (count === 1) await enqueue(ctx, 'call-vendor', { callId: id });
}

/** A call for recording a try: locked, so that two tries of it get different numbers. Throws NotFound. */
export async function lockCall(ctx: Context, callId: string): Promise<CallRow> {
  await ctx.db.$queryRaw`SELECT FROM delivery_call WHERE id = ${callId} FOR UPDATE`;
  return loadCallRow(ctx, callId);
}

/** A call as it stands, without a lock. Throws NotFound. */
export async function loadCallRow(ctx: Context, callId: string): Promise<CallRow> {
  const row = await ctx.db.deliveryCall.findUnique({ where: { id: callId } });
  if (!row) throw new NotFound();
  return row;
}

export interface NewAttempt {
  url: string;
  request: string;
  httpStatus: number | null;
  answer: string | null;
  error: string | null;
  durationMs: number;
}

/** Writes one try down and returns its number. */
export async function addAttempt(ctx: Context, call: CallRow, attempt: NewAttempt): Promise<number> {
  const number = call.attemptCount + 1;
  await ctx.db.deliveryAttempt.create({
    data: { ...attempt, answer: storable(attempt.answer), id: newId('att'), callId: call.id, number, at: ctx.now },
  });
  await ctx.db.deliveryCall.update({ where: { id: call.id }, data: { attemptCount: number } });
  return number;
}

/** Moves a call on; throws StepRefused where it is answered or given up already. */
export async function moveCall(ctx: Context, call: CallRow, verb: keyof typeof callSteps): Promise<void> {
  const step = callSteps[verb];
  const { count } = await ctx.db.deliveryCall.updateMany({
    where: { id: call.id, status: { in: [...step.from] } },
    data: { status: step.to, finishedAt: ctx.now },
  });
  if (count !== 1) throw new StepRefused(verb, call.status, step.from);
}

type InstanceFacts = Partial<{
  signId: string;
  website: string | null;
  authUrl: string | null;
  additionalInfo: AdditionalInfo[];
  activatedAt: Date;
  expiresAt: Date | null;
  endedAt: Date;
}>;

/** Moves an instance on with what is now known of it; throws StepRefused. */
export async function moveInstance(
  ctx: Context,
  instance: { id: string; status: InstanceStatus },
  verb: keyof typeof instanceSteps,
  facts: InstanceFacts = {},
): Promise<void> {
  const step = instanceSteps[verb];
  const { count } = await ctx.db.instance.updateMany({
    where: { id: instance.id, status: { in: [...step.from] } },
    data: { ...facts, status: step.to },
  });
  if (count !== 1) throw new StepRefused(verb, instance.status, step.from);
}

/** Notes the vendor's id of an instance without moving it; "0" means it has taken the order on. */
export async function noteSignId(ctx: Context<SystemActor>, instanceId: string, signId: string): Promise<void> {
  await ctx.db.instance.update({ where: { id: instanceId }, data: { signId } });
}

export interface LockedInstance {
  id: string;
  orderId: string;
  orderNumber: string;
  vendorId: string;
  buyerId: string;
  productId: string;
  productNumber: number;
  productName: string;
  openId: string;
  status: InstanceStatus;
  signId: string | null;
}

/** An instance with what events about it tell; the row stays locked. Throws NotFound. */
export async function lockInstance(ctx: Context, instanceId: string): Promise<LockedInstance> {
  const [row] = await ctx.db.$queryRaw<LockedInstance[]>`
    SELECT i.id, i.order_id AS "orderId", o.number AS "orderNumber", i.vendor_id AS "vendorId", i.buyer_id AS "buyerId",
           i.product_id AS "productId", p.number AS "productNumber", o.product_name AS "productName",
           i.open_id AS "openId", i.status::text, i.sign_id AS "signId"
    FROM instance i JOIN market_order o ON o.id = i.order_id JOIN product p ON p.id = i.product_id
    WHERE i.id = ${instanceId} FOR UPDATE OF i`;
  if (!row) throw new NotFound();
  return row;
}

/** The same by its order; null where the order has no instance. */
export async function lockInstanceOfOrder(ctx: Context, orderId: string): Promise<LockedInstance | null> {
  const row = await ctx.db.instance.findUnique({ where: { orderId }, select: { id: true } });
  return row && lockInstance(ctx, row.id);
}

/** The buyer's own instance. Throws NotFound for anyone else's. */
export async function loadOwnInstance(ctx: Context<BuyerActor>, instanceId: string): Promise<InstanceRow> {
  const row = await ctx.db.instance.findFirst({ where: { id: instanceId, buyerId: ctx.actor.accountId } });
  if (!row) throw new NotFound();
  return row;
}

/** Whose subscription an event is about. */
export function subscriptionOf({ buyerId, openId, productNumber, id }: LockedInstance) {
  return { buyerId, openId, productNumber, instanceId: id };
}

/** Gives up what nobody wants to hear any more; answers which calls. */
export async function giveUpCalls(ctx: Context, instanceId: string): Promise<string[]> {
  const { giveUp } = callSteps;
  const rows = await ctx.db.deliveryCall.updateManyAndReturn({
    where: { instanceId, status: { in: [...giveUp.from] } },
    data: { status: giveUp.to, finishedAt: ctx.now },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Whether a call has failed before, apart from answers that only asked for patience. */
export async function hasFailedBefore(ctx: Context, callId: string, number: number): Promise<boolean> {
  const failed = await ctx.db.deliveryAttempt.findFirst({
    where: { callId, number: { lt: number }, error: { not: null, notIn: ['NOT_READY'] } },
    select: { id: true },
  });
  return failed !== null;
}
