import type { Context, Db } from '@/lib/db';
import { type Derivation, dueOf } from '@/lib/kernel/clock';
import { newId } from '@/lib/kernel/ids';

export interface NewDeadline {
  /** The verb that happens when it is due, e.g. `settle-order`; handlers are registered in `lib/jobs`. */
  kind: string;
  subjectType: string;
  subjectId: string;
  derivation: Derivation;
}

/** Sets a deadline and returns its due instant. Setting an open one again leaves it: a promise never moves (DEC-06). */
export async function setDeadline(ctx: Context, deadline: NewDeadline): Promise<Date> {
  const dueAt = dueOf(deadline.derivation);
  await ctx.db.$executeRaw`
    INSERT INTO deadline (id, kind, subject_type, subject_id, due_at, derivation, created_at)
    VALUES (${newId('ddl')}, ${deadline.kind}, ${deadline.subjectType}, ${deadline.subjectId}, ${dueAt},
            ${JSON.stringify(deadline.derivation)}::jsonb, ${ctx.now})
    ON CONFLICT (kind, subject_id) WHERE status = 'PENDING' DO NOTHING`;
  return dueAt;
}

/** Cancels an open deadline; nothing happens where there is none. */
export async function cancelDeadline(ctx: Context, kind: string, subjectId: string): Promise<void> {
  await ctx.db.$executeRaw`
    UPDATE deadline SET status = 'CANCELLED', finished_at = ${ctx.now}
    WHERE kind = ${kind} AND subject_id = ${subjectId} AND status = 'PENDING'`;
}

/** Cancels a subject's open deadline of one kind and sets another, in one statement: for paths that every sale takes. */
export async function replaceDeadline(ctx: Context, endedKind: string, deadline: NewDeadline): Promise<Date> {
  const dueAt = dueOf(deadline.derivation);
  await ctx.db.$executeRaw`
    WITH ended AS (
      UPDATE deadline SET status = 'CANCELLED', finished_at = ${ctx.now}
      WHERE kind = ${endedKind} AND subject_id = ${deadline.subjectId} AND status = 'PENDING'
    )
    INSERT INTO deadline (id, kind, subject_type, subject_id, due_at, derivation, created_at)
    VALUES (${newId('ddl')}, ${deadline.kind}, ${deadline.subjectType}, ${deadline.subjectId}, ${dueAt},
            ${JSON.stringify(deadline.derivation)}::jsonb, ${ctx.now})
    ON CONFLICT (kind, subject_id) WHERE status = 'PENDING' DO NOTHING`;
  return dueAt;
}

export interface DueDeadline {
  id: string;
  kind: string;
  subjectType: string;
  subjectId: string;
  dueAt: Date;
}

/** One process at a time works deadlines off, so that they happen in order. */
const deadlineLock = 7_215_001;

/**
 * Takes the earliest deadline that is past for this transaction, or null. `now` is the market's time. A deadline whose handler
 * failed waits for its `retry_at` in real time and does not hold up the ones after it.
 */
export async function claimDueDeadline(db: Db, now: Date): Promise<DueDeadline | null> {
  const [lock] = await db.$queryRaw<{ mine: boolean }[]>`SELECT pg_try_advisory_xact_lock(${deadlineLock}) AS mine`;
  if (!lock?.mine) return null;
  const [row] = await db.$queryRaw<DueDeadline[]>`
    SELECT id, kind, subject_type AS "subjectType", subject_id AS "subjectId", due_at AS "dueAt" FROM deadline
    WHERE status = 'PENDING' AND due_at < ${now} AND (retry_at IS NULL OR retry_at <= clock_timestamp())
    ORDER BY due_at, id LIMIT 1 FOR UPDATE`;
  return row ?? null;
}

/** Marks a claimed deadline as done, in the transaction that did what was due. */
export async function finishDeadline(db: Db, id: string, now: Date): Promise<void> {
  await db.$executeRaw`UPDATE deadline SET status = 'DONE', finished_at = ${now}, last_error = NULL, attempts = attempts + 1 WHERE id = ${id}`;
}

/** Notes that a handler failed; it is tried again after a growing pause of real time, at most an hour. */
export async function postponeDeadline(db: Db, id: string, error: string): Promise<void> {
  await db.$executeRaw`
    UPDATE deadline SET attempts = attempts + 1, last_error = ${error.slice(0, 500)},
      retry_at = clock_timestamp() + least(interval '1 hour', interval '2 seconds' * power(2, least(attempts, 12)))
    WHERE id = ${id} AND status = 'PENDING'`;
}

/** Lets a failed deadline be claimed again at once; false where it is not open or never failed. */
export async function releaseDeadline(db: Db, id: string): Promise<boolean> {
  const { count } = await db.deadline.updateMany({
    where: { id, status: 'PENDING', lastError: { not: null } },
    data: { retryAt: null },
  });
  return count === 1;
}
