import { type Context, recordChange, type SystemActor } from '@/lib/db';
import { fenFromJson, fenToJson, formatYuan } from '@/lib/kernel/money';
import { announce } from '@/lib/notifications';
import { policyAt } from '@/lib/policy';
import { issueReceipt } from '@/lib/receipts';
import { holdStore, lockVendor, memberAccountIds } from '@/lib/vendors';
import { depositHeld } from '../queries/standing';
import { decideStoreClosure } from '../rules/deductions';
import { findOpenTopUp, moveTopUp } from '../store/top-ups';

/**
 * The working days of a top-up are over and the deposit is still short: the store is closed, on top of whatever else holds
 * it, until the payment. The deadline is `deposit-top-up`, its subject the vendor. DEP-16, DEC-17.
 */
export async function closeStoreForDeposit(
  ctx: Context<SystemActor>,
  { subjectId: vendorId }: { subjectId: string },
): Promise<void> {
  await lockVendor(ctx.db, vendorId);
  const topUp = await findOpenTopUp(ctx, vendorId);
  if (topUp?.status !== 'RUNNING') return;
  const { id, tier, dueAt } = topUp;
  const inputs = {
    tier: fenToJson(tier),
    held: fenToJson(await depositHeld(ctx.db, vendorId)),
    dueAt: dueAt.toISOString(),
  };
  const decision = decideStoreClosure(policyAt(ctx.now), inputs);
  if (decision.outcome.closed !== true) return;
  await moveTopUp(ctx, topUp, 'lapse');
  const receiptId = await issueReceipt(ctx, { type: 'deposit-top-up', id, vendorId }, decision);
  await holdStore(ctx, {
    vendorId,
    kind: 'DEPOSIT',
    causeId: id,
    hides: true,
    bansPublishing: false,
    startsAt: ctx.now,
    endsAt: null,
    receiptId,
  });
  recordChange(ctx, { subjectType: 'vendor', subjectId: vendorId, after: { storeHeld: 'DEPOSIT', topUp: id } });
  await announce(ctx, {
    event: 'deposit.store-closed',
    accountIds: await memberAccountIds(ctx.db, vendorId, 'money:view'),
    params: { missing: formatYuan(fenFromJson(String(decision.outcome.missing))), tier: formatYuan(tier) },
    link: '/seller/deposit',
    key: `deposit.store-closed:${id}`,
  });
}
