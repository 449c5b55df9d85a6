import type { BuyerActor, Context } from '@/lib/db';
import { events, isNotificationEvent, type NotificationChannel } from '../events';
import type { SavePreferencesInput } from '../schema';

/** A person chooses, for each event it was shown, whether e-mail and text messages are wanted (NTF-01). */
export async function savePreferences(
  ctx: Context<BuyerActor>,
  { shown, enabled }: SavePreferencesInput,
): Promise<void> {
  const { accountId } = ctx.actor;
  const wanted = new Set(enabled);
  const chosen = shown.filter(isNotificationEvent);
  const rows = chosen.flatMap((event) =>
    (events[event] as readonly NotificationChannel[])
      .filter((channel) => channel !== 'IN_SITE')
      .map((channel) => ({ accountId, event, channel, enabled: wanted.has(`${event}:${channel}`) })),
  );
  // One after the other: two forms of one person at once would both find nothing to replace, and write the same rows.
  await ctx.db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`preferences:${accountId}`}, 0))`;
  await ctx.db.notificationPreference.deleteMany({ where: { accountId, event: { in: chosen } } });
  await ctx.db.notificationPreference.createMany({ data: rows.filter((row) => !row.enabled) });
}
