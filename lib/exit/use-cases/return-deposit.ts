import { type Context, type OperatorActor, recordChange } from '@/lib/db';
import { Forbidden } from '@/lib/kernel/errors';
import { fenFromJson, fenToJson } from '@/lib/kernel/money';
import { can, StepRefused } from '@/lib/kernel/transitions';
import { account, post } from '@/lib/ledger';
import { enqueue } from '@/lib/outbox';
import { policyAt } from '@/lib/policy';
import { issueReceipt } from '@/lib/receipts';
import { sealText } from '@/lib/vault';
import { findBankAccount, loadPayoutAccount, lockVendor } from '@/lib/vendors';
import { judgeReturn } from '../decide';
import { ExitBlocked, NoPayoutAccount } from '../errors';
import type { ReturnDepositInput } from '../schema';
import { exitSteps } from '../status';
import { type ExitRow, lockExit, moveExit } from '../store';
import { endExit } from './end-exit';

const HOUR_MS = 3_600_000;

/**
 * Staff return the deposit of a vendor that leaves: everything is looked at once more, then the bank is asked, in full and
 * without interest. Where nothing is held the vendor has left with this. DEP-17, DEP-19.
 */
export async function returnDeposit(ctx: Context<OperatorActor>, { exitId }: ReturnDepositInput): Promise<void> {
  if (!ctx.actor.duties.includes('FINANCE')) throw new Forbidden();
  const { vendorId } = await lockExit(ctx, exitId);
  await lockVendor(ctx.db, vendorId);
  const exit = await lockExit(ctx, exitId);
  if (!can(exitSteps.pay, exit.status)) throw new StepRefused('pay', exit.status, exitSteps.pay.from);
  const decision = await judgeReturn(ctx, exit);
  if (decision.outcome.granted !== true) throw new ExitBlocked({ ruleIds: decision.ruleIds, receipt: decision });
  const amount = fenFromJson(decision.inputs.held);
  const receiptId = await issueReceipt(ctx, { type: 'vendor-exit', id: exitId, vendorId }, decision);
  recordChange(ctx, { subjectType: 'vendor-exit', subjectId: exitId, after: { amount: fenToJson(amount), receiptId } });
  if (amount === 0n) {
    await moveExit(ctx, exit, 'finish', { amount, endedAt: ctx.now, receiptId });
    return endExit(ctx, exit);
  }
  const tries = exit.tries + 1;
  await moveExit(ctx, exit, 'pay', { ...(await frozenAccount(ctx, exit)), amount, receiptId, tries });
  await post(ctx, {
    reason: 'deposit.return-requested',
    key: `deposit.return-requested:${exitId}:${tries}`,
    subject: { type: 'vendor-exit', id: exitId },
    transfers: [{ from: account.vendorDeposit(vendorId), to: account.payout(exitId), amount }],
    receiptId,
  });
  await enqueue(ctx, 'return-deposit', { exitId });
}

/** Where the money goes, frozen: an account changed later does not move what is on its way, nor one changed just now. SET-10. */
async function frozenAccount(ctx: Context, { id, vendorId }: ExitRow) {
  const proved = await findBankAccount(ctx.db, vendorId);
  const holdMs = policyAt(ctx.now).withdrawal.payoutHoldHoursAfterBankChange * HOUR_MS;
  if (!proved || ctx.now.getTime() - proved.verifiedAt.getTime() < holdMs)
    throw new NoPayoutAccount({ ruleIds: ['SET-10'] });
  const { bankName, accountName, accountNumber, accountTail } = await loadPayoutAccount(ctx.db, vendorId);
  return {
    bankName,
    accountName,
    accountTail,
    accountNumber: sealText('bank-account', id, accountNumber),
    failure: null,
  };
}
