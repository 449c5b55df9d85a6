import type { Context } from '@/lib/db';
import { newId } from '@/lib/kernel/ids';
import type { Fen } from '@/lib/kernel/money';
import type { CategoryId } from '@/lib/policy';

export const newDepositPaymentId = (): string => newId('dpp');

/** Adds a payment to a vendor's deposit history. DEP-08. */
export async function addDepositPayment(
  ctx: Context,
  payment: {
    id: string;
    vendorId: string;
    amount: Fen;
    heldAfter: Fen;
    receiptId: string;
    /** How it came, and what proves it; from the balance and electronically unless said otherwise. C-12. */
    channel?: string;
    receiptForm?: 'PAPER' | 'ELECTRONIC';
  },
): Promise<void> {
  await ctx.db.depositPayment.create({ data: { ...payment, paidAt: ctx.now } });
}

/** Notes a vendor's first settled income in a category; later ones change nothing. DEP-04, DEC-18. */
export async function addCategoryIncome(
  ctx: Context,
  income: { vendorId: string; category: CategoryId; orderId: string },
): Promise<boolean> {
  const { vendorId, category, orderId: firstOrderId } = income;
  const { count } = await ctx.db.categoryIncome.createMany({
    data: [{ vendorId, category, firstOrderId, firstSettledAt: ctx.now }],
    skipDuplicates: true,
  });
  return count === 1;
}
