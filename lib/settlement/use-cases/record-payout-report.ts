import { type Context, recordChange, type SystemActor } from '@/lib/db';
import { cancelDeadline } from '@/lib/deadlines';
import { formatYuan } from '@/lib/kernel/money';
import { account, post } from '@/lib/ledger';
import { announce } from '@/lib/notifications';
import type { NoticeVerdict, TransferReport } from '@/lib/partners';
import { lockVendor, memberAccountIds } from '@/lib/vendors';
import {
  findWithdrawalId,
  lockWithdrawal,
  moveWithdrawal,
  noteEvent,
  releaseOrders,
  type WithdrawalRow,
} from '../store';
import { netDebt } from './net-debt';

/**
 * The bank says what became of a payout, told or asked; both may arrive at once, twice, or late. The money moves on once:
 * out of the market when it was paid, back to the vendor with the bank's reason when it was rejected. SET-07, SET-09.
 */
export async function recordPayoutReport(ctx: Context<SystemActor>, report: TransferReport): Promise<NoticeVerdict> {
  const id = report.kind === 'PAYOUT' ? await findWithdrawalId(ctx, report.requestId) : null;
  if (id === null) return 'UNKNOWN_REFERENCE';
  const withdrawal = await lockWithdrawal(ctx, id);
  if (report.amount !== withdrawal.amount) return 'WRONG_AMOUNT';
  if (report.status === 'ACCEPTED') return 'NOTHING_TO_DO';
  if (withdrawal.status !== 'PAYING') return alreadyDecided(ctx, withdrawal, report);
  if (report.status === 'PAID') await completeWithdrawal(ctx, withdrawal, report.transferNo);
  else await failWithdrawal(ctx, withdrawal, report);
  return 'ACTED_ON';
}

async function alreadyDecided(
  ctx: Context<SystemActor>,
  withdrawal: WithdrawalRow,
  { status }: TransferReport,
): Promise<NoticeVerdict> {
  const contradicts =
    (withdrawal.status === 'PAID' && status === 'REJECTED') || (withdrawal.status === 'FAILED' && status === 'PAID');
  // Money is not moved back and forth on a partner's change of mind; staff see it in the withdrawal's history.
  if (contradicts) await noteEvent(ctx, withdrawal, 'contradict');
  return 'REPEATED';
}

async function completeWithdrawal(
  ctx: Context<SystemActor>,
  withdrawal: WithdrawalRow,
  transferNo: string,
): Promise<void> {
  const { id, amount } = withdrawal;
  await moveWithdrawal(ctx, withdrawal, 'complete', { transferNo, paidAt: ctx.now });
  await endWaiting(ctx, withdrawal, 'PAID');
  await post(ctx, {
    reason: 'withdrawal.paid',
    key: `withdrawal.paid:${id}`,
    subject: { type: 'withdrawal', id },
    transfers: [{ from: account.payout(id), to: account.bankClearing(), amount }],
  });
  await tell(ctx, withdrawal, 'withdrawal.paid', {});
}

async function failWithdrawal(
  ctx: Context<SystemActor>,
  withdrawal: WithdrawalRow,
  { transferNo, reason, reasonCode }: TransferReport,
): Promise<void> {
  const { id, vendorId, amount } = withdrawal;
  const failure = reason ?? reasonCode ?? '';
  await lockVendor(ctx.db, vendorId);
  await moveWithdrawal(ctx, withdrawal, 'fail', { transferNo, failedAt: ctx.now, failure });
  await releaseOrders(ctx, id);
  await endWaiting(ctx, withdrawal, 'FAILED');
  await post(ctx, {
    reason: 'withdrawal.failed',
    key: `withdrawal.failed:${id}`,
    subject: { type: 'withdrawal', id },
    transfers: [{ from: account.payout(id), to: account.vendorPayable(vendorId), amount }],
  });
  // What comes back is income again, and a debt made meanwhile comes first. DEC-02.
  await netDebt(ctx, vendorId);
  await tell(ctx, withdrawal, 'withdrawal.failed', { reason: failure });
}

async function endWaiting(ctx: Context, { id, status }: WithdrawalRow, now: 'PAID' | 'FAILED'): Promise<void> {
  await cancelDeadline(ctx, 'query-payout', id);
  await cancelDeadline(ctx, 'withdrawal-arrival', id);
  recordChange(ctx, { subjectType: 'withdrawal', subjectId: id, before: { status }, after: { status: now } });
}

async function tell(
  ctx: Context,
  { id, number, vendorId, amount, accountTail }: WithdrawalRow,
  event: 'withdrawal.paid' | 'withdrawal.failed',
  more: Record<string, string>,
): Promise<void> {
  await announce(ctx, {
    event,
    accountIds: await memberAccountIds(ctx.db, vendorId, 'money:view'),
    params: { number, amount: formatYuan(amount), accountTail, ...more },
    link: '/seller/earnings',
    key: `${event}:${id}`,
  });
}
