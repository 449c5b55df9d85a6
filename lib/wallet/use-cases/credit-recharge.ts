import { type Context, recordChange, type SystemActor } from '@/lib/db';
import { cancelDeadline } from '@/lib/deadlines';
import { fenToJson, formatYuan } from '@/lib/kernel/money';
import { account, post } from '@/lib/ledger';
import { announce } from '@/lib/notifications';
import type { NoticeVerdict, PaymentReport } from '@/lib/partners';
import { findRecharge, type RechargeRow, stepRecharge } from '../store';

/**
 * The gateway says what became of a payment, by notification or when asked; both may arrive at once, twice, or in any
 * order. Money is credited once, and only if order number and amount are those of the recharge. WAL-01.
 */
export async function creditRecharge(ctx: Context<SystemActor>, report: PaymentReport): Promise<NoticeVerdict> {
  const recharge = await findRecharge(ctx.db, { orderNo: report.orderNo });
  if (!recharge) return 'UNKNOWN_REFERENCE';
  if (recharge.paymentNo !== null && recharge.paymentNo !== report.paymentNo) return 'UNKNOWN_REFERENCE';
  if (report.status === 'PENDING') return 'NOTHING_TO_DO';
  if (report.status === 'CLOSED') return closeRecharge(ctx, recharge.id);
  if (recharge.amount !== report.amount) return 'WRONG_AMOUNT';
  return (await stepRecharge(ctx, recharge.id, 'credit', report.paymentNo)) ? credit(ctx, recharge) : 'REPEATED';
}

/** A payment that will never come: its recharge is closed, the person may begin another. */
export async function closeRecharge(ctx: Context<SystemActor>, rechargeId: string): Promise<NoticeVerdict> {
  if (!(await stepRecharge(ctx, rechargeId, 'close'))) return 'NOTHING_TO_DO';
  await cancelDeadline(ctx, 'check-recharge', rechargeId);
  return 'ACTED_ON';
}

async function credit(ctx: Context<SystemActor>, { id, orderNo, accountId, amount }: RechargeRow) {
  await post(ctx, {
    reason: 'wallet.recharged',
    key: `wallet.recharged:${id}`,
    subject: { type: 'recharge', id },
    transfers: [{ from: account.gatewayClearing(), to: account.wallet(accountId), amount }],
  });
  await cancelDeadline(ctx, 'check-recharge', id);
  recordChange(ctx, {
    subjectType: 'recharge',
    subjectId: id,
    after: { orderNo, amount: fenToJson(amount), status: 'PAID' },
  });
  await announce(ctx, {
    event: 'wallet.recharged',
    accountIds: [accountId],
    params: { amount: formatYuan(amount), orderNo },
    link: '/console/wallet',
    key: `wallet.recharged:${id}`,
  });
  return 'ACTED_ON' as const;
}
