import { type BuyerActor, type Context, recordChange } from '@/lib/db';
import { setDeadline } from '@/lib/deadlines';
import { afterHours } from '@/lib/kernel/clock';
import { fenToJson } from '@/lib/kernel/money';
import { safeReturnTo } from '../rules';
import type { BeginRechargeInput } from '../schema';
import { addRecharge } from '../store';

/** A person wants to bring money in: the recharge exists before the gateway is asked, so nothing it says is unknown. WAL-01. */
export async function beginRecharge(
  ctx: Context<BuyerActor>,
  { amount, returnTo }: BeginRechargeInput,
): Promise<{ rechargeId: string; orderNo: string }> {
  const { accountId } = ctx.actor;
  const recharge = { accountId, amount, returnTo: returnTo === undefined ? null : safeReturnTo(returnTo) };
  const { id, orderNo } = await addRecharge(ctx, recharge);
  // Neither the browser nor the notification is sure to come back; then the market asks by itself.
  await setDeadline(ctx, {
    kind: 'check-recharge',
    subjectType: 'recharge',
    subjectId: id,
    derivation: afterHours('WAL-01', ctx.now, 1),
  });
  recordChange(ctx, { subjectType: 'recharge', subjectId: id, after: { orderNo, amount: fenToJson(amount) } });
  return { rechargeId: id, orderNo };
}
