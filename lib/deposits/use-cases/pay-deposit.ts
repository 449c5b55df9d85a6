import { type Context, recordChange, type VendorActor } from '@/lib/db';
import { fenFromJson, fenToJson, formatYuan } from '@/lib/kernel/money';
import { account, post } from '@/lib/ledger';
import { announce } from '@/lib/notifications';
import { policyAt } from '@/lib/policy';
import { issueReceipt } from '@/lib/receipts';
import { lockVendor, memberAccountIds } from '@/lib/vendors';
import { assertBalanceCovers } from '@/lib/wallet';
import { DepositNotFromBalance, TierAlreadyCovered, UnknownTier } from '../errors';
import { depositHeld } from '../queries/standing';
import { decidePayment } from '../rules/tiers';
import type { PayDepositInput } from '../schema';
import { addDepositPayment, newDepositPaymentId } from '../store/payments';
import { fulfilTopUp } from './fulfil-top-up';

/** A vendor raises its deposit to a tier, paying the difference from its owner's wallet; ahead of need if it likes. DEP-04…10. */
export async function payDeposit(
  ctx: Context<VendorActor>,
  { tier }: PayDepositInput,
): Promise<{ paymentId: string; receiptId: string }> {
  const { vendorId, ownerAccountId } = ctx.actor;
  const policy = policyAt(ctx.now);
  if (!policy.deposit.payableFromBalance) throw new DepositNotFromBalance({ ruleIds: ['DEP-11'] });
  if (!policy.deposit.tiers.some(({ amountFen }) => amountFen === tier)) throw new UnknownTier({ ruleIds: ['DEP-02'] });
  // Two members at once: the second finds what the first has paid.
  await lockVendor(ctx.db, vendorId);
  const held = await depositHeld(ctx.db, vendorId);
  const decision = decidePayment(policy, { held: fenToJson(held), tier: fenToJson(tier) });
  const amount = fenFromJson(String(decision.outcome.amount));
  if (amount === 0n) throw alreadyCovered(decision, formatYuan(held));
  await assertBalanceCovers(ctx, ownerAccountId, { amount, purpose: 'deposit.paid' });

  const id = newDepositPaymentId();
  const receiptId = await issueReceipt(ctx, { type: 'deposit-payment', id, vendorId }, decision);
  await addDepositPayment(ctx, { id, vendorId, amount, heldAfter: tier, receiptId });
  recordChange(ctx, {
    subjectType: 'deposit',
    subjectId: vendorId,
    before: { held: fenToJson(held) },
    after: { held: fenToJson(tier) },
  });

  await post(ctx, {
    reason: 'deposit.paid',
    key: `deposit.paid:${id}`,
    subject: { type: 'deposit-payment', id },
    transfers: [{ from: account.wallet(ownerAccountId), to: account.vendorDeposit(vendorId), amount }],
    receiptId,
  });
  await fulfilTopUp(ctx, vendorId, tier);
  await announce(ctx, {
    event: 'deposit.paid',
    accountIds: await memberAccountIds(ctx.db, vendorId, 'money:view'),
    params: { amount: formatYuan(amount), held: formatYuan(tier) },
    link: '/seller/deposit',
    key: `deposit.paid:${id}`,
  });
  return { paymentId: id, receiptId };
}

function alreadyCovered(receipt: ReturnType<typeof decidePayment>, held: string): TierAlreadyCovered {
  return new TierAlreadyCovered({ params: { held }, ruleIds: receipt.ruleIds, receipt });
}
