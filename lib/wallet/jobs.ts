import { recordCall } from '@/lib/audit';
import { type Context, inTransaction, type SystemActor, systemContext } from '@/lib/db';
import { canonicalJson } from '@/lib/kernel/receipts';
import { marketNow } from '@/lib/market-clock';
import {
  type NoticeVerdict,
  type PaymentGateway,
  type PaymentReport,
  partners,
  type RawNotification,
  receiveNotification,
  recordNotice,
} from '@/lib/partners';
import { findRecharge, loadOwnRecharge, type RechargeRow } from './store';
import { closeRecharge, creditRecharge } from './use-cases/credit-recharge';

// Everything here speaks to the gateway, so nothing here runs inside a transaction: each part opens its own, and the
// gateway is asked in between. All of it may be done again without harm.

/** What the browser finds on its return: the gateway is asked, because the return itself proves nothing. WAL-01. */
export async function confirmRecharge(
  { orderNo, accountId }: { orderNo: string; accountId: string },
  gateway: PaymentGateway = partners().gateway,
): Promise<RechargeRow> {
  const recharge = await inTransaction((db) => loadOwnRecharge(db, { orderNo, accountId }));
  if (recharge.status !== 'CREATED') return recharge;
  await askGateway(recharge, gateway);
  return inTransaction((db) => loadOwnRecharge(db, { orderNo, accountId }));
}

/** The job `check-recharge`: credits or closes a recharge; throws, to be tried again, while the payment is open. WAL-01. */
export async function checkRecharge(
  { rechargeId }: { rechargeId: string },
  gateway: PaymentGateway = partners().gateway,
): Promise<void> {
  const recharge = await inTransaction((db) => findRecharge(db, { id: rechargeId }));
  if (recharge?.status !== 'CREATED') return;
  const status = await askGateway(recharge, gateway);
  if (status === 'PENDING') throw new Error(`The payment of ${recharge.orderNo} is still open at the gateway.`);
}

async function askGateway(recharge: RechargeRow, gateway: PaymentGateway) {
  const report = await gateway.findPayment(recharge.orderNo);
  await inTransaction(async (db) => {
    const ctx = systemContext(db, 'check-recharge', await marketNow(db));
    // Unknown there: the person never got as far as the gateway's page.
    if (report === null) await closeRecharge(ctx, recharge.id);
    else await believe(ctx, report);
  });
  return report?.status ?? null;
}

async function believe(ctx: Context<SystemActor>, report: PaymentReport): Promise<void> {
  const { orderNo: reference, status } = report;
  const outcome = await creditRecharge(ctx, report);
  if (ctx.changes.length > 0) {
    await recordCall(ctx, { door: 'partner', action: 'check-recharge', input: { reference, status }, outcome });
  }
  if (outcome !== 'WRONG_AMOUNT' && outcome !== 'UNKNOWN_REFERENCE') return;
  const rawBody = canonicalJson({ asked: true, ...report });
  await recordNotice(ctx.db, ctx.now, {
    partner: 'gateway',
    notificationId: null,
    reference,
    verdict: outcome,
    rawBody,
  });
}

/** The gateway's callback: believed only if signed, fresh and fitting; kept either way. WAL-01. */
export function receivePaymentNotification(
  notification: RawNotification,
  gateway: PaymentGateway = partners().gateway,
): Promise<NoticeVerdict> {
  return receiveNotification<PaymentReport & { notificationId: string }>(
    {
      partner: 'gateway',
      job: 'payment-notification',
      read: (raw) => gateway.readNotification(raw),
      referenceOf: ({ orderNo }) => orderNo,
      act: creditRecharge,
    },
    notification,
  );
}
