import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from './generated/client';
import { rawMethods, statementName } from './raw';

/** A connection never waits for ever: Prisma's own timeout would not cancel a blocked statement. */
const sessionLimits = '-c lock_timeout=8s -c statement_timeout=20s -c idle_in_transaction_session_timeout=30s';

const shared = globalThis as { marketPrisma?: PrismaClient; marketPools?: WeakMap<object, pg.Pool> };

// Next bundles this file more than once into one process: each copy must find the pool of the one shared client.
shared.marketPools ??= new WeakMap();
const pools = shared.marketPools;

/** Opens a client over a pool of connections. Statements are named by their text, so Postgres plans each once per connection. */
export function createPrisma(connectionString: string, connections = 10): PrismaClient {
  const pool = new pg.Pool({
    connectionString,
    max: connections,
    options: sessionLimits,
    application_name: 'market',
    keepAlive: true,
    connectionTimeoutMillis: 15_000,
  });
  // A connection that breaks while idle is replaced by the pool; whoever uses one that breaks hears of it there.
  pool.on('error', () => undefined);
  const adapter = new PrismaPg(pool, {
    statementNameGenerator: ({ sql }) => statementName(sql),
    disposeExternalPool: true,
  });
  const client: PrismaClient = Object.assign(Object.create(new PrismaClient({ adapter })), rawMethods(pool), {
    // Prisma ends the pool only if a model was asked through it; most statements go to the pool directly.
    $disconnect: async () => {
      if (!pool.ending) await pool.end();
    },
  });
  pools.set(client, pool);
  return client;
}

/** The connections behind a client made by `createPrisma`. */
export function poolOf(client: PrismaClient): pg.Pool {
  const pool = pools.get(client);
  if (!pool) throw new Error('This client was not made by createPrisma.');
  return pool;
}

/** The process's client. One per process, also across reloads in development. */
export function prisma(): PrismaClient {
  if (!shared.marketPrisma) {
    const url = process.env.DATABASE_URL;
    if (!url) throw new Error('DATABASE_URL is not set.');
    shared.marketPrisma = createPrisma(url, Number(process.env.DATABASE_CONNECTIONS ?? 10));
  }
  return shared.marketPrisma;
}
