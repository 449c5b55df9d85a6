import type { Db } from '@/lib/db';
import {
  events,
  isNotificationEvent,
  type NotificationChannel,
  type NotificationEvent,
  notificationEvents,
} from './events';

export interface NotificationView {
  id: string;
  event: NotificationEvent;
  params: Record<string, string>;
  link: string | null;
  createdAt: Date;
  readAt: Date | null;
}

/** An account's messages, newest first. */
export async function listNotifications(
  db: Db,
  accountId: string,
  { unreadOnly, page, pageSize }: { unreadOnly: boolean; page: number; pageSize: number },
): Promise<{ rows: NotificationView[]; total: number }> {
  const where = { accountId, ...(unreadOnly ? { readAt: null } : {}) };
  const [rows, total] = await Promise.all([
    db.notification.findMany({ where, orderBy: { createdAt: 'desc' }, skip: (page - 1) * pageSize, take: pageSize }),
    db.notification.count({ where }),
  ]);
  const known = rows.flatMap((row) =>
    isNotificationEvent(row.event) ? [{ ...row, event: row.event, params: row.params as Record<string, string> }] : [],
  );
  return { rows: known, total };
}

/** How many messages wait in the bell. */
export async function countUnread(db: Db, accountId: string): Promise<number> {
  return db.notification.count({ where: { accountId, readAt: null } });
}

export type PreferenceTable = Record<
  NotificationEvent,
  Record<NotificationChannel, { offered: boolean; enabled: boolean }>
>;

/** Which channels each event uses for an account: the defaults with its own choices over them. */
export async function preferencesOf(db: Db, accountId: string): Promise<PreferenceTable> {
  const rows = await db.notificationPreference.findMany({ where: { accountId } });
  const chosen = new Map(rows.map((row) => [`${row.event}:${row.channel}`, row.enabled]));
  const cell = (event: NotificationEvent, channel: NotificationChannel) => {
    const offered = (events[event] as readonly string[]).includes(channel);
    return { offered, enabled: channel === 'IN_SITE' ? offered : (chosen.get(`${event}:${channel}`) ?? offered) };
  };
  return Object.fromEntries(
    notificationEvents.map((event) => [
      event,
      { IN_SITE: cell(event, 'IN_SITE'), EMAIL: cell(event, 'EMAIL'), SMS: cell(event, 'SMS') },
    ]),
  ) as PreferenceTable;
}

/** What was sent by e-mail and text message, newest first, for staff. */
export async function listOutboundMessages(db: Db, { page, pageSize }: { page: number; pageSize: number }) {
  const [rows, total] = await Promise.all([
    db.outboundMessage.findMany({ orderBy: { createdAt: 'desc' }, skip: (page - 1) * pageSize, take: pageSize }),
    db.outboundMessage.count(),
  ]);
  return { rows, total };
}
