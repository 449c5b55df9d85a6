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

export interface NotificationFilter {
  unreadOnly: boolean;
  /** The first word of the events wanted. */
  group?: string;
  oldestFirst?: boolean;
  page: number;
  pageSize: number;
}

/** An account's messages, newest first unless asked otherwise. */
export async function listNotifications(
  db: Db,
  accountId: string,
  { unreadOnly, group, oldestFirst, page, pageSize }: NotificationFilter,
): Promise<{ rows: NotificationView[]; total: number }> {
  const where = {
    accountId,
    ...(unreadOnly ? { readAt: null } : {}),
    ...(group ? { event: { startsWith: `${group}.` } } : {}),
  };
  const direction = oldestFirst ? 'asc' : 'desc';
  const [rows, total] = await Promise.all([
    db.notification.findMany({
      where,
      orderBy: [{ createdAt: direction }, { id: direction }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
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

export interface OutboundFilter {
  status?: 'QUEUED' | 'SENT' | 'FAILED';
  channel?: 'EMAIL' | 'SMS';
  /** Part of an address or subject. */
  search?: string;
  sort?: 'createdAt' | '-createdAt' | 'attempts' | '-attempts';
  page: number;
  pageSize: number;
}

/** What was sent by e-mail and text message, newest first unless asked otherwise, for staff. */
export async function listOutboundMessages(
  db: Db,
  { status, channel, search, sort = '-createdAt', page, pageSize }: OutboundFilter,
) {
  const contains = search ? { contains: search, mode: 'insensitive' as const } : undefined;
  const where = { status, channel, ...(contains ? { OR: [{ address: contains }, { subject: contains }] } : {}) };
  const [rows, total] = await Promise.all([
    db.outboundMessage.findMany({
      where,
      orderBy: [{ [sort.replace('-', '')]: sort.startsWith('-') ? 'desc' : 'asc' }, { id: 'desc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
    db.outboundMessage.count({ where }),
  ]);
  return { rows, total };
}

/** How many e-mails and text messages wait for their carrier, and how many were given up. */
export async function countOutbound(db: Db): Promise<{ queued: number; failed: number }> {
  const [queued, failed] = await Promise.all([
    db.outboundMessage.count({ where: { status: 'QUEUED' } }),
    db.outboundMessage.count({ where: { status: 'FAILED' } }),
  ]);
  return { queued, failed };
}
