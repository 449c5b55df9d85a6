import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from './generated/client';
import { rawMethods, statementName } from './raw';
import type { Db } from './transaction';

/** A connection with its own Prisma client, so that a transaction can use models and plain statements on one connection. */
export interface Seat {
  readonly db: Db;
  query(text: string): Promise<unknown>;
}

const seats = new WeakMap<pg.PoolClient, Seat>();

/** The seat of a pooled connection; made once, kept as long as the connection. */
export function seatOf(connection: pg.PoolClient): Seat {
  const known = seats.get(connection);
  if (known) return known;
  const line = singleLine(connection);
  const client = new PrismaClient({
    adapter: new PrismaPg(line, { statementNameGenerator: ({ sql }) => statementName(sql) }),
  });
  const seat: Seat = {
    db: Object.assign(Object.create(client), rawMethods(line)) as Db,
    query: (text: string) => line.query({ text }),
  };
  seats.set(connection, seat);
  return seat;
}

/**
 * One connection dressed as a pool for Prisma's adapter. Statements take turns. Where Prisma opens a transaction of its
 * own, for a nested write, it gets a savepoint of the one that is open.
 */
function singleLine(connection: pg.PoolClient): pg.Pool {
  let turn: Promise<unknown> = Promise.resolve();
  const query = (config: pg.QueryConfig): Promise<pg.QueryResult> => {
    const result = turn.then(() => connection.query(config));
    turn = result.catch(() => undefined);
    return result;
  };
  const nested = {
    query: (config: pg.QueryConfig) => {
      const savepoint = savepoints[config.text];
      return query(savepoint ? { text: savepoint } : config);
    },
    on: () => nested,
    removeListener: () => nested,
    release: () => undefined,
  };
  // The adapter tells a pool from its options by the prototype.
  const line: pg.Pool = Object.create(pg.Pool.prototype);
  return Object.assign(line, { query, connect: async () => nested });
}

const savepoints: Record<string, string> = {
  BEGIN: 'SAVEPOINT nested',
  COMMIT: 'RELEASE SAVEPOINT nested',
  ROLLBACK: 'ROLLBACK TO SAVEPOINT nested',
};
