import { type Context, recordChange, type VendorActor } from '@/lib/db';
import { setDeadline } from '@/lib/deadlines';
import { beijingDay, dueOf } from '@/lib/kernel/clock';
import { type Fen, fenFromJson, fenToJson, formatYuan, maxFen, ZERO_FEN } from '@/lib/kernel/money';
import type { Decision } from '@/lib/kernel/receipts';
import { account, post } from '@/lib/ledger';
import { announce } from '@/lib/notifications';
import { enqueue } from '@/lib/outbox';
import { policyAt } from '@/lib/policy';
import { issueReceipt } from '@/lib/receipts';
import { sealText } from '@/lib/vault';
import { loadPayoutAccount, lockVendor, memberAccountIds, vendorMay } from '@/lib/vendors';
import { NothingToWithdraw, SelectionOutdated, VendorMayNotWithdraw, WithdrawalRefused } from '../errors';
import { decideWithdrawal, type OrderVerdict, type WithdrawalInputs } from '../rules';
import type { RequestWithdrawalInput } from '../schema';
import { addWithdrawal, lockWithdrawable, newWithdrawalId } from '../store';
import { loadWithdrawalTerms } from '../withdrawal-terms';

/** A vendor asks for its settled income: whole orders, those that qualify or those it ticked. SET-04…07, DEP-05, DEP-06, DEC-14. */
export async function requestWithdrawal(
  ctx: Context<VendorActor>,
  { orderIds: selected }: RequestWithdrawalInput,
): Promise<{ withdrawalId: string; amount: Fen }> {
  const { vendorId } = ctx.actor;
  const { status } = await lockVendor(ctx.db, vendorId);
  if (!vendorMay[status].withdraw) throw new VendorMayNotWithdraw();
  const policy = policyAt(ctx.now);
  const inputs = await gather(ctx, [...new Set(selected)]);
  if (inputs.orders.length < inputs.selected.length) throw new SelectionOutdated();
  if (inputs.orders.length === 0) throw new NothingToWithdraw({ ruleIds: ['SET-04'] });

  const decision = decideWithdrawal(policy, inputs);
  if (decision.outcome.granted !== true) throw refusal(decision, inputs);
  const amount = fenFromJson(String(decision.outcome.amount));
  const orders = decision.outcome.orders as unknown as OrderVerdict[];

  const withdrawalId = newWithdrawalId();
  const receiptId = await issueReceipt(ctx, { type: 'withdrawal', id: withdrawalId, vendorId }, decision);
  const number = await write(ctx, withdrawalId, { amount, receiptId, inputs, orders });
  await post(ctx, {
    reason: 'withdrawal.requested',
    key: `withdrawal.requested:${withdrawalId}`,
    subject: { type: 'withdrawal', id: withdrawalId },
    transfers: [{ from: account.vendorPayable(vendorId), to: account.payout(withdrawalId), amount }],
    receiptId,
  });
  await enqueue(ctx, 'pay-out', { withdrawalId });
  await announce(ctx, {
    event: 'withdrawal.requested',
    accountIds: await memberAccountIds(ctx.db, vendorId, 'money:view'),
    params: {
      number,
      amount: formatYuan(amount),
      arrivalFrom: beijingDay(dueOf(inputs.arrival.from)),
      arrivalBy: beijingDay(dueOf(inputs.arrival.by)),
    },
    link: '/seller/earnings',
    key: `withdrawal.requested:${withdrawalId}`,
  });
  return { withdrawalId, amount };
}

async function gather(ctx: Context<VendorActor>, selected: string[]): Promise<WithdrawalInputs> {
  const { vendorId } = ctx.actor;
  const orders = await lockWithdrawable(ctx, selected);
  const { supplement, bank, held, arrival } = await loadWithdrawalTerms(ctx.db, vendorId, ctx.now);
  return {
    supplementSigned: supplement !== null,
    bankVerifiedAt: bank?.inUseSince.toISOString() ?? null,
    at: ctx.now.toISOString(),
    depositHeld: fenToJson(held),
    orders,
    selected,
    arrival,
  };
}

interface Granted {
  amount: Fen;
  receiptId: string;
  inputs: WithdrawalInputs;
  orders: readonly OrderVerdict[];
}

async function write(
  ctx: Context<VendorActor>,
  id: string,
  { amount, receiptId, inputs, orders }: Granted,
): Promise<string> {
  const { vendorId } = ctx.actor;
  const { bankName, accountName, accountNumber, accountTail } = await loadPayoutAccount(ctx.db, vendorId);
  const { from, by } = inputs.arrival;
  const taken = orders.filter((order) => order.taken).map(({ orderId }) => orderId);
  const number = await addWithdrawal(
    ctx,
    id,
    {
      vendorId,
      amount,
      bankName,
      accountName,
      accountTail,
      // Frozen: a bank account changed later does not move money already on its way.
      accountNumber: sealText('bank-account', id, accountNumber),
      arrivalFrom: dueOf(from),
      arrivalBy: dueOf(by),
      receiptId,
    },
    taken,
  );
  await setDeadline(ctx, {
    kind: 'withdrawal-arrival',
    subjectType: 'withdrawal',
    subjectId: id,
    derivation: by,
  });
  recordChange(ctx, {
    subjectType: 'withdrawal',
    subjectId: id,
    after: { number, amount: fenToJson(amount), orders: taken, accountTail },
  });
  return number;
}

/** The highest tier that a refused order asks for is the one to pay. DEP-06. */
function refusal(receipt: Decision, { depositHeld: held }: WithdrawalInputs): WithdrawalRefused {
  const { missing, orders } = receipt.outcome as unknown as { missing: string[]; orders: OrderVerdict[] };
  const tiers = orders.filter((order) => order.missing.includes('DEPOSIT')).map(({ tier }) => fenFromJson(tier));
  const tier = maxFen(ZERO_FEN, ...tiers);
  const reason = missing[0] ?? 'DEPOSIT';
  return new WithdrawalRefused({
    ruleIds: receipt.ruleIds,
    receipt,
    params: { reason, tier: formatYuan(tier), held: formatYuan(fenFromJson(held)) },
  });
}
