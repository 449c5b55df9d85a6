import pg from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { config } from '@/lib/config';
import { TooManyRequests } from '@/lib/kernel/errors';

/** How often something may happen: `points` times within `durationSeconds`, counted in Postgres for all processes together. */
export interface Limit {
  name: string;
  points: number;
  durationSeconds: number;
}

const shared = globalThis as { marketLimits?: { pool: pg.Pool; limiters: Map<string, RateLimiterPostgres> } };

function limiter({ name, points, durationSeconds }: Limit): RateLimiterPostgres {
  shared.marketLimits ??= { pool: openPool(), limiters: new Map() };
  const { pool, limiters } = shared.marketLimits;
  const known = limiters.get(name);
  if (known) return known;
  const made = new RateLimiterPostgres({
    storeClient: pool,
    tableName: 'rate_limit',
    tableCreated: true,
    keyPrefix: name,
    points,
    duration: durationSeconds,
    inMemoryBlockOnConsumed: points + 1,
    clearExpiredByTimeout: false,
  });
  limiters.set(name, made);
  return made;
}

// Its own connections: what a refusal counted must stay counted when the refused transaction rolls back.
function openPool(): pg.Pool {
  const pool = new pg.Pool({ connectionString: config().database.url, max: 2, application_name: 'market-limits' });
  // A connection that breaks while idle is replaced; unheard, it would end the process.
  pool.on('error', () => undefined);
  return pool;
}

/** Ends the limits' connections; the next use opens new ones. */
export async function closeLimits(): Promise<void> {
  const open = shared.marketLimits;
  shared.marketLimits = undefined;
  await open?.pool.end();
}

/** Counts one use; throws TooManyRequests past the limit. Counting comes first, so parallel tries cannot slip through. */
export async function countUse(limit: Limit, key: string): Promise<void> {
  try {
    await limiter(limit).consume(key, 1);
  } catch (error) {
    if (error instanceof RateLimiterRes) throw new TooManyRequests(Math.max(1, Math.ceil(error.msBeforeNext / 1000)));
    throw error;
  }
}

/** Takes a count back: only failures of this kind count, and this was none. */
export async function giveBackUse(limit: Limit, key: string): Promise<void> {
  await limiter(limit).reward(key, 1);
}
