import { recordCall } from '@/lib/audit';
import { announceTouchedPages, type Context, inTransaction, type SystemActor, systemContext } from '@/lib/db';
import { marketNow } from '@/lib/market-clock';
import { NotificationRefused } from './errors';
import type { RawNotification } from './ports';
import { type NoticeVerdict, recordNotice } from './store';

/** How one partner's notifications are read and acted on. */
export interface NotificationDoor<R extends { notificationId: string }> {
  partner: 'gateway' | 'bank';
  /** The job name that audit and jobs know this by. */
  job: string;
  /** Throws NotificationRefused for what is not to be believed. */
  read: (notification: RawNotification) => R;
  referenceOf: (report: R) => string;
  act: (ctx: Context<SystemActor>, report: R) => Promise<NoticeVerdict>;
}

/**
 * Takes a notification in: believed only if signed and fresh, acted on in one transaction, kept either way. The verdict
 * says what became of it. Sent twice or at once it acts once, because `act` does.
 */
export async function receiveNotification<R extends { notificationId: string }>(
  door: NotificationDoor<R>,
  notification: RawNotification,
): Promise<NoticeVerdict> {
  const { partner, job } = door;
  const { rawBody } = notification;
  const report = readOrVerdict(door, notification);
  return inTransaction(async (db) => {
    const now = await marketNow(db);
    if (typeof report === 'string') {
      await recordNotice(db, now, { partner, notificationId: null, reference: null, verdict: report, rawBody });
      return report;
    }
    const ctx = systemContext(db, job, now);
    const verdict = await door.act(ctx, report);
    const { notificationId } = report;
    const reference = door.referenceOf(report);
    await recordNotice(db, now, { partner, notificationId, reference, verdict, rawBody });
    if (ctx.changes.length > 0)
      await recordCall(ctx, { door: 'partner', action: job, input: { reference }, outcome: verdict });
    await announceTouchedPages(db, ctx.touchedTags);
    return verdict;
  });
}

function readOrVerdict<R extends { notificationId: string }>(
  door: NotificationDoor<R>,
  notification: RawNotification,
): R | NotificationRefused['verdict'] {
  try {
    return door.read(notification);
  } catch (error) {
    if (error instanceof NotificationRefused) return error.verdict;
    throw error;
  }
}
