import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { poolOf, prisma } from './client';
import type { Prisma, PrismaClient } from './generated/client';
import { seatOf } from './seat';

/** What a use case writes through: Prisma's models, and plain statements, in one transaction. */
export type Db = Prisma.TransactionClient;

const attemptsAtMost = 6;

/**
 * Runs `work` in one transaction at READ COMMITTED and tries it again when the database asks for that. `work` must do
 * nothing outside the database: it may run more than once.
 */
export async function inTransaction<T>(work: (db: Db) => Promise<T>, client: PrismaClient = prisma()): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(poolOf(client), work);
    } catch (error) {
      if (attempt >= attemptsAtMost || !isConflict(error)) throw error;
      await pause(2 ** attempt * 5 * (0.5 + Math.random()));
    }
  }
}

async function once<T>(pool: pg.Pool, work: (db: Db) => Promise<T>): Promise<T> {
  const connection = await pool.connect();
  const { db, query } = seatOf(connection);
  let broken: Error | undefined;
  const noteBreak = (error: Error) => {
    broken = error;
  };
  connection.on('error', noteBreak);
  try {
    await query('BEGIN');
    const result = await work(db);
    await query('COMMIT');
    return result;
  } catch (error) {
    await query('ROLLBACK').catch(noteBreak);
    throw error;
  } finally {
    connection.removeListener('error', noteBreak);
    // A connection that could not even roll back is thrown away; Postgres has rolled back for it.
    connection.release(broken);
  }
}

const conflictCodes = new Set(['40001', '40P01', '55P03']);

interface ErrorShape {
  code?: string;
  name?: string;
  message?: string;
  cause?: { originalCode?: string; originalMessage?: string; code?: string; kind?: string };
  meta?: {
    driverAdapterError?: {
      cause?: { kind?: string; originalCode?: string; constraint?: unknown; originalMessage?: string };
    };
  };
}

/** True for the shapes in which Postgres, the adapter and Prisma report "try again". */
export function isConflict(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, cause, meta, name, message } = error as ErrorShape;
  if (code === 'P2034') return true;
  if (conflictCodes.has(postgresCode(error) ?? '')) return true;
  if (name === 'DriverAdapterError' && message?.includes('TransactionWriteConflict')) return true;
  return [cause?.kind, meta?.driverAdapterError?.cause?.kind].includes('TransactionWriteConflict');
}

/** The SQLSTATE behind an error, wherever it was wrapped. */
export function postgresCode(error: unknown): string | undefined {
  const { code, cause, meta } = error as ErrorShape;
  const own = code && /^[0-9A-Z]{5}$/.test(code) && !/^P2/.test(code) ? code : undefined;
  return meta?.driverAdapterError?.cause?.originalCode ?? cause?.originalCode ?? cause?.code ?? own;
}

/** The text Postgres gave, for recognising a constraint by its name. */
export function postgresMessage(error: unknown): string {
  const { cause, meta, message } = error as ErrorShape;
  const wrapped = meta?.driverAdapterError?.cause;
  return `${wrapped?.originalMessage ?? ''} ${JSON.stringify(wrapped?.constraint ?? '')} ${cause?.originalMessage ?? ''} ${message ?? ''}`;
}
