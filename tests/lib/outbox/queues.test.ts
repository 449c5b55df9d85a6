import { describe, expect, test } from 'vitest';
import { systemContext } from '@/lib/db';
import { countFailedJobs, enqueue, jobNames, listJobs, listQueues } from '@/lib/outbox';
import { rolledBack } from '../../support/context';

const now = new Date('2026-11-20T02:00:00Z');
const page = { page: 1, pageSize: 20 };

describe('what staff see of jobs', () => {
  test('a job is there with its commit and gone with its rollback', async () => {
    await rolledBack(async (db) => {
      await enqueue(systemContext(db, 'test', now), 'fulfil-order', { orderId: 'ord_1' });
      expect(await listJobs(db, page)).toMatchObject({
        total: 1,
        rows: [{ name: 'fulfil-order', state: 'created', data: { orderId: 'ord_1' }, tries: 0, error: null }],
      });
    });
    await rolledBack(async (db) => expect(await listJobs(db, page)).toEqual({ rows: [], total: 0 }));
  });

  test('every queue is listed, with what is in it', () =>
    rolledBack(async (db) => {
      const ctx = systemContext(db, 'test', now);
      for (const orderId of ['ord_1', 'ord_2', 'ord_3', 'ord_4']) await enqueue(ctx, 'fulfil-order', { orderId });
      const setState = (orderId: string, state: string) => db.$executeRaw`
        UPDATE pgboss.job_common SET state = ${state}::pgboss.job_state, output = '{"message": "no answer"}'
        WHERE data->>'orderId' = ${orderId}`;
      await setState('ord_2', 'retry');
      await setState('ord_3', 'failed');
      await setState('ord_4', 'completed');
      const queues = await listQueues(db);
      expect(queues.map(({ name }) => name)).toEqual(jobNames);
      const fulfil = queues.find(({ name }) => name === 'fulfil-order');
      expect(fulfil).toMatchObject({ waiting: 1, retrying: 1, active: 0, failed: 1 });
      expect(fulfil?.oldestWaiting).toBeInstanceOf(Date);
      expect(queues.find(({ name }) => name === 'announce')).toMatchObject({ waiting: 0, oldestWaiting: null });
      expect(await countFailedJobs(db)).toBe(1);
    }));

  test('jobs are filtered by queue and state, and say why they failed', () =>
    rolledBack(async (db) => {
      const ctx = systemContext(db, 'test', now);
      await enqueue(ctx, 'fulfil-order', { orderId: 'ord_1' });
      await enqueue(ctx, 'pay-out', { withdrawalId: 'wdr_1' });
      await db.$executeRaw`
        UPDATE pgboss.job_common SET state = 'failed', output = '{"message": "the bank is closed"}' WHERE name = 'pay-out'`;
      const shown = async (filter: object) => (await listJobs(db, { ...page, ...filter })).rows;
      expect(await shown({ queue: 'pay-out' })).toMatchObject([{ state: 'failed', error: 'the bank is closed' }]);
      expect(await shown({ state: 'created' })).toMatchObject([{ name: 'fulfil-order' }]);
      expect(await shown({ queue: 'pay-out', state: 'created' })).toEqual([]);
      expect(await shown({ sort: 'createdAt', pageSize: 1, page: 2 })).toHaveLength(1);
    }));
});
