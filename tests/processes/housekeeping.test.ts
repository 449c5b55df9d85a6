import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createSession } from '@/lib/auth';
import { newId } from '@/lib/kernel/ids';
import { enqueue } from '@/lib/outbox';
import { aBuyer } from '../factories/accounts';
import { prepareEnvironment } from '../factories/environment';
import { type CommittedDatabase, openCommittedDatabase } from '../support/committed';
import { until, Workers } from './workers';

let database: CommittedDatabase;
let owner: pg.Client;
let workers: Workers;

beforeAll(async () => {
  prepareEnvironment();
  database = await openCommittedDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await database.close();
});
beforeEach(() => {
  workers = new Workers();
});
afterEach(() => workers.end());

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

async function aSession(change: { expiresAt?: Date; revokedAt?: Date }): Promise<string> {
  const { accountId } = await database.run((db) => aBuyer(db));
  const session = { accountId, ip: '127.0.0.1', userAgent: 'vitest', secondFactor: false };
  const id = await createSession(database.prisma, session);
  await database.prisma.session.update({ where: { id }, data: change });
  return id;
}

/** A job that ended so many days ago. */
async function aFinishedJob(orderId: string, days: number): Promise<void> {
  await database.run((_db, ctx) => enqueue(ctx, 'fulfil-order', { orderId }));
  await owner.query(
    `UPDATE pgboss.job_common SET state = 'completed', completed_on = $2, keep_until = $2 WHERE data->>'orderId' = $1`,
    [orderId, daysAgo(days)],
  );
}

const column = async (sql: string) => (await owner.query({ text: sql, rowMode: 'array' })).rows.map(([value]) => value);
const counts = () => column('SELECT key FROM rate_limit ORDER BY key');
const housekeepings = () => column(`SELECT state::text FROM pgboss.job_common WHERE name = 'housekeeping'`);

test('once a day, one of the workers clears away what has ended, and nothing else', async () => {
  const expire = (days: number) => BigInt(daysAgo(days).getTime());
  await database.prisma.rateLimit.createMany({
    data: [
      { key: 'sign-in:long-over', points: 9, expire: expire(3) },
      { key: 'sign-in:in-force', points: 9, expire: expire(-1) },
      { key: 'sign-in:for-ever', points: 9, expire: null },
    ],
  });
  const kept = [
    await aSession({}),
    await aSession({ expiresAt: daysAgo(10) }),
    await aSession({ revokedAt: daysAgo(10) }),
  ];
  await aSession({ expiresAt: daysAgo(40) });
  await aSession({ revokedAt: daysAgo(40) });
  const form = { accountId: 'acc_1', action: 'buyer:payOrder', contentHash: 'x' };
  const keys = { recent: newId('key'), ancient: newId('key') };
  await database.prisma.idempotencyKey.createMany({
    data: [
      { ...form, key: keys.recent, createdAt: daysAgo(300) },
      { ...form, key: keys.ancient, createdAt: daysAgo(400) },
    ],
  });
  await aFinishedJob('ord_old', 20);
  await aFinishedJob('ord_recent', 10);

  await Promise.all([workers.start('one'), workers.start('two')]);
  await until(async () => (await counts()).length === 2, 'the counts that are over to be gone');
  expect(await counts()).toEqual(['sign-in:for-ever', 'sign-in:in-force']);
  await until(async () => (await housekeepings()).includes('completed'), 'the housekeeping to be done');
  expect(await column('SELECT id FROM session')).toEqual(expect.arrayContaining(kept));
  expect(await column('SELECT id FROM session')).toHaveLength(kept.length);
  expect(await column('SELECT key FROM idempotency_key')).toEqual([keys.recent]);
  const jobs = () => column(`SELECT data->>'orderId' FROM pgboss.job_common WHERE name = 'fulfil-order'`);
  await until(async () => !(await jobs()).includes('ord_old'), 'the job of long ago to be gone');
  expect(await jobs()).toEqual(['ord_recent']);
  expect(await housekeepings()).toEqual(['completed']);
});
