import type { Context, Db } from '@/lib/db';
import { NotFound } from '@/lib/kernel/errors';
import { newId } from '@/lib/kernel/ids';
import { type Fen, fen } from '@/lib/kernel/money';
import { type RechargeStatus, rechargeSteps } from './status';

export interface RechargeRow {
  id: string;
  orderNo: string;
  accountId: string;
  amount: Fen;
  status: RechargeStatus;
  paymentNo: string | null;
  payUrl: string | null;
  returnTo: string | null;
}

const columns = {
  id: true,
  orderNo: true,
  accountId: true,
  amount: true,
  status: true,
  paymentNo: true,
  payUrl: true,
  returnTo: true,
} as const;

/** Adds a recharge with a number the gateway knows it by. */
export async function addRecharge(
  ctx: Context,
  recharge: { accountId: string; amount: Fen; returnTo: string | null },
): Promise<{ id: string; orderNo: string }> {
  const [row] = await ctx.db.$queryRaw<{ number: string }[]>`SELECT next_document_number(${ctx.now}) AS number`;
  const added = { id: newId('rch'), orderNo: `RC${row?.number}` };
  await ctx.db.recharge.create({ data: { ...recharge, ...added, createdAt: ctx.now } });
  return added;
}

/** A person's own recharge; anyone else's is not found. */
export async function loadOwnRecharge(
  db: Db,
  which: { accountId: string } & ({ id: string } | { orderNo: string }),
): Promise<RechargeRow> {
  const row = await db.recharge.findFirst({ where: which, select: columns });
  if (!row) throw new NotFound();
  return { ...row, amount: fen(row.amount) };
}

/** The recharge a partner speaks of, or null. */
export async function findRecharge(db: Db, which: { id: string } | { orderNo: string }): Promise<RechargeRow | null> {
  const row = await db.recharge.findFirst({ where: which, select: columns });
  return row && { ...row, amount: fen(row.amount) };
}

/** Keeps where the gateway takes the payment. */
export async function keepPayment(db: Db, id: string, payment: { paymentNo: string; payUrl: string }): Promise<void> {
  await db.recharge.update({ where: { id }, data: payment });
}

/** Takes a recharge one step on; false where another hand was faster. */
export async function stepRecharge(
  ctx: Context,
  id: string,
  verb: keyof typeof rechargeSteps,
  paymentNo?: string,
): Promise<boolean> {
  const { from, to } = rechargeSteps[verb];
  const data = verb === 'credit' ? { status: to, paidAt: ctx.now, paymentNo } : { status: to };
  const { count } = await ctx.db.recharge.updateMany({ where: { id, status: { in: [...from] } }, data });
  return count === 1;
}
