import { config } from '@/lib/config';
import type { BuyerActor, Context } from '@/lib/db';
import { type Locale, localePath } from '@/lib/i18n/locales';
import { wordsOf } from '@/lib/i18n/words';
import { type NewPayment, type PaymentGateway, partners } from '@/lib/partners';
import type { BeginRechargeInput, ResumeRechargeInput } from '../schema';
import { keepPayment, loadOwnRecharge, type RechargeRow } from '../store';
import { beginRecharge } from './begin-recharge';

/** Runs one part of a longer call in a transaction of its own. */
export type InBuyerStep = <T>(work: (ctx: Context<BuyerActor>) => Promise<T>) => Promise<T>;

/** Where the gateway sends the browser back to, with `orderNo` in the query; a path without language. */
export const rechargeReturnPath = '/console/wallet/return';

/**
 * A person recharges: the recharge is begun, the gateway asked for its page, and where that is kept; the browser goes to
 * `payUrl`. Throws PartnerUnreachable where the gateway is down: the recharge stays and can be resumed. WAL-01.
 */
export async function startRecharge(
  inStep: InBuyerStep,
  input: BeginRechargeInput,
  gateway: PaymentGateway = partners().gateway,
): Promise<{ rechargeId: string; payUrl: string }> {
  const { rechargeId } = await inStep((ctx) => beginRecharge(ctx, input));
  return resumeRecharge(inStep, { rechargeId }, gateway);
}

/** A person goes on with a recharge that was begun; the gateway answers with the same page as before. WAL-01. */
export async function resumeRecharge(
  inStep: InBuyerStep,
  { rechargeId }: ResumeRechargeInput,
  gateway: PaymentGateway = partners().gateway,
): Promise<{ rechargeId: string; payUrl: string }> {
  const { known, payment } = await inStep(async (ctx) => {
    const recharge = await loadOwnRecharge(ctx.db, { id: rechargeId, accountId: ctx.actor.accountId });
    return { known: recharge.payUrl, payment: toPayment(recharge, ctx.request.locale) };
  });
  if (known !== null) return { rechargeId, payUrl: known };
  const answer = await gateway.createPayment(payment);
  await inStep((ctx) => keepPayment(ctx.db, rechargeId, answer));
  return { rechargeId, payUrl: answer.payUrl };
}

function toPayment({ orderNo, amount }: RechargeRow, locale: Locale): NewPayment {
  const { baseUrl } = config();
  return {
    orderNo,
    amount,
    subject: wordsOf(locale)('wallet.subject', { orderNo }),
    notifyUrl: `${baseUrl}/api/payments/notifications`,
    returnUrl: baseUrl + localePath(locale, rechargeReturnPath),
  };
}
