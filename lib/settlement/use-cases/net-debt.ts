import { type Context, recordChange } from '@/lib/db';
import { debtOf } from '@/lib/deposits';
import { type Fen, fenFromJson, fenToJson, formatYuan, ZERO_FEN } from '@/lib/kernel/money';
import { account, post } from '@/lib/ledger';
import { announce } from '@/lib/notifications';
import { policyAt } from '@/lib/policy';
import { issueReceipt } from '@/lib/receipts';
import { memberAccountIds } from '@/lib/vendors';
import { decideNetting } from '../rules';
import { addNettings, listNettable } from '../store';

/**
 * What a vendor owes is taken from its settled income before anything of it can be withdrawn, the oldest order first. The
 * vendor is locked by the caller. Answers how much was taken. DEC-02, DEC-14.
 */
export async function netDebt(ctx: Context, vendorId: string): Promise<Fen> {
  const debt = await debtOf(ctx.db, vendorId);
  if (debt === 0n) return ZERO_FEN;
  const orders = await listNettable(ctx, vendorId, debt);
  if (orders.length === 0) return ZERO_FEN;
  const decision = decideNetting(policyAt(ctx.now), { debt: fenToJson(debt), orders });
  const amount = fenFromJson(String(decision.outcome.amount));
  const netted = decision.outcome.orders as unknown as { orderId: string; amount: string }[];
  const receiptId = await issueReceipt(ctx, { type: 'vendor-debt', id: vendorId, vendorId }, decision);
  await addNettings(ctx, { vendorId, receiptId, orders: netted });
  const { debtAfter } = decision.outcome;
  recordChange(ctx, {
    subjectType: 'vendor-debt',
    subjectId: vendorId,
    before: { debt: fenToJson(debt) },
    after: { debt: debtAfter, orders: netted },
  });
  await post(ctx, {
    reason: 'debt.netted',
    key: `debt.netted:${receiptId}`,
    subject: { type: 'vendor-debt', id: vendorId },
    transfers: [{ from: account.vendorPayable(vendorId), to: account.vendorDebt(vendorId), amount }],
    receiptId,
  });
  await announce(ctx, {
    event: 'deposit.debt-netted',
    accountIds: await memberAccountIds(ctx.db, vendorId, 'money:view'),
    params: { amount: formatYuan(amount), debt: formatYuan(fenFromJson(String(debtAfter))) },
    link: '/seller/earnings',
    key: `deposit.debt-netted:${receiptId}`,
  });
  return amount;
}
