import type { Db } from '@/lib/db';
import { type JobName, jobNames } from './queues';

export interface QueueView {
  name: JobName;
  /** Ready to be taken. */
  waiting: number;
  /** Failed before and waiting for the next try. */
  retrying: number;
  active: number;
  /** Given up. */
  failed: number;
  /** When the oldest job that nobody has taken yet was left behind. Real time. */
  oldestWaiting: Date | null;
}

/** Each queue with what is in it now, in the order queues are declared. */
export async function listQueues(db: Db): Promise<QueueView[]> {
  const rows = await db.$queryRaw<QueueView[]>`
    SELECT name, count(*) FILTER (WHERE state = 'created')::int AS waiting,
           count(*) FILTER (WHERE state = 'retry')::int AS retrying,
           count(*) FILTER (WHERE state = 'active')::int AS active,
           count(*) FILTER (WHERE state = 'failed')::int AS failed,
           min(created_on) FILTER (WHERE state < 'active') AS "oldestWaiting"
    FROM pgboss.job_common WHERE state NOT IN ('completed', 'cancelled') GROUP BY name`;
  const byName = new Map(rows.map((row) => [row.name, row]));
  const empty = { waiting: 0, retrying: 0, active: 0, failed: 0, oldestWaiting: null };
  return jobNames.map((name) => byName.get(name) ?? { name, ...empty });
}

export const jobStates = ['created', 'retry', 'active', 'completed', 'failed'] as const;
export type JobState = (typeof jobStates)[number];

export interface JobView {
  id: string;
  name: string;
  state: JobState;
  data: Record<string, unknown>;
  tries: number;
  triesAtMost: number;
  createdAt: Date;
  startAfter: Date;
  finishedAt: Date | null;
  /** What the last failed try said. */
  error: string | null;
}

export interface JobFilter {
  queue?: JobName;
  state?: JobState;
  sort?: 'createdAt' | '-createdAt';
  page: number;
  pageSize: number;
}

/** Jobs, newest first unless asked otherwise. Finished ones are kept for a while by the queue. */
export async function listJobs(
  db: Db,
  { queue, state, sort, page, pageSize }: JobFilter,
): Promise<{ rows: JobView[]; total: number }> {
  const oldestFirst = sort === 'createdAt';
  const rows = await db.$queryRaw<(JobView & { total: number })[]>`
    SELECT id::text, name, state::text AS state, data, retry_count AS tries, retry_limit AS "triesAtMost",
           created_on AS "createdAt", start_after AS "startAfter", completed_on AS "finishedAt",
           left(coalesce(output->>'message', output->'value'->>'message', output::text), 500) AS error,
           count(*) OVER ()::int AS total
    FROM pgboss.job_common
    WHERE (${queue ?? null}::text IS NULL OR name = ${queue ?? null})
      AND (${state ?? null}::text IS NULL OR state::text = ${state ?? null})
    ORDER BY CASE WHEN ${oldestFirst} THEN created_on END ASC, created_on DESC, id DESC
    LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`;
  return {
    rows: rows.map(({ total: _, ...row }) => ({ ...row, error: row.state === 'completed' ? null : row.error })),
    total: rows[0]?.total ?? 0,
  };
}

/** How many jobs were given up. */
export async function countFailedJobs(db: Db): Promise<number> {
  const [row] = await db.$queryRaw<{ failed: number }[]>`
    SELECT count(*)::int AS failed FROM pgboss.job_common WHERE state = 'failed'`;
  return row?.failed ?? 0;
}
