import { afterAll } from 'vitest';
import { createPrisma, type Db, inTransaction } from '@/lib/db';
import { closeSender } from '@/lib/outbox';
import { workerDatabaseUrl } from '../database';
import { disconnect } from './committed';

export { contextFor } from './acting';

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
