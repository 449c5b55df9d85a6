import { type Context, createPrisma, type Db, inTransaction, type SystemActor, systemContext } from '@/lib/db';
import { poolOf } from '@/lib/db/client';
import { marketNow } from '@/lib/market-clock';
import { closeSender } from '@/lib/outbox';
import { freshDatabase } from '../database';

/** A database of a test's own in which things are committed: for races, and for jobs that open their own transactions. */
export interface CommittedDatabase {
  prisma: ReturnType<typeof createPrisma>;
  /** For what a test must arrange or read past the application's rights. */
  ownerUrl: string;
  /** Runs work in a transaction of its own, as a door would. */
  run: <T>(work: (db: Db, ctx: Context<SystemActor>) => Promise<T>) => Promise<T>;
  close: () => Promise<void>;
}

/** Ends every connection of a client; Prisma leaves the pool open if only plain statements used it. */
export async function disconnect(prisma: ReturnType<typeof createPrisma>): Promise<void> {
  const pool = poolOf(prisma);
  await prisma.$disconnect();
  if (!pool.ended) await pool.end();
}

/** Opens one and makes it the process's database until it is closed. */
export async function openCommittedDatabase(connections = 30): Promise<CommittedDatabase> {
  const { url, ownerUrl, drop } = await freshDatabase();
  const earlier = process.env.DATABASE_URL;
  await closeSender();
  process.env.DATABASE_URL = url;
  const prisma = createPrisma(url, connections);
  Object.assign(globalThis, { marketPrisma: prisma });
  return {
    prisma,
    ownerUrl,
    run: (work) => inTransaction(async (db) => work(db, systemContext(db, 'test', await marketNow(db))), prisma),
    close: async () => {
      await closeSender();
      await disconnect(prisma);
      Object.assign(globalThis, { marketPrisma: undefined });
      process.env.DATABASE_URL = earlier;
      await drop();
    },
  };
}
