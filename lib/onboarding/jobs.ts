import { setTimeout as pause } from 'node:timers/promises';
import { recordCall } from '@/lib/audit';
import { config } from '@/lib/config';
import { inTransaction, systemContext } from '@/lib/db';
import { marketNow } from '@/lib/market-clock';
import {
  type Bank,
  type NoticeVerdict,
  PartnerRefused,
  partners,
  type RawNotification,
  receiveNotification,
  type TransferReport,
} from '@/lib/partners';
import { recordTransferOutcome } from './use-cases/record-transfer-outcome';
import { findVerification, openAccountNumber, stepVerification, type VerificationRow } from './verification-store';

/** The bank usually executes within a second; a few looks spare the applicant the wait for its notification. */
const looks = { times: 6, pauseMs: 500 };

/**
 * The job `send-verification`: asks the bank to send the amount, then what became of it. May run again: the bank knows the
 * transfer by its request id. Throws, to be tried again, while the bank is silent or has not executed it. ONB-02.
 */
export async function sendVerification(
  { verificationId }: { verificationId: string },
  bank: Bank = partners().bank,
  { times, pauseMs } = looks,
): Promise<void> {
  const verification = await inTransaction((db) => findVerification(db, verificationId));
  if (verification?.status !== 'SENDING') return;
  if (!(await askBank(verification, bank))) return;
  for (let look = 0; look < times; look += 1) {
    await pause(pauseMs);
    const report = await bank.findTransfer(verificationId);
    if (report !== null && report.status !== 'ACCEPTED') return record(report);
  }
  throw new Error(`The bank has not executed ${verificationId} yet.`);
}

/** Asks the bank for the transfer; false where it refused, which sending again would not change. */
async function askBank(verification: VerificationRow, bank: Bank): Promise<boolean> {
  const { id, amount, companyName, bankName } = verification;
  try {
    await bank.transfer({
      requestId: id,
      kind: 'VERIFICATION',
      accountName: companyName,
      accountNumber: openAccountNumber(verification),
      bankName,
      amount,
      memo: '对公账户验证',
      notifyUrl: `${config().baseUrl}/api/bank/notifications`,
    });
    return true;
  } catch (error) {
    if (!(error instanceof PartnerRefused)) throw error;
    await inTransaction((db) => stepVerification(db, id, 'reject', { failure: 'BANK_REFUSED' }));
    return false;
  }
}

async function record(report: TransferReport): Promise<void> {
  await inTransaction(async (db) => {
    const ctx = systemContext(db, 'send-verification', await marketNow(db));
    const outcome = await recordTransferOutcome(ctx, report);
    const { requestId, status } = report;
    if (ctx.changes.length === 0) return;
    await recordCall(ctx, { door: 'partner', action: 'send-verification', input: { requestId, status }, outcome });
  });
}

/** The bank's callback about verification amounts: believed only if signed, fresh and fitting; kept either way. ONB-02. */
export function receiveVerificationNotification(
  notification: RawNotification,
  bank: Bank = partners().bank,
): Promise<NoticeVerdict> {
  return receiveNotification<TransferReport & { notificationId: string }>(
    {
      partner: 'bank',
      job: 'verification-notification',
      read: (raw) => bank.readNotification(raw),
      referenceOf: ({ requestId }) => requestId,
      act: recordTransferOutcome,
    },
    notification,
  );
}
