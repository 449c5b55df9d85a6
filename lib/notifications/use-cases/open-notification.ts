import type { BuyerActor, Context } from '@/lib/db';
import { NotFound } from '@/lib/kernel/errors';
import type { OpenNotificationInput } from '../schema';

/** A person opens one of their messages: it is read, and leads where it points. */
export async function openNotification(
  ctx: Context<BuyerActor>,
  { notificationId }: OpenNotificationInput,
): Promise<{ link: string | null }> {
  const own = { id: notificationId, accountId: ctx.actor.accountId };
  const row = await ctx.db.notification.findFirst({ where: own, select: { link: true } });
  if (!row) throw new NotFound();
  await ctx.db.notification.updateMany({ where: { ...own, readAt: null }, data: { readAt: ctx.now } });
  return row;
}
