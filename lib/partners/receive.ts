import { recordCall } from '@/lib/audit';
import { announceTouchedPages, type Context, inTransaction, type SystemActor, systemContext } from '@/lib/db';
import { marketNow } from '@/lib/market-clock';
import { partners } from './connect';
import { NotificationRefused } from './errors';
import type { Bank, RawNotification, TransferReport } from './ports';
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

/** What each kind of the market's transfers does when the bank reports on it. */
export type TransferOutcomes = Record<
  TransferReport['kind'],
  (ctx: Context<SystemActor>, report: TransferReport) => Promise<NoticeVerdict>
>;

/** The bank's callback for verification transfers and payouts. ONB-02, SET-07. */
export function receiveBankNotification(
  outcomes: TransferOutcomes,
  notification: RawNotification,
  bank: Bank = partners().bank,
): Promise<NoticeVerdict> {
  return receiveNotification<TransferReport & { notificationId: string }>(
    {
      partner: 'bank',
      job: 'bank-notification',
      read: (raw) => bank.readNotification(raw),
      referenceOf: ({ requestId }) => requestId,
      act: (ctx, report) => outcomes[report.kind](ctx, report),
    },
    notification,
  );
}
