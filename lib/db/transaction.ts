import { setTimeout as pause } from 'node:timers/promises';
import { prisma } from './client';
import type { Prisma, PrismaClient } from './generated/client';

/** What a use case writes through: a transaction's client. */
export type Db = Prisma.TransactionClient;

const attemptsAtMost = 6;

/**
 * Runs `work` in one transaction at READ COMMITTED and tries it again when the database asks for that. `work` must do
 * nothing outside the database: it may run more than once.
 */
export async function inTransaction<T>(work: (db: Db) => Promise<T>, client: PrismaClient = prisma()): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await client.$transaction(work, { isolationLevel: 'ReadCommitted', maxWait: 15_000, timeout: 30_000 });
    } catch (error) {
      if (attempt >= attemptsAtMost || !isConflict(error)) throw error;
      await pause(2 ** attempt * 5 * (0.5 + Math.random()));
    }
  }
}

const conflictCodes = new Set(['40001', '40P01', '55P03']);

/** True for the shapes in which Postgres, the adapter and Prisma report "try again". */
export function isConflict(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, meta, name, message } = error as Error & { code?: string; meta?: ErrorMeta };
  if (code === 'P2034') return true;
  if (conflictCodes.has(postgresCode(error) ?? '')) return true;
  if (name === 'DriverAdapterError' && message.includes('TransactionWriteConflict')) return true;
  return meta?.driverAdapterError?.cause?.kind === 'TransactionWriteConflict';
}

interface ErrorMeta {
  driverAdapterError?: {
    cause?: { kind?: string; originalCode?: string; constraint?: unknown; originalMessage?: string };
  };
}

/** The SQLSTATE behind an error, wherever it was wrapped. */
export function postgresCode(error: unknown): string | undefined {
  const { cause, meta } = error as { cause?: { originalCode?: string; code?: string }; meta?: ErrorMeta };
  return meta?.driverAdapterError?.cause?.originalCode ?? cause?.originalCode ?? cause?.code;
}

/** The text Postgres gave, for recognising a constraint by its name. */
export function postgresMessage(error: unknown): string {
  const { cause, meta, message } = error as {
    cause?: { originalMessage?: string };
    meta?: ErrorMeta;
    message?: string;
  };
  const wrapped = meta?.driverAdapterError?.cause;
  return `${wrapped?.originalMessage ?? ''} ${JSON.stringify(wrapped?.constraint ?? '')} ${cause?.originalMessage ?? ''} ${message ?? ''}`;
}
