import type { Context, SystemActor } from '@/lib/db';
import { enqueue } from '@/lib/outbox';
import { findRecharge } from '../store';

/** Nobody reported on a recharge for an hour: the gateway is asked. The deadline is `check-recharge`. WAL-01. */
export async function recheckRecharge(ctx: Context<SystemActor>, { subjectId }: { subjectId: string }): Promise<void> {
  const recharge = await findRecharge(ctx.db, { id: subjectId });
  if (recharge?.status === 'CREATED') await enqueue(ctx, 'check-recharge', { rechargeId: subjectId });
}
