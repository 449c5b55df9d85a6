import type { BuyerActor } from '@/lib/db';
import { DomainError, NotFound } from '@/lib/kernel/errors';
import { confirmRecharge, loadRecharge, type RechargeDetail } from '@/lib/wallet';
import type { PageContext } from '@/lib/web/contexts';

/**
 * A recharge as it stands now: while it is open and its payer was sent to the gateway, the gateway is asked, because
 * neither the browser's return nor its absence proves anything. WAL-01.
 */
export async function settledRecharge(
  { db, actor: { accountId } }: PageContext<BuyerActor>,
  recharge: RechargeDetail,
): Promise<{ recharge: RechargeDetail; wasAsked: boolean }> {
  if (recharge.status !== 'CREATED' || !recharge.wasOpened) return { recharge, wasAsked: true };
  const { id, orderNo } = recharge;
  try {
    await confirmRecharge({ orderNo, accountId });
    return { recharge: await loadRecharge(db, accountId, { id }), wasAsked: true };
  } catch (error) {
    // The gateway does not answer: the page shows what is known, and a job asks again by itself.
    if (error instanceof DomainError) return { recharge, wasAsked: false };
    throw error;
  }
}

/** What was asked for, or null where it is missing or another's. */
export async function orNull<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}
