import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TooManyRequests } from '@/lib/kernel/errors';
import { closeLimits, countUse, giveBackUse } from '@/lib/web/rate-limits';
import { prepareEnvironment } from '../../factories/environment';
import { type CommittedDatabase, openCommittedDatabase } from '../../support/committed';

let database: CommittedDatabase;
beforeAll(async () => {
  database = await openCommittedDatabase();
  prepareEnvironment();
});
afterAll(async () => {
  await closeLimits();
  await database.close();
});

const tenInAMinute = { name: 'test-minute', points: 10, durationSeconds: 60 };

async function outcomes(tries: number, limit: typeof tenInAMinute, key: string): Promise<boolean[]> {
  const all = await Promise.allSettled(Array.from({ length: tries }, () => countUse(limit, key)));
  return all.map(({ status }) => status === 'fulfilled');
}

describe('a limit', () => {
  test('lets ten through and refuses the eleventh, saying when to come back', async () => {
    const key = randomUUID();
    for (let i = 0; i < 10; i += 1) await countUse(tenInAMinute, key);
    const refusal = await countUse(tenInAMinute, key).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(TooManyRequests);
    const { retryAfterSeconds } = refusal as TooManyRequests;
    expect(retryAfterSeconds).toBeGreaterThan(50);
    expect(retryAfterSeconds).toBeLessThanOrEqual(60);
  });

  test('lets exactly ten of fifty at once through', async () => {
    expect((await outcomes(50, tenInAMinute, randomUUID())).filter(Boolean)).toHaveLength(10);
  });

  test('counts each key for itself', async () => {
    const [mine, theirs] = [randomUUID(), randomUUID()];
    await outcomes(11, tenInAMinute, mine);
    await countUse(tenInAMinute, theirs);
    await expect(countUse(tenInAMinute, mine)).rejects.toBeInstanceOf(TooManyRequests);
  });

  test('ends when its time is over', async () => {
    const key = randomUUID();
    const second = { name: 'test-second', points: 2, durationSeconds: 1 };
    expect((await outcomes(4, second, key)).filter(Boolean)).toHaveLength(2);
    await pause(1100);
    await countUse(second, key);
  });

  test('a use given back was none', async () => {
    const key = randomUUID();
    for (let i = 0; i < 9; i += 1) await countUse(tenInAMinute, key);
    for (let i = 0; i < 5; i += 1) {
      await countUse(tenInAMinute, key);
      await giveBackUse(tenInAMinute, key);
    }
    await countUse(tenInAMinute, key);
    await expect(countUse(tenInAMinute, key)).rejects.toBeInstanceOf(TooManyRequests);
  });

  test('is kept in the database, so that every process counts together', async () => {
    const key = randomUUID();
    for (let i = 0; i < 3; i += 1) await countUse(tenInAMinute, key);
    const row = await database.prisma.rateLimit.findUniqueOrThrow({ where: { key: `test-minute:${key}` } });
    expect(row.points).toBe(3);
  });
});
