import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BuyerActor } from '@/lib/db';
import { NotFound } from '@/lib/kernel/errors';
import {
  type Carriers,
  countOutbound,
  countUnread,
  deliverAnnouncement,
  listNotifications,
  listOutboundMessages,
  notificationEvents,
  openNotification,
  preferencesOf,
  readNotifications,
  savePreferences,
  sendMessage,
} from '@/lib/notifications';
import { savePreferencesInput } from '@/lib/notifications/schema';
import { type CommittedDatabase, openCommittedDatabase } from '../../support/committed';
import { contextFor } from '../../support/context';

let database: CommittedDatabase;
beforeAll(async () => {
  database = await openCommittedDatabase();
});
afterAll(() => database.close());

const all = { unreadOnly: false, page: 1, pageSize: 50 };

async function aPerson({ phone = '13812345678', locale = 'zh' }: { phone?: string | null; locale?: string } = {}) {
  const id = `acc_${randomUUID()}`;
  const createdAt = new Date('2026-11-19T02:00:00Z');
  const data = { id, email: `${id}@example.com`, name: '林晓禾', phone, passwordHash: 'none', locale, createdAt };
  await database.prisma.account.create({ data });
  const actor: BuyerActor = { kind: 'buyer', accountId: id, sessionId: 'ses_1' };
  return actor;
}

function told(
  { accountId }: BuyerActor,
  { event = 'withdrawal.paid', link = '/seller/earnings' as string | null } = {},
) {
  const params = {
    ...{ number: 'W1', amount: '1,800.00', accountTail: '1234', productName: '云帐通' },
    ...{ orderNo: 'R1', commission: '200.00', vendorShare: '1,800.00', storeName: '栖页', website: 'example.com' },
  };
  return { event, accountIds: [accountId], params, link, key: `${event}:${randomUUID()}` };
}

/** What is turned off after a form with only these turned on. */
async function savedWith(person: BuyerActor, enabled: string[]) {
  const input = savePreferencesInput.parse({ shown: notificationEvents, enabled });
  await database.run((db) => savePreferences(contextFor(db, person), input));
  return database.prisma.notificationPreference.findMany({ where: { accountId: person.accountId } });
}

const outboundOf = ({ accountId }: BuyerActor) =>
  database.prisma.outboundMessage.findMany({ where: { accountId }, orderBy: { channel: 'asc' } });

describe('NTF-01: an announcement', () => {
  test('reaches the bell, the mail and the telephone, in words of the person', async () => {
    const [zh, en] = [await aPerson(), await aPerson({ locale: 'en' })];
    const job = { ...told(zh), accountIds: [zh.accountId, en.accountId, 'acc_missing'] };
    await deliverAnnouncement(job);
    expect(await countUnread(database.prisma, zh.accountId)).toBe(1);
    expect((await outboundOf(zh)).map(({ channel, subject }) => [channel, subject])).toEqual([
      ['EMAIL', '提现已打款'],
      ['SMS', '提现已打款'],
    ]);
    expect((await outboundOf(en))[0]?.subject).toMatch(/^[\x20-\x7e]+$/);
    const jobs = await database.prisma.$queryRaw<{ data: { messageId: string } }[]>`
      SELECT data FROM pgboss.job_common WHERE name = 'send-message'`;
    const queued = [...(await outboundOf(zh)), ...(await outboundOf(en))].map(({ id }) => id);
    expect(jobs.map(({ data }) => data.messageId)).toEqual(expect.arrayContaining(queued));
  });

  test('heard twice is told once', async () => {
    const person = await aPerson();
    const job = told(person);
    await Promise.all([deliverAnnouncement(job), deliverAnnouncement(job)]);
    await deliverAnnouncement(job);
    expect(await countUnread(database.prisma, person.accountId)).toBe(1);
    expect(await outboundOf(person)).toHaveLength(2);
  });

  test('of a kind that has no text message sends none; without a number none can be sent', async () => {
    const [person, silent] = [await aPerson(), await aPerson({ phone: null })];
    await deliverAnnouncement(told(person, { event: 'wallet.recharged' }));
    expect(await outboundOf(person)).toEqual([]);
    await deliverAnnouncement(told(silent));
    expect((await outboundOf(silent)).map(({ channel }) => channel)).toEqual(['EMAIL']);
  });

  test('of a kind nobody knows is an error, not silence', async () => {
    const person = await aPerson();
    await expect(deliverAnnouncement(told(person, { event: 'order.sung' }))).rejects.toThrow('order.sung');
  });
});

describe('NTF-01: preferences', () => {
  const save = (person: BuyerActor, enabled: string[]) =>
    database.run((db) =>
      savePreferences(contextFor(db, person), savePreferencesInput.parse({ shown: notificationEvents, enabled })),
    );

  test('turn channels off one by one, and on again; the bell stays', async () => {
    const person = await aPerson();
    await save(person, ['withdrawal.paid:SMS', 'withdrawal.paid:IN_SITE', 'order.sung:SMS']);
    await deliverAnnouncement(told(person));
    expect((await outboundOf(person)).map(({ channel }) => channel)).toEqual(['SMS']);
    expect(await countUnread(database.prisma, person.accountId)).toBe(1);
    const table = await preferencesOf(database.prisma, person.accountId);
    expect(table['withdrawal.paid']).toEqual({
      IN_SITE: { offered: true, enabled: true },
      EMAIL: { offered: true, enabled: false },
      SMS: { offered: true, enabled: true },
    });
    await save(person, ['withdrawal.paid:EMAIL', 'withdrawal.paid:SMS']);
    await deliverAnnouncement(told(person));
    expect(await outboundOf(person)).toHaveLength(3);
  });

  test('saved ten times at once, the last one counts and none fails', async () => {
    const person = await aPerson();
    const forms = Array.from({ length: 10 }, (_, index) => (index % 2 ? ['order.delivered:EMAIL'] : []));
    const parsed = forms.map((enabled) => savePreferencesInput.parse({ shown: notificationEvents, enabled }));
    await Promise.all(parsed.map((input) => database.run((db) => savePreferences(contextFor(db, person), input))));
    const rows = await database.prisma.notificationPreference.findMany({ where: { accountId: person.accountId } });
    const kept = rows.filter(({ event, channel }) => event === 'order.delivered' && channel === 'EMAIL').length;
    const others = rows.length - kept;
    expect([0, 1]).toContain(kept);
    const [{ length: all }, one] = [await savedWith(person, []), await savedWith(person, ['order.delivered:EMAIL'])];
    expect([others + 1, one.length + 1]).toEqual([all, all]);
  });

  test('leave alone what the form did not show', async () => {
    const person = await aPerson();
    await savedWith(person, []);
    const input = savePreferencesInput.parse({
      shown: ['withdrawal.paid', 'order.sung'],
      enabled: ['withdrawal.paid:SMS'],
    });
    await database.run((db) => savePreferences(contextFor(db, person), input));
    const table = await preferencesOf(database.prisma, person.accountId);
    expect(table['withdrawal.paid'].SMS.enabled).toBe(true);
    expect(table['withdrawal.paid'].EMAIL.enabled).toBe(false);
    expect(table['order.delivered'].EMAIL.enabled).toBe(false);
  });

  test('cannot turn on what an event does not offer', async () => {
    const person = await aPerson();
    await save(person, ['wallet.recharged:SMS']);
    await deliverAnnouncement(told(person, { event: 'wallet.recharged' }));
    expect(await outboundOf(person)).toEqual([]);
  });
});

describe('the bell', () => {
  const as = <T>(person: BuyerActor, work: (ctx: ReturnType<typeof contextFor<BuyerActor>>) => Promise<T>) =>
    database.run((db) => work(contextFor(db, person)));

  test('opening a message reads it and leads where it points', async () => {
    const person = await aPerson();
    await deliverAnnouncement(told(person));
    const { rows } = await listNotifications(database.prisma, person.accountId, all);
    const notificationId = rows[0]?.id ?? '';
    expect(await as(person, (ctx) => openNotification(ctx, { notificationId }))).toEqual({ link: '/seller/earnings' });
    expect(await countUnread(database.prisma, person.accountId)).toBe(0);
  });

  test("a stranger's message and a missing one are not found alike, and stay unread", async () => {
    const [mine, theirs] = [await aPerson(), await aPerson()];
    await deliverAnnouncement(told(theirs));
    const { rows } = await listNotifications(database.prisma, theirs.accountId, all);
    for (const notificationId of [rows[0]?.id ?? '', 'ntf_missing']) {
      const opening = as(mine, (ctx) => openNotification(ctx, { notificationId }));
      await expect(opening).rejects.toBeInstanceOf(NotFound);
      await as(mine, (ctx) => readNotifications(ctx, { notificationId }));
    }
    await as(mine, (ctx) => readNotifications(ctx, {}));
    expect(await countUnread(database.prisma, theirs.accountId)).toBe(1);
  });

  test('shows all or unread, by topic, in either order, page by page', async () => {
    const person = await aPerson();
    for (const event of ['order.delivered', 'withdrawal.paid', 'order.settled']) {
      await deliverAnnouncement(told(person, { event }));
    }
    const shown = async (filter: object) => {
      const { rows, total } = await listNotifications(database.prisma, person.accountId, { ...all, ...filter });
      return [total, rows.map(({ event }) => event)];
    };
    expect(await shown({})).toEqual([3, ['order.settled', 'withdrawal.paid', 'order.delivered']]);
    expect(await shown({ group: 'order', oldestFirst: true })).toEqual([2, ['order.delivered', 'order.settled']]);
    expect(await shown({ pageSize: 2, page: 2 })).toEqual([3, ['order.delivered']]);
    const { rows } = await listNotifications(database.prisma, person.accountId, { ...all, group: 'withdrawal' });
    await as(person, (ctx) => readNotifications(ctx, { notificationId: rows[0]?.id }));
    expect(await shown({ unreadOnly: true })).toEqual([2, ['order.settled', 'order.delivered']]);
    await as(person, (ctx) => readNotifications(ctx, {}));
    expect(await shown({ unreadOnly: true })).toEqual([0, []]);
  });
});

describe('handing a message to its carrier', () => {
  const carriers = (send: Carriers['EMAIL']['send']): Carriers => ({ EMAIL: { send }, SMS: { send } });

  async function aQueuedMessage() {
    const person = await aPerson({ phone: null });
    await deliverAnnouncement(told(person));
    const [message] = await outboundOf(person);
    return { person, messageId: message?.id ?? '' };
  }

  test('happens once, however often the job runs', async () => {
    const { person, messageId } = await aQueuedMessage();
    const sent: string[] = [];
    const carrier = carriers(async ({ address }) => void sent.push(address));
    await sendMessage({ messageId }, carrier);
    await sendMessage({ messageId }, carrier);
    await sendMessage({ messageId: 'out_missing' }, carrier);
    expect(sent).toEqual([`${person.accountId}@example.com`]);
    expect((await outboundOf(person))[0]).toMatchObject({ status: 'SENT', attempts: 1, lastError: null });
  });

  test('is tried again after a failure, and given up at the eighth', async () => {
    const { person, messageId } = await aQueuedMessage();
    const carrier = carriers(async () => {
      throw new Error('550 mailbox full');
    });
    for (let i = 1; i < 8; i += 1) await expect(sendMessage({ messageId }, carrier)).rejects.toThrow('550');
    expect((await outboundOf(person))[0]).toMatchObject({
      status: 'QUEUED',
      attempts: 7,
      lastError: '550 mailbox full',
    });
    await sendMessage({ messageId }, carrier);
    expect((await outboundOf(person))[0]).toMatchObject({ status: 'FAILED', attempts: 8 });
    const { rows } = await listOutboundMessages(database.prisma, {
      ...{ status: 'FAILED' as const, channel: 'EMAIL' as const, search: person.accountId.toUpperCase() },
      ...{ page: 1, pageSize: 5 },
    });
    expect(rows.map(({ id }) => id)).toEqual([messageId]);
    expect((await countOutbound(database.prisma)).failed).toBeGreaterThan(0);
  });
});
