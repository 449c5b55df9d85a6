import { type Context, recordChange, type VendorActor } from '@/lib/db';
import { fenToJson, formatYuan } from '@/lib/kernel/money';
import { account, post } from '@/lib/ledger';
import { announce } from '@/lib/notifications';
import { policyAt } from '@/lib/policy';
import { issueReceipt } from '@/lib/receipts';
import { lockVendor, memberAccountIds } from '@/lib/vendors';
import { assertBalanceCovers } from '@/lib/wallet';
import { NoDebt } from '../errors';
import { debtOf } from '../queries/debts';
import { decideRepayment } from '../rules/deductions';
import type { RepayDebtInput } from '../schema';
import { addRepayment, newRepaymentId } from '../store/deductions';

/** A vendor pays its whole debt back from its owner's wallet instead of waiting for settlements to net it. DEC-02. */
export async function repayDebt(ctx: Context<VendorActor>, _input: RepayDebtInput): Promise<{ receiptId: string }> {
  const { vendorId, ownerAccountId } = ctx.actor;
  await lockVendor(ctx.db, vendorId);
  const amount = await debtOf(ctx.db, vendorId);
  if (amount === 0n) throw new NoDebt({ ruleIds: ['DEC-02'] });
  const decision = decideRepayment(policyAt(ctx.now), { debt: fenToJson(amount) });
  await assertBalanceCovers(ctx, ownerAccountId, { amount, purpose: 'debt.repaid' });

  const id = newRepaymentId();
  const receiptId = await issueReceipt(ctx, { type: 'debt-repayment', id, vendorId }, decision);
  await addRepayment(ctx, { id, vendorId, amount, receiptId });
  recordChange(ctx, {
    subjectType: 'deposit',
    subjectId: vendorId,
    before: { debt: fenToJson(amount) },
    after: { debt: '0' },
  });
  await post(ctx, {
    reason: 'debt.repaid',
    key: `debt.repaid:${id}`,
    subject: { type: 'debt-repayment', id },
    transfers: [{ from: account.wallet(ownerAccountId), to: account.vendorDebt(vendorId), amount }],
    receiptId,
  });
  await announce(ctx, {
    event: 'deposit.debt-repaid',
    accountIds: await memberAccountIds(ctx.db, vendorId, 'money:view'),
    params: { amount: formatYuan(amount) },
    link: '/seller/deposit',
    key: `deposit.debt-repaid:${id}`,
  });
  return { receiptId };
}
