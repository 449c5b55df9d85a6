import type { Db } from '@/lib/db';
import { newId } from '@/lib/kernel/ids';
import type { Letter, NotificationEvent } from './events';

export interface Recipient {
  id: string;
  email: string;
  phone: string | null;
  locale: string;
}

/** The people an announcement is for. */
export async function loadRecipients(db: Db, accountIds: readonly string[]): Promise<Recipient[]> {
  return db.account.findMany({
    where: { id: { in: [...accountIds] }, status: 'ACTIVE' },
    select: { id: true, email: true, phone: true, locale: true },
  });
}

/** Puts a message into the bell; the same key again changes nothing. */
export async function addNotification(
  db: Db,
  row: {
    accountId: string;
    event: NotificationEvent;
    params: Record<string, string>;
    link: string | null;
    key: string;
    at: Date;
  },
): Promise<void> {
  const { at, ...data } = row;
  await db.notification.createMany({ data: [{ id: newId('ntf'), ...data, createdAt: at }], skipDuplicates: true });
}

export interface NewOutbound {
  channel: 'EMAIL' | 'SMS';
  /** Null for a letter to an address that need not have an account. */
  accountId: string | null;
  address: string;
  event: NotificationEvent | Letter;
  subject: string;
  body: string;
  linkPath?: string;
  key: string;
  at: Date;
}

/** Queues an e-mail or text message; answers its id, or null where the same one was queued before. */
export async function addOutbound(db: Db, { at, ...row }: NewOutbound): Promise<string | null> {
  const id = newId('out');
  const { count } = await db.outboundMessage.createMany({
    data: [{ id, ...row, createdAt: at }],
    skipDuplicates: true,
  });
  return count === 1 ? id : null;
}

/** Notes the outcome of handing a message to its carrier. */
export async function noteOutboundAttempt(
  db: Db,
  id: string,
  outcome: { at: Date; error?: string; final: boolean },
): Promise<void> {
  await db.outboundMessage.updateMany({
    where: { id, status: 'QUEUED' },
    data: {
      attempts: { increment: 1 },
      ...(outcome.error === undefined
        ? { status: 'SENT', sentAt: outcome.at, lastError: null }
        : { lastError: outcome.error.slice(0, 300), ...(outcome.final ? { status: 'FAILED' } : {}) }),
    },
  });
}

/** Queues a message again that was given up, with its tries before it; false where it was not given up. */
export async function queueAgain(db: Db, id: string): Promise<boolean> {
  const { count } = await db.outboundMessage.updateMany({
    where: { id, status: 'FAILED' },
    data: { status: 'QUEUED', attempts: 0, lastError: null },
  });
  return count === 1;
}
