import { type Context, recordChange } from '@/lib/db';
import type { CategoryId } from '@/lib/policy';
import { addCategoryIncome } from '../store/payments';

/** An order of a category was settled to a vendor: from the first on, that category counts for the deposit due. DEP-04, DEC-18. */
export async function noteCategoryIncome(
  ctx: Context,
  income: { vendorId: string; category: CategoryId; orderId: string },
): Promise<void> {
  if (!(await addCategoryIncome(ctx, income))) return;
  const { vendorId, category, orderId } = income;
  recordChange(ctx, { subjectType: 'deposit', subjectId: vendorId, after: { category, firstOrderId: orderId } });
}
