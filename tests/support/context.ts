import { afterAll } from 'vitest';
import { type Actor, type Context, createPrisma, type Db, inTransaction } from '@/lib/db';
import { closeSender } from '@/lib/outbox';
import { workerDatabaseUrl } from '../database';
import { disconnect } from './committed';

let client: ReturnType<typeof createPrisma> | undefined;

/** This worker's own database, cloned from the migrated template. */
export async function testPrisma(): Promise<ReturnType<typeof createPrisma>> {
  if (!client) {
    const url = await workerDatabaseUrl();
    process.env.DATABASE_URL = url;
    client = createPrisma(url, 60);
  }
  return client;
}

// The run ends by dropping this database, which Postgres refuses while anyone is connected as another role.
afterAll(async () => {
  await closeSender();
  if (client) await disconnect(client);
  client = undefined;
});

class RollBack extends Error {}

/** Runs a test's work in a transaction that is always rolled back: tests leave nothing to each other. */
export async function rolledBack(work: (db: Db) => Promise<void>): Promise<void> {
  const prisma = await testPrisma();
  const attempt = inTransaction(async (db) => {
    await work(db);
    throw new RollBack();
  }, prisma);
  await attempt.catch((error: unknown) => {
    if (!(error instanceof RollBack)) throw error;
  });
}

/** A context as a door would make it. `now` is the market's time; the default is a Friday morning in Beijing. */
export function contextFor<A extends Actor>(db: Db, actor: A, now: Date | string = '2026-11-20T02:00:00Z'): Context<A> {
  return {
    db,
    actor,
    now: new Date(now),
    request: { id: 'req_test', ip: '127.0.0.1', userAgent: 'vitest', locale: 'zh' },
    changes: [],
    touchedTags: new Set(),
  };
}
