import { config } from '@/lib/config';
import { type Db, inTransaction, systemContext } from '@/lib/db';
import { wordsOf } from '@/lib/i18n/words';
import { formatBeijing } from '@/lib/kernel/clock';
import { marketNow } from '@/lib/market-clock';
import { enqueue, type Jobs } from '@/lib/outbox';
import { eventMessageKey, isNotificationEvent, type NotificationEvent } from './events';
import { preferencesOf } from './queries';
import { addNotification, addOutbound, loadRecipients, noteOutboundAttempt, type Recipient } from './store';
import { withLink } from './write-letter';

/** Hands a text to whoever carries it; throws where that failed. */
export interface Carrier {
  send(message: { address: string; subject: string; body: string; reference: string }): Promise<void>;
}
export type Carriers = Record<'EMAIL' | 'SMS', Carrier>;

/** Writes an announcement into each person's bell and queues what they want by e-mail and text message. */
export async function deliverAnnouncement(job: Jobs['announce']): Promise<void> {
  const { event } = job;
  if (!isNotificationEvent(event)) throw new Error(`Unknown event ${event}`);
  await inTransaction(async (db) => {
    const now = await marketNow(db);
    const ctx = systemContext(db, 'announce', now);
    for (const recipient of await loadRecipients(db, job.accountIds)) {
      await addNotification(db, {
        accountId: recipient.id,
        event,
        params: job.params,
        link: job.link,
        key: job.key,
        at: now,
      });
      for (const messageId of await queueOutbound(db, { ...job, event }, recipient, now)) {
        await enqueue(ctx, 'send-message', { messageId });
      }
    }
  });
}

async function queueOutbound(
  db: Db,
  job: Jobs['announce'] & { event: NotificationEvent },
  recipient: Recipient,
  now: Date,
): Promise<string[]> {
  const preferences = (await preferencesOf(db, recipient.id))[job.event];
  const { subject, body } = wordEvent(job.event, job.params, recipient.locale === 'en' ? 'en' : 'zh');
  const queued: (string | null)[] = [];
  const base = { accountId: recipient.id, event: job.event, subject, body, key: job.key, at: now };
  if (preferences.EMAIL.enabled)
    queued.push(await addOutbound(db, { ...base, channel: 'EMAIL', address: recipient.email }));
  if (preferences.SMS.enabled && recipient.phone) {
    queued.push(await addOutbound(db, { ...base, channel: 'SMS', address: recipient.phone }));
  }
  return queued.filter((id) => id !== null);
}

/** An event in a language: the same words in the bell, the e-mail and the text message. */
export function wordEvent(event: NotificationEvent, params: Record<string, string>, locale: 'zh' | 'en') {
  const words = wordsOf(locale);
  const key = eventMessageKey(event);
  const readable = readableParams(params);
  return {
    subject: words(`notifications.events.${key}.title`, readable),
    body: words(`notifications.events.${key}.body`, readable),
  };
}

/** Instants travel as ISO strings; people read them as Beijing's clock shows them. */
function readableParams(params: Record<string, string>): Record<string, string> {
  const isInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      isInstant.test(value) ? formatBeijing(new Date(value), 'yyyy-MM-dd HH:mm') : value,
    ]),
  );
}

const attemptsAtMost = 8;

/** Hands one queued message to its carrier, outside any transaction, and notes the outcome. */
export async function sendMessage({ messageId }: Jobs['send-message'], carriers: Carriers): Promise<void> {
  const message = await inTransaction((db) => db.outboundMessage.findUnique({ where: { id: messageId } }));
  if (message?.status !== 'QUEUED' || message.channel === 'IN_SITE') return;
  try {
    const { linkPath } = message;
    const body = linkPath === null ? message.body : withLink(message.body, linkPath, config().baseUrl);
    await carriers[message.channel].send({ ...message, body, reference: message.id });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const final = message.attempts + 1 >= attemptsAtMost;
    await inTransaction(async (db) =>
      noteOutboundAttempt(db, messageId, { at: await marketNow(db), error: reason, final }),
    );
    if (final) return;
    throw error;
  }
  await inTransaction(async (db) => noteOutboundAttempt(db, messageId, { at: await marketNow(db), final: true }));
}
