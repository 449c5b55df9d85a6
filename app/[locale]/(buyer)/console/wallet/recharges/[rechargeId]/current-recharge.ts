import type { BuyerActor } from '@/lib/db';
import { DomainError, NotFound } from '@/lib/kernel/errors';
import { confirmRecharge, loadRecharge, type RechargeDetail } from '@/lib/wallet';
import type { PageContext } from '@/lib/web/contexts';

/**
 * A person's recharge as it stands now: while it is open and its payer was sent to the gateway, the gateway is asked,
 * because neither the browser's return nor its absence proves anything. Null for anyone else's. WAL-01.
 */
export async function currentRecharge(
  { db, actor: { accountId } }: PageContext<BuyerActor>,
  id: string,
): Promise<{ recharge: RechargeDetail; wasAsked: boolean } | null> {
  const recharge = await orNull(loadRecharge(db, accountId, { id }));
  if (recharge?.status !== 'CREATED' || !recharge.wasOpened) return recharge && { recharge, wasAsked: true };
  try {
    await confirmRecharge({ orderNo: recharge.orderNo, accountId });
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
