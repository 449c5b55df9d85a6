import { config } from '@/lib/config';
import type { Context, SystemActor } from '@/lib/db';
import { setDeadline } from '@/lib/deadlines';
import { type InSystemStep, systemSteps } from '@/lib/delivery';
import { afterHours } from '@/lib/kernel/clock';
import { enqueue, type Jobs } from '@/lib/outbox';
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
import { lockExit, noteTransferNo, queryKind, requestOf } from './store';
import { recordReturnReport } from './use-cases/record-return-report';

const hoursBetweenQueries = 1;

/**
 * Job `return-deposit`: hands a deposit to the bank, or asks what became of it if the bank knows it already. However often
 * this runs the money is sent once. DEP-17.
 */
export async function payDepositBack(
  { exitId }: Jobs['return-deposit'],
  inStep: InSystemStep = systemSteps('return-deposit'),
  bank: Bank = partners().bank,
): Promise<void> {
  const transfer = await inStep((ctx) => beginReturn(ctx, exitId));
  if (!transfer) return;
  const report = await bank.findTransfer(transfer.requestId);
  if (report !== null) {
    await inStep((ctx) => recordReturnReport(ctx, report));
    return;
  }
  const { transferNo } = await bank.transfer(transfer);
  await inStep((ctx) => noteTransferNo(ctx, exitId, transferNo));
}

async function beginReturn(ctx: Context<SystemActor>, exitId: string): Promise<NewTransfer | null> {
  const exit = await lockExit(ctx, exitId);
  const { status, amount, bankName, accountName, accountNumber, number } = exit;
  if (status !== 'PAYING' || !amount || !bankName || !accountName || !accountNumber) return null;
  // Set before the bank is called: should this process die on the way, or the bank stay silent, it is asked again.
  await setDeadline(ctx, {
    kind: queryKind,
    subjectType: 'vendor-exit',
    subjectId: exitId,
    derivation: afterHours('DEP-17', ctx.now, hoursBetweenQueries),
  });
  return {
    requestId: requestOf(exit),
    kind: 'PAYOUT',
    accountName,
    accountNumber: openText('bank-account', exitId, accountNumber),
    bankName,
    amount,
    memo: number,
    notifyUrl: `${config().baseUrl}/api/deposit-returns/notifications`,
  };
}

/** No word from the bank for a while: it is asked. DEP-17. */
export async function queryReturn(ctx: Context<SystemActor>, { subjectId }: { subjectId: string }): Promise<void> {
  await enqueue(ctx, 'return-deposit', { exitId: subjectId });
}

/** The bank's callback about a deposit on its way back: believed only if signed, fresh and fitting. DEP-17. */
export function receiveReturnNotification(
  notification: RawNotification,
  bank: Bank = partners().bank,
): Promise<NoticeVerdict> {
  return receiveNotification<TransferReport & { notificationId: string }>(
    {
      partner: 'bank',
      job: 'return-notification',
      read: (raw) => bank.readNotification(raw),
      referenceOf: ({ requestId }) => requestId,
      act: recordReturnReport,
    },
    notification,
  );
}
