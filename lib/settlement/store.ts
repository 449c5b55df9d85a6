import { actorAccountId, type Context, type VendorActor } from '@/lib/db';
import { NotFound } from '@/lib/kernel/errors';
import { newId } from '@/lib/kernel/ids';
import { type Fen, fen } from '@/lib/kernel/money';
import { StepRefused } from '@/lib/kernel/transitions';
import type { WithdrawableOrder } from './rules';
import { type WithdrawalStatus, type WithdrawalVerb, withdrawalSteps } from './status';

export interface SettlableOrder {
  id: string;
  number: string;
  status: string;
  vendorId: string;
  category: string;
  productName: string;
  payable: bigint;
  refunded: bigint;
  policyVersion: string;
  reviewEndsAt: Date | null;
}

/** An order, locked for settling. Throws NotFound. */
export async function lockOrderToSettle(ctx: Context, orderId: string): Promise<SettlableOrder> {
  const [row] = await ctx.db.$queryRaw<SettlableOrder[]>`
    SELECT id, number, status::text, vendor_id AS "vendorId", category, product_name AS "productName", payable, refunded,
           policy_version AS "policyVersion", review_ends_at AS "reviewEndsAt"
    FROM market_order WHERE id = ${orderId} FOR UPDATE`;
  if (!row) throw new NotFound();
  return row;
}

export interface NewSettlement {
  orderId: string;
  orderNumber: string;
  vendorId: string;
  category: string;
  orderAmount: Fen;
  commission: Fen;
  vendorShare: Fen;
  receiptId: string;
}

/** Writes down how an order's money was divided. */
export async function addSettlement(ctx: Context, settlement: NewSettlement): Promise<void> {
  await ctx.db.settlement.create({ data: { ...settlement, settledAt: ctx.now } });
}

/** So many orders go into one withdrawal at most; the next one takes the rest. */
export const ordersPerWithdrawal = 500;

/** Settled income nobody has withdrawn yet, oldest first: the ticked orders, or as many as one withdrawal takes. DEC-14. */
export async function lockWithdrawable(
  ctx: Context<VendorActor>,
  selected: readonly string[],
): Promise<WithdrawableOrder[]> {
  const rows = await ctx.db.$queryRaw<(Omit<WithdrawableOrder, 'vendorShare'> & { vendorShare: bigint })[]>`
    SELECT order_id AS "orderId", order_number AS "orderNumber", category, vendor_share - netted AS "vendorShare"
    FROM settlement
    WHERE vendor_id = ${ctx.actor.vendorId} AND withdrawal_id IS NULL AND vendor_share > netted
      AND (cardinality(${selected}::text[]) = 0 OR order_id = ANY (${selected}::text[]))
    ORDER BY settled_at, order_id LIMIT ${ordersPerWithdrawal} FOR UPDATE`;
  return rows.map((row) => ({ ...row, vendorShare: row.vendorShare.toString() }));
}

export interface NewWithdrawal {
  vendorId: string;
  amount: Fen;
  bankName: string;
  accountName: string;
  /** Sealed for the withdrawal's id. */
  accountNumber: string;
  accountTail: string;
  arrivalFrom: Date;
  arrivalBy: Date;
  receiptId: string;
}

export const newWithdrawalId = () => newId('wdr');

/** Writes a withdrawal down and marks its orders as taken; throws StepRefused if one was taken meanwhile. */
export async function addWithdrawal(
  ctx: Context<VendorActor>,
  id: string,
  withdrawal: NewWithdrawal,
  orderIds: readonly string[],
): Promise<string> {
  const [document] = await ctx.db.$queryRaw<{ number: string }[]>`SELECT next_document_number(${ctx.now}) AS number`;
  const number = `W${document?.number ?? ''}`;
  await ctx.db.withdrawal.create({
    data: { ...withdrawal, id, number, requestedAt: ctx.now, requestedById: ctx.actor.accountId },
  });
  await addEvent(ctx, { withdrawalId: id, verb: 'request', fromStatus: null, toStatus: 'REQUESTED', reason: null });
  const taken = await ctx.db.$executeRaw`
    UPDATE settlement SET withdrawal_id = ${id}
    WHERE order_id = ANY (${orderIds}::text[]) AND vendor_id = ${withdrawal.vendorId} AND withdrawal_id IS NULL`;
  if (taken !== orderIds.length) throw new StepRefused('withdraw', 'TAKEN', ['SETTLED']);
  return number;
}

export type WithdrawalRow = Omit<Awaited<ReturnType<Context['db']['withdrawal']['findUniqueOrThrow']>>, 'amount'> & {
  amount: Fen;
};

/** A withdrawal, locked. Throws NotFound. */
export async function lockWithdrawal(ctx: Context, withdrawalId: string): Promise<WithdrawalRow> {
  await ctx.db.$queryRaw`SELECT id FROM withdrawal WHERE id = ${withdrawalId} FOR UPDATE`;
  const row = await ctx.db.withdrawal.findUnique({ where: { id: withdrawalId } });
  if (!row) throw new NotFound();
  return { ...row, amount: fen(row.amount) };
}

/** Which withdrawal a bank's request id names; null where it is none of ours. */
export async function findWithdrawalId(ctx: Context, requestId: string): Promise<string | null> {
  const row = await ctx.db.withdrawal.findUnique({ where: { id: requestId }, select: { id: true } });
  return row?.id ?? null;
}

type WithdrawalFacts = Partial<{ transferNo: string; paidAt: Date; failedAt: Date; failure: string }>;

/** Moves a withdrawal on; throws StepRefused. */
export async function moveWithdrawal(
  ctx: Context,
  withdrawal: { id: string; status: WithdrawalStatus },
  verb: WithdrawalVerb,
  facts: WithdrawalFacts = {},
): Promise<void> {
  const step = withdrawalSteps[verb];
  const { count } = await ctx.db.withdrawal.updateMany({
    where: { id: withdrawal.id, status: { in: [...step.from] } },
    data: { ...facts, status: step.to },
  });
  if (count !== 1) throw new StepRefused(verb, withdrawal.status, step.from);
  await addEvent(ctx, {
    withdrawalId: withdrawal.id,
    verb,
    fromStatus: withdrawal.status,
    toStatus: step.to,
    reason: facts.failure ?? null,
  });
}

/** Notes the bank's number of a transfer. */
export async function noteTransferNo(ctx: Context, withdrawalId: string, transferNo: string): Promise<void> {
  await ctx.db.withdrawal.update({ where: { id: withdrawalId }, data: { transferNo } });
}

/** Notes something that happened to a withdrawal without moving it. */
export async function noteEvent(
  ctx: Context,
  { id, status }: { id: string; status: WithdrawalStatus },
  verb: string,
): Promise<void> {
  await addEvent(ctx, { withdrawalId: id, verb, fromStatus: status, toStatus: status, reason: null });
}

/** The orders of a failed withdrawal can be withdrawn again. */
export async function releaseOrders(ctx: Context, withdrawalId: string): Promise<void> {
  await ctx.db.settlement.updateMany({ where: { withdrawalId }, data: { withdrawalId: null } });
}

interface NewEvent {
  withdrawalId: string;
  verb: string;
  fromStatus: WithdrawalStatus | null;
  toStatus: WithdrawalStatus;
  reason: string | null;
}

async function addEvent(ctx: Context, event: NewEvent): Promise<void> {
  await ctx.db.withdrawalEvent.create({
    data: { ...event, id: newId('wev'), at: ctx.now, actorId: actorAccountId(ctx.actor) },
  });
}

/** Settled income that is neither withdrawn nor netted, oldest first, as much of it as an amount needs. The vendor is locked. */
export async function listNettable(
  ctx: Context,
  vendorId: string,
  amount: Fen,
): Promise<{ orderId: string; orderNumber: string; available: string }[]> {
  return ctx.db.$queryRaw`
    SELECT "orderId", "orderNumber", available::text FROM (
      SELECT order_id AS "orderId", order_number AS "orderNumber", vendor_share - netted AS available, settled_at,
             sum(vendor_share - netted) OVER (ORDER BY settled_at, order_id) AS until
      FROM settlement WHERE vendor_id = ${vendorId} AND withdrawal_id IS NULL AND vendor_share > netted
    ) income
    WHERE until - available < ${amount} ORDER BY settled_at, "orderId"`;
}

/** Writes down what went against a vendor's debt; throws StepRefused if an order was taken meanwhile. DEC-02. */
export async function addNettings(
  ctx: Context,
  {
    vendorId,
    receiptId,
    orders,
  }: { vendorId: string; receiptId: string; orders: { orderId: string; amount: string }[] },
): Promise<void> {
  const ids = orders.map(() => newId('dbn'));
  const orderIds = orders.map(({ orderId }) => orderId);
  const amounts = orders.map(({ amount }) => fen(amount));
  const taken = await ctx.db.$executeRaw`
    UPDATE settlement s SET netted = s.netted + n.amount
    FROM unnest(${orderIds}::text[], ${amounts}::bigint[]) AS n (order_id, amount)
    WHERE s.order_id = n.order_id AND s.vendor_id = ${vendorId} AND s.withdrawal_id IS NULL`;
  if (taken !== orders.length) throw new StepRefused('net', 'TAKEN', ['SETTLED']);
  await ctx.db.$executeRaw`
    INSERT INTO debt_netting (id, vendor_id, order_id, amount, netted_at, receipt_id)
    SELECT n.id, ${vendorId}, n.order_id, n.amount, ${ctx.now}, ${receiptId}
    FROM unnest(${ids}::text[], ${orderIds}::text[], ${amounts}::bigint[]) AS n (id, order_id, amount)`;
}
