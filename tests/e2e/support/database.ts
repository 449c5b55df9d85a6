import { setTimeout as pause } from 'node:timers/promises';
import { prisma } from '@/lib/db';
import { marketNow } from '@/lib/market-clock';

// Not the market's business: the logs of what was asked, by people and by partners, counters, and what the machinery notes.
const unwatched = ['audit_entry', 'partner_notice', 'rate_limit', '_prisma_migrations'];

/** What stands in each table, as one line per table that differs when any of its rows does. */
type Digest = Readonly<Record<string, string>>;

/** Reads every business table and the jobs that were left behind. */
async function digest(): Promise<Digest> {
  const tables = await prisma().$queryRawUnsafe<{ name: string }[]>(
    `SELECT table_name::text AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`,
  );
  const watched = tables.map(({ name }) => name).filter((name) => !unwatched.includes(name));
  const parts = watched.map((name) => digestOf(`"${name}"`, name));
  const jobs = `SELECT 'jobs' AS name, ${summary('id::text || name || data::text')} FROM pgboss.job_common`;
  const rows = await prisma().$queryRawUnsafe<{ name: string; content: string }[]>(
    [...parts, jobs].join(' UNION ALL '),
  );
  return Object.fromEntries(rows.map(({ name, content }) => [name, content]));
}

function digestOf(table: string, name: string): string {
  // That a session was used, and that a refusal was kept, is what a refused call may leave.
  const row = name === 'session' ? "(to_jsonb(t) - 'last_seen_at')::text" : 't::text';
  const where = name === 'receipt' ? " WHERE subject_type <> 'refusal'" : '';
  return `SELECT '${name}' AS name, ${summary(row)} FROM ${table} t${where}`;
}

function summary(row: string): string {
  return `count(*) || ' rows, ' || coalesce(sum(hashtextextended(${row}, 0)), 0) AS content`;
}

/** The tables in which something changed. */
function changedTables(before: Digest, after: Digest): string[] {
  return Object.keys({ ...before, ...after }).filter((name) => before[name] !== after[name]);
}

/**
 * Waits until nothing is on its way: no job waits or runs, and no deadline is due. What is to be tried again waits for
 * somebody else, as for a payer who never comes.
 */
export async function quiet(): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() < end; await pause(100)) {
    if ((await underWay()) === 0) return;
  }
  throw new Error('The market did not come to rest within a minute: jobs or deadlines keep it busy.');
}

async function underWay(): Promise<number> {
  const [row] = await prisma().$queryRaw<{ count: number }[]>`
    SELECT ((SELECT count(*) FROM pgboss.job_common WHERE state IN ('created', 'active'))
          + (SELECT count(*) FROM deadline WHERE status = 'PENDING' AND due_at < ${await marketNow(prisma())}
                                             AND retry_at IS NULL))::int AS count`;
  return row?.count ?? 0;
}

/**
 * The tables that `work` changed, of a market at rest. Something that fell due meanwhile is no fault of `work`: then it
 * is done once more, and a change of its own would come again.
 */
export async function changedBy(work: () => Promise<void>): Promise<string[]> {
  for (let attempt = 1; ; attempt += 1) {
    await quiet();
    const done = await jobsDone();
    const before = await digest();
    await work();
    const changed = changedTables(before, await digest());
    if (changed.length === 0 || attempt === 3 || (await jobsDone()) === done) return changed;
  }
}

/** Grows whenever the worker did something. */
async function jobsDone(): Promise<string> {
  const [row] = await prisma().$queryRaw<{ done: string }[]>`
    SELECT (SELECT count(*) FROM pgboss.job_common WHERE completed_on IS NOT NULL) || ' '
        || (SELECT count(*) FROM deadline WHERE status <> 'PENDING' OR attempts > 0) AS done`;
  return row?.done ?? '';
}

/** Lets everyone send forms again: a test sends more in a minute than a person may. */
export async function forgetCounts(): Promise<void> {
  await prisma().$executeRaw`DELETE FROM rate_limit`;
}

/** The latest audit row, to read from there on. */
export async function lastAuditId(): Promise<bigint> {
  return (await prisma().auditEntry.findFirst({ orderBy: { id: 'desc' }, select: { id: true } }))?.id ?? 0n;
}

/** How calls ended since then, and how many of each. */
export async function auditedSince(id: bigint): Promise<Record<string, number>> {
  const groups = await prisma().auditEntry.groupBy({ by: ['outcome'], where: { id: { gt: id } }, _count: true });
  return Object.fromEntries(groups.map(({ outcome, _count }) => [outcome, _count]));
}
