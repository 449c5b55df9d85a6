import { type Context, type OperatorActor, recordChange, type SystemActor } from '@/lib/db';
import { dueOf, formatBeijing } from '@/lib/kernel/clock';
import { type Fen, fenFromJson, formatYuan } from '@/lib/kernel/money';
import { account, post } from '@/lib/ledger';
import { announce } from '@/lib/notifications';
import { policyAt } from '@/lib/policy';
import { issueReceipt } from '@/lib/receipts';
import { lockVendor, memberAccountIds } from '@/lib/vendors';
import { type DeductionWish, previewDeduction } from '../preview';
import { addDeduction, newDeductionId } from '../store/deductions';
import { openTopUp } from '../store/top-ups';

export interface Deduction extends DeductionWish {
  /** Whom it compensates; null where the platform keeps it. */
  buyerAccountId: string | null;
  orderId: string | null;
  /** The finding behind it, where a violation is the cause. */
  findingId: string | null;
  evidence: string;
}

/**
 * Takes an amount from a vendor's deposit for a breach or a refund: what is held first, the rest becomes debt; the deposit
 * must then be made up in time. The caller says who may order it, and nets the debt. DEP-15, DEP-16, DEC-02.
 */
export async function deductDeposit(
  ctx: Context<OperatorActor | SystemActor>,
  deduction: Deduction,
): Promise<{ deductionId: string; number: string; receiptId: string; toDebt: Fen }> {
  const { vendorId, ground, beneficiary, amount, ...cause } = deduction;
  await lockVendor(ctx.db, vendorId);
  const decision = await previewDeduction(ctx.db, deduction, ctx.now);
  const read = (name: string) => fenFromJson(String(decision.outcome[name]));
  const [fromDeposit, toDebt, heldAfter] = [read('fromDeposit'), read('toDebt'), read('heldAfter')];

  const id = newDeductionId();
  const receiptId = await issueReceipt(ctx, { type: 'deposit-deduction', id, vendorId }, decision);
  const sums = { amount, fromDeposit, toDebt, heldAfter };
  const number = await addDeduction(ctx, id, { vendorId, ground, beneficiary, ...cause, ...sums, receiptId });
  if (read('missing') > 0n) {
    const { topUp: derivation } = decision.inputs;
    await openTopUp(ctx, policyAt(ctx.now), { vendorId, tier: read('tier'), derivation, receiptId });
  }
  recordChange(ctx, {
    subjectType: 'deposit',
    subjectId: vendorId,
    before: { held: decision.inputs.held, debt: decision.inputs.debt },
    after: { held: decision.outcome.heldAfter, debt: decision.outcome.debtAfter, deduction: number },
  });

  const to = cause.buyerAccountId === null ? account.penaltyIncome() : account.wallet(cause.buyerAccountId);
  await post(ctx, {
    reason: 'deposit.deducted',
    key: `deposit.deducted:${id}`,
    subject: { type: 'deposit-deduction', id },
    transfers: [
      { from: account.vendorDeposit(vendorId), to, amount: fromDeposit },
      { from: account.vendorDebt(vendorId), to, amount: toDebt },
    ],
    receiptId,
  });
  await tell(ctx, { id, number, ...deduction }, { ...sums, missing: read('missing') }, decision.inputs.topUp);
  return { deductionId: id, number, receiptId, toDebt };
}

type Sums = Record<'amount' | 'fromDeposit' | 'toDebt' | 'heldAfter' | 'missing', Fen>;

async function tell(
  ctx: Context,
  { id, number, vendorId, buyerAccountId, ground }: Deduction & { id: string; number: string },
  { amount, toDebt, heldAfter, missing }: Sums,
  topUp: Parameters<typeof dueOf>[0],
): Promise<void> {
  await announce(ctx, {
    event: 'deposit.deducted',
    accountIds: await memberAccountIds(ctx.db, vendorId, 'money:view'),
    params: {
      number,
      ground,
      amount: formatYuan(amount),
      held: formatYuan(heldAfter),
      debt: formatYuan(toDebt),
      hasDebt: toDebt > 0n ? 'yes' : 'no',
      missing: formatYuan(missing),
      mustTopUp: missing > 0n ? 'yes' : 'no',
      until: formatBeijing(dueOf(topUp), 'yyyy-MM-dd HH:mm'),
    },
    link: '/seller/deposit',
    key: `deposit.deducted:${id}`,
  });
  if (buyerAccountId === null) return;
  await announce(ctx, {
    event: 'deposit.compensated',
    accountIds: [buyerAccountId],
    params: { amount: formatYuan(amount) },
    link: '/console/wallet',
    key: `deposit.compensated:${id}`,
  });
}
