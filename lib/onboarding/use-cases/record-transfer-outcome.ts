import { type Context, recordChange, type SystemActor } from '@/lib/db';
import { account, post } from '@/lib/ledger';
import type { NoticeVerdict, TransferReport } from '@/lib/partners';
import { findVerification, stepVerification, type VerificationRow } from '../verification-store';

/** The bank says what became of a verification amount, by notification or when asked; both may come, in any order. ONB-02. */
export async function recordTransferOutcome(ctx: Context<SystemActor>, report: TransferReport): Promise<NoticeVerdict> {
  const verification = await findVerification(ctx.db, report.requestId);
  if (!verification) return 'UNKNOWN_REFERENCE';
  if (verification.amount !== report.amount) return 'WRONG_AMOUNT';
  if (report.status === 'ACCEPTED') return 'NOTHING_TO_DO';
  return report.status === 'PAID' ? arrived(ctx, verification, report) : rejected(ctx, verification, report);
}

async function arrived(ctx: Context<SystemActor>, { id, amount }: VerificationRow, { transferNo }: TransferReport) {
  const isFirst = await stepVerification(ctx.db, id, 'arrive', { sentAt: ctx.now, transferNo });
  // The money has left the bank whatever became of the verification meanwhile.
  const posted = await post(ctx, {
    reason: 'verification.sent',
    key: `verification.sent:${id}`,
    subject: { type: 'bank-verification', id },
    transfers: [{ from: account.verificationExpense(), to: account.bankClearing(), amount }],
  });
  if (posted === 'replayed') return 'REPEATED';
  recordChange(ctx, { subjectType: 'bank-verification', subjectId: id, after: { transferNo, arrived: isFirst } });
  return 'ACTED_ON';
}

async function rejected(
  ctx: Context<SystemActor>,
  { id }: VerificationRow,
  { transferNo, reasonCode }: TransferReport,
): Promise<NoticeVerdict> {
  const failure = reasonCode ?? 'BANK_REFUSED';
  if (!(await stepVerification(ctx.db, id, 'reject', { failure, transferNo }))) return 'REPEATED';
  recordChange(ctx, { subjectType: 'bank-verification', subjectId: id, after: { transferNo, failure } });
  return 'ACTED_ON';
}
