import { recordCall } from '@/lib/audit';
import { config } from '@/lib/config';
import type { Context, SystemActor } from '@/lib/db';
import { setDeadline } from '@/lib/deadlines';
import { type InSystemStep, systemSteps } from '@/lib/delivery';
import { afterHours } from '@/lib/kernel/clock';
import type { Jobs } from '@/lib/outbox';
import {
  type Bank,
  type NewTransfer,
  type NoticeVerdict,
  partners,
  type RawNotification,
  receiveNotification,
  type TransferReport,
} from '@/lib/partners';
import { openText } from '@/lib/vault';
import { lockWithdrawal, moveWithdrawal, noteTransferNo } from './store';
import { recordPayoutReport } from './use-cases/record-payout-report';

const hoursBetweenQueries = 1;

/**
 * Job `pay-out`: hands a withdrawal to the bank, or asks what became of it if the bank knows it already. The request id is
 * the withdrawal's, so however often this runs the money is sent once. SET-07, SET-09.
 */
export async function payOut(
  { withdrawalId }: Jobs['pay-out'],
  inStep: InSystemStep = systemSteps('pay-out'),
  bank: Bank = partners().bank,
): Promise<void> {
  const transfer = await inStep((ctx) => beginPayout(ctx, withdrawalId));
  if (!transfer) return;
  const report = await bank.findTransfer(withdrawalId);
  if (report !== null) {
    await inStep((ctx) => believe(ctx, report));
    return;
  }
  const { transferNo } = await bank.transfer(transfer);
  await inStep((ctx) => noteTransferNo(ctx, withdrawalId, transferNo));
}

async function beginPayout(ctx: Context<SystemActor>, withdrawalId: string): Promise<NewTransfer | null> {
  const withdrawal = await lockWithdrawal(ctx, withdrawalId);
  if (withdrawal.status === 'REQUESTED') await moveWithdrawal(ctx, withdrawal, 'pay');
  else if (withdrawal.status !== 'PAYING') return null;
  // Set before the bank is called: should this process die on the way, or the bank stay silent, it is asked again.
  await setDeadline(ctx, {
    kind: 'query-payout',
    subjectType: 'withdrawal',
    subjectId: withdrawalId,
    derivation: afterHours('SET-07', ctx.now, hoursBetweenQueries),
  });
  const { accountName, bankName, amount, number } = withdrawal;
  return {
    requestId: withdrawalId,
    kind: 'PAYOUT',
    accountName,
    accountNumber: openText('bank-account', withdrawalId, withdrawal.accountNumber),
    bankName,
    amount,
    memo: number,
    notifyUrl: `${config().baseUrl}/api/payouts/notifications`,
  };
}

/** The bank's callback about payouts: believed only if signed, fresh and fitting; kept either way. SET-07. */
export function receivePayoutNotification(
  notification: RawNotification,
  bank: Bank = partners().bank,
): Promise<NoticeVerdict> {
  return receiveNotification<TransferReport & { notificationId: string }>(
    {
      partner: 'bank',
      job: 'payout-notification',
      read: (raw) => bank.readNotification(raw),
      referenceOf: ({ requestId }) => requestId,
      act: recordPayoutReport,
    },
    notification,
  );
}

async function believe(ctx: Context<SystemActor>, report: TransferReport): Promise<NoticeVerdict> {
  const verdict = await recordPayoutReport(ctx, report);
  const { requestId, transferNo, status } = report;
  if (ctx.changes.length > 0) {
    const input = { requestId, transferNo, status };
    await recordCall(ctx, { door: 'partner', action: ctx.actor.job, input, outcome: verdict });
  }
  return verdict;
}
