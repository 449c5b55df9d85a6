import { type Context, recordChange, type SystemActor } from '@/lib/db';
import { cancelDeadline } from '@/lib/deadlines';
import { formatYuan, ZERO_FEN } from '@/lib/kernel/money';
import { account, post } from '@/lib/ledger';
import { announce } from '@/lib/notifications';
import type { NoticeVerdict, TransferReport } from '@/lib/partners';
import { memberAccountIds } from '@/lib/vendors';
import { type ExitRow, exitOfRequest, lockExit, moveExit, noteEvent, queryKind } from '../store';
import { endExit } from './end-exit';

/**
 * The bank says what became of a deposit on its way back; told or asked, at once, twice or late it moves on once: out of the
 * market and the vendor with it, or back into the deposit with the bank's reason. DEP-17.
 */
export async function recordReturnReport(ctx: Context<SystemActor>, report: TransferReport): Promise<NoticeVerdict> {
  const request = exitOfRequest(report.requestId);
  const known = request && (await ctx.db.vendorExit.count({ where: { id: request.exitId } })) === 1;
  if (!request || !known) return 'UNKNOWN_REFERENCE';
  const exit = await lockExit(ctx, request.exitId);
  if (request.tries === exit.tries && report.amount !== exit.amount) return 'WRONG_AMOUNT';
  if (report.status === 'ACCEPTED') return 'NOTHING_TO_DO';
  if (exit.status !== 'PAYING' || request.tries !== exit.tries) {
    const contradicts = request.tries === exit.tries && (exit.status === 'EXITED') === (report.status === 'REJECTED');
    // Money is not moved back and forth on a partner's change of mind; staff see it in the history.
    if (contradicts && exit.status !== 'RECALLED') await noteEvent(ctx, exit, 'contradict');
    return 'REPEATED';
  }
  await cancelDeadline(ctx, queryKind, exit.id);
  if (report.status === 'PAID') await complete(ctx, exit, report.transferNo);
  else await fail(ctx, exit, report);
  return 'ACTED_ON';
}

async function complete(ctx: Context<SystemActor>, exit: ExitRow, transferNo: string): Promise<void> {
  const { id, tries, amount } = exit;
  await moveExit(ctx, exit, 'complete', { transferNo, endedAt: ctx.now });
  await post(ctx, {
    reason: 'deposit.returned',
    key: `deposit.returned:${id}:${tries}`,
    subject: { type: 'vendor-exit', id },
    transfers: [{ from: account.payout(id), to: account.bankClearing(), amount: amount ?? ZERO_FEN }],
  });
  await endExit(ctx, exit);
}

async function fail(
  ctx: Context<SystemActor>,
  exit: ExitRow,
  { transferNo, reason, reasonCode }: TransferReport,
): Promise<void> {
  const { id, vendorId, number, tries } = exit;
  const amount = exit.amount ?? ZERO_FEN;
  const failure = reason ?? reasonCode ?? '';
  await moveExit(ctx, exit, 'fail', { transferNo, failure });
  await post(ctx, {
    reason: 'deposit.return-failed',
    key: `deposit.return-failed:${id}:${tries}`,
    subject: { type: 'vendor-exit', id },
    transfers: [{ from: account.payout(id), to: account.vendorDeposit(vendorId), amount }],
  });
  recordChange(ctx, {
    subjectType: 'vendor-exit',
    subjectId: id,
    before: { status: 'PAYING' },
    after: { status: 'CLEARED', failure },
  });
  await announce(ctx, {
    event: 'exit.return-failed',
    accountIds: await memberAccountIds(ctx.db, vendorId, 'money:view'),
    params: { number, amount: formatYuan(amount), reason: failure },
    link: '/seller/exit',
    key: `exit.return-failed:${id}:${tries}`,
  });
}
