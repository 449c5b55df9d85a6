import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { OperatorActor } from '@/lib/db';
import { setDeadline } from '@/lib/deadlines';
import { afterHours } from '@/lib/kernel/clock';
import { newId } from '@/lib/kernel/ids';
import { moveClock } from '@/lib/market-clock';
import { enqueue } from '@/lib/outbox';
import { prepareEnvironment } from '../factories/environment';
import { type RunningPartners, runningPartners } from '../factories/partners';
import { type CommittedDatabase, openCommittedDatabase } from '../support/committed';
import { contextFor } from '../support/context';
import { startTextService, type TextService } from './text-service';
import { until, Workers } from './workers';

const many = 200;
/** How many messages one worker sends at a time: its seats per queue. */
const seatsOfOne = 4;

let database: CommittedDatabase;
let texts: TextService;
let partners: RunningPartners;
let workers: Workers;

beforeAll(async () => {
  prepareEnvironment();
  database = await openCommittedDatabase();
  texts = await startTextService(40);
  partners = await runningPartners();
  // What this process says of its surroundings is what the workers it starts believe.
  Object.assign(process.env, { SMS_URL: texts.url, GATEWAY_URL: partners.gatewayUrl });
});
afterAll(async () => {
  await partners.close();
  await texts.close();
  await database.close();
});
beforeEach(() => {
  workers = new Workers();
});
afterEach(async () => {
  texts.release();
  await workers.end();
});

/** Text messages that wait to be sent, each with its job. */
async function queueTexts(count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newId('out'));
  await database.run(async (db, ctx) => {
    const common = { channel: 'SMS' as const, accountId: 'acc_1', address: '13812345678', event: 'withdrawal.paid' };
    const texts = { subject: '提现已打款', body: '提现已打款。', createdAt: ctx.now };
    await db.outboundMessage.createMany({ data: ids.map((id) => ({ id, ...common, ...texts, key: id })) });
    for (const messageId of ids) await enqueue(ctx, 'send-message', { messageId });
  });
  return ids;
}

/** How often each was handed to the service. */
const timesHanded = (ids: readonly string[]) => ids.map((id) => texts.handed.filter((handed) => handed === id).length);

const messages = (ids: readonly string[]) =>
  database.prisma.outboundMessage.findMany({ where: { id: { in: [...ids] } } });

const allSent = (ids: readonly string[]) => async () => (await messages(ids)).every(({ status }) => status === 'SENT');

async function jobsOf(ids: readonly string[]): Promise<{ state: string; tries: number }[]> {
  return database.prisma.$queryRaw`
    SELECT state::text AS state, retry_count AS tries FROM pgboss.job_common
    WHERE name = 'send-message' AND data->>'messageId' = ANY(${[...ids]})`;
}

describe('two workers on one database', () => {
  test('share the jobs, and each job is done exactly once', async () => {
    await Promise.all([workers.start('one'), workers.start('two')]);
    const ids = await queueTexts(many);
    await until(allSent(ids), 'all messages to be sent');
    expect(timesHanded(ids)).toEqual(ids.map(() => 1));
    expect((await messages(ids)).map(({ attempts }) => attempts)).toEqual(ids.map(() => 1));
    await until(
      async () => (await jobsOf(ids)).every(({ state }) => state === 'completed'),
      'the jobs to be completed',
    );
    expect(await jobsOf(ids)).toEqual(ids.map(() => ({ state: 'completed', tries: 0 })));
    expect(texts.mostAtOnce).toBeGreaterThan(seatsOfOne);
    expect(texts.mostAtOnce).toBeLessThanOrEqual(2 * seatsOfOne);
  });

  test('follow the clock that another process moves, and work off what is due then, exactly once', async () => {
    await Promise.all([workers.start('one'), workers.start('two')]);
    const ids = Array.from({ length: many }, () => newId('rch'));
    await database.run(async (db, ctx) => {
      const row = { accountId: 'acc_1', amount: 100n, createdAt: ctx.now };
      await db.recharge.createMany({ data: ids.map((id) => ({ id, ...row, orderNo: `R${randomUUID()}` })) });
      const derivation = afterHours('WAL-01', ctx.now, 10 * 24);
      for (const id of ids) {
        await setDeadline(ctx, { kind: 'check-recharge', subjectType: 'recharge', subjectId: id, derivation });
      }
    });
    await pause(2500);
    expect(await database.prisma.deadline.count({ where: { subjectId: { in: ids }, status: 'DONE' } })).toBe(0);

    const operator: OperatorActor = { kind: 'operator', accountId: 'acc_staff', sessionId: 'ses_1', duties: [] };
    await database.run((db, { now }) => moveClock(contextFor(db, operator, now), { days: 11, hours: 0 }));

    const closed = () => database.prisma.recharge.count({ where: { id: { in: ids }, status: 'CLOSED' } });
    await until(async () => (await closed()) === many, 'the recharges nobody paid to be closed');
    const deadlines = await database.prisma.deadline.findMany({ where: { subjectId: { in: ids } } });
    expect(deadlines.map(({ status, attempts }) => ({ status, attempts }))).toEqual(
      ids.map(() => ({ status: 'DONE', attempts: 1 })),
    );
    const jobs = await database.prisma.$queryRaw<{ id: string }[]>`
      SELECT data->>'rechargeId' AS id FROM pgboss.job_common WHERE name = 'check-recharge'`;
    expect(jobs.map(({ id }) => id).sort()).toEqual([...ids].sort());
  });
});

describe('a worker that is told to stop', () => {
  test('finishes the job it began, takes no other, and leaves the rest to the other worker', async () => {
    const one = await workers.start('one');
    texts.hold();
    const begun = await queueTexts(1);
    await until(() => timesHanded(begun)[0] === 1, 'the message to be on its way');
    const stopped = one.stop();
    await until(() => workers.says('one', 'worker stopping'), 'the worker to hear of it');
    const later = await queueTexts(1);
    await pause(1500);
    expect({ running: one.isRunning, begun: timesHanded(begun), later: timesHanded(later) }).toEqual({
      running: true,
      begun: [1],
      later: [0],
    });
    texts.release();
    await stopped;
    expect(await one.exited).toBe(0);
    expect(await messages(begun)).toMatchObject([{ status: 'SENT', attempts: 1 }]);
    expect(await jobsOf(begun)).toEqual([{ state: 'completed', tries: 0 }]);

    await workers.start('two');
    await until(allSent(later), 'the other worker to send the rest');
    expect(timesHanded([...begun, ...later])).toEqual([1, 1]);
  });
});

describe('a worker that dies', () => {
  test('leaves its job to the other, which does it with the same reference, within a minute', async () => {
    const one = await workers.start('one');
    texts.hold();
    const ids = await queueTexts(1);
    await until(() => timesHanded(ids)[0] === 1, 'the message to be on its way');
    one.kill();
    await one.exited;
    texts.release();
    await workers.start('two');
    expect(await messages(ids)).toMatchObject([{ status: 'QUEUED', attempts: 0 }]);
    await until(allSent(ids), 'the other worker to notice');
    // The service knows a message by its reference, and it is the same message: sent once in effect.
    expect(timesHanded(ids)).toEqual([2]);
    expect(await messages(ids)).toMatchObject([{ status: 'SENT', attempts: 1 }]);
    await until(async () => (await jobsOf(ids))[0]?.state === 'completed', 'the job to be completed');
    expect(await jobsOf(ids)).toEqual([{ state: 'completed', tries: 1 }]);
  });
});
