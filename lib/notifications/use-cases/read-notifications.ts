import type { BuyerActor, Context } from '@/lib/db';
import type { ReadNotificationsInput } from '../schema';

/** A person marks one message, or all of theirs, as read. */
export async function readNotifications(
  ctx: Context<BuyerActor>,
  { notificationId }: ReadNotificationsInput,
): Promise<void> {
  await ctx.db.notification.updateMany({
    where: { accountId: ctx.actor.accountId, readAt: null, ...(notificationId ? { id: notificationId } : {}) },
    data: { readAt: ctx.now },
  });
}
