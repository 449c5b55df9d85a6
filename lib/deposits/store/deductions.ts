import { actorAccountId, type Context } from '@/lib/db';
import { newId } from '@/lib/kernel/ids';
import type { Fen } from '@/lib/kernel/money';

export const newDeductionId = (): string => newId('dpd');
export const newRepaymentId = (): string => newId('dbr');

export interface NewDeduction {
  vendorId: string;
  ground: 'BREACH' | 'REFUND';
  beneficiary: 'PLATFORM' | 'BUYER';
  buyerAccountId: string | null;
  orderId: string | null;
  findingId: string | null;
  evidence: string;
  amount: Fen;
  fromDeposit: Fen;
  toDebt: Fen;
  heldAfter: Fen;
  receiptId: string;
}

/** Writes a deduction down and returns its number. DEP-15. */
export async function addDeduction(ctx: Context, id: string, deduction: NewDeduction): Promise<string> {
  const [document] = await ctx.db.$queryRaw<{ number: string }[]>`SELECT next_document_number(${ctx.now}) AS number`;
  const number = `D${document?.number ?? ''}`;
  await ctx.db.depositDeduction.create({
    data: { ...deduction, id, number, decidedAt: ctx.now, decidedById: actorAccountId(ctx.actor) },
  });
  return number;
}

/** Writes down what a vendor paid back. DEC-02. */
export async function addRepayment(
  ctx: Context,
  repayment: { id: string; vendorId: string; amount: Fen; receiptId: string },
): Promise<void> {
  await ctx.db.debtRepayment.create({ data: { ...repayment, paidAt: ctx.now } });
}
