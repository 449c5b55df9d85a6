import type { BuyerActor, Context } from '@/lib/db';
import { events, type NotificationChannel, notificationEvents } from '../events';
import type { SavePreferencesInput } from '../schema';

/** A person chooses, event by event, whether e-mail and text messages are wanted (NTF-01). */
export async function savePreferences(ctx: Context<BuyerActor>, { enabled }: SavePreferencesInput): Promise<void> {
  const { accountId } = ctx.actor;
  const wanted = new Set(enabled);
  const rows = notificationEvents.flatMap((event) =>
    (events[event] as readonly NotificationChannel[])
      .filter((channel) => channel !== 'IN_SITE')
      .map((channel) => ({ accountId, event, channel, enabled: wanted.has(`${event}:${channel}`) })),
  );
  // One after the other: two forms of one person at once would both find nothing to replace, and write the same rows.
  await ctx.db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`preferences:${accountId}`}, 0))`;
  await ctx.db.notificationPreference.deleteMany({ where: { accountId } });
  await ctx.db.notificationPreference.createMany({ data: rows.filter((row) => !row.enabled) });
}
