import type { Context } from '@/lib/db';
import { enqueue } from '@/lib/outbox';
import type { NotificationEvent } from './events';

export interface Announcement {
  event: NotificationEvent;
  accountIds: readonly string[];
  /** Figures and names for the words; amounts as formatted yuan, instants as ISO strings. */
  params: Record<string, string>;
  /** Path without language, e.g. `/seller/orders/ord_…`. */
  link: string | null;
  /** Unique for the event: announcing it twice tells it once. */
  key: string;
}

/** Tells accounts of an event once the transaction commits, in the channels each of them chose. One statement. */
export async function announce(ctx: Context, announcement: Announcement): Promise<void> {
  if (announcement.accountIds.length === 0) return;
  await enqueue(ctx, 'announce', { ...announcement, accountIds: [...announcement.accountIds] });
}
