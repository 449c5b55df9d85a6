import type { Db } from '@/lib/db';
import type { Derivation } from '@/lib/kernel/clock';

export interface DeadlineView {
  id: string;
  kind: string;
  subjectType: string;
  subjectId: string;
  dueAt: Date;
  derivation: Derivation;
  status: 'PENDING' | 'DONE' | 'CANCELLED';
  finishedAt: Date | null;
  attempts: number;
  lastError: string | null;
  /** Real time before which a failing one is not tried again. */
  retryAt: Date | null;
}

/** The open deadline of a kind for a subject, for a countdown; null where there is none. */
export async function findDeadline(db: Db, kind: string, subjectId: string): Promise<DeadlineView | null> {
  const row = await db.deadline.findFirst({ where: { kind, subjectId, status: 'PENDING' } });
  return row && viewOf(row);
}

/** Every deadline of a subject, earliest first. */
export async function listSubjectDeadlines(db: Db, subjectType: string, subjectId: string): Promise<DeadlineView[]> {
  const rows = await db.deadline.findMany({ where: { subjectType, subjectId }, orderBy: { dueAt: 'asc' }, take: 100 });
  return rows.map(viewOf);
}

export interface DeadlineFilter {
  /** `FAILING` are open ones whose last try failed, `OVERDUE` open ones due before `now`. */
  state?: 'PENDING' | 'OVERDUE' | 'FAILING' | 'DONE' | 'CANCELLED';
  kind?: string;
  subjectId?: string;
  sort?: 'dueAt' | '-dueAt' | 'attempts' | '-attempts';
  now: Date;
  page: number;
  pageSize: number;
}

/** Staff's list of deadlines, the next to come first unless asked otherwise. */
export async function listDeadlines(
  db: Db,
  { state, kind, subjectId, sort, now, page, pageSize }: DeadlineFilter,
): Promise<{ rows: DeadlineView[]; total: number }> {
  const where = { kind, subjectId, ...(state ? inState(state, now) : {}) };
  const isOver = state === 'DONE' || state === 'CANCELLED';
  const order = sort ?? (isOver ? '-dueAt' : 'dueAt');
  const direction = order.startsWith('-') ? ('desc' as const) : ('asc' as const);
  const [rows, total] = await Promise.all([
    db.deadline.findMany({
      where,
      orderBy: [{ [order.replace('-', '')]: direction }, { id: direction }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
    db.deadline.count({ where }),
  ]);
  return { rows: rows.map(viewOf), total };
}

function inState(state: NonNullable<DeadlineFilter['state']>, now: Date) {
  if (state === 'FAILING') return { status: 'PENDING' as const, lastError: { not: null } };
  if (state === 'OVERDUE') return { status: 'PENDING' as const, dueAt: { lt: now } };
  return { status: state };
}

/** The kinds of deadlines there are, for a filter. */
export async function listDeadlineKinds(db: Db): Promise<string[]> {
  const rows = await db.$queryRaw<{ kind: string }[]>`SELECT DISTINCT kind FROM deadline ORDER BY kind`;
  return rows.map(({ kind }) => kind);
}

/** How many deadlines are open, how many of them are due already, and how many failed when they were worked off. */
export async function countDeadlines(db: Db, now: Date): Promise<{ open: number; overdue: number; failing: number }> {
  const [row] = await db.$queryRaw<{ open: number; overdue: number; failing: number }[]>`
    SELECT count(*)::int AS open, count(*) FILTER (WHERE due_at < ${now})::int AS overdue,
           count(*) FILTER (WHERE last_error IS NOT NULL)::int AS failing
    FROM deadline WHERE status = 'PENDING'`;
  return row ?? { open: 0, overdue: 0, failing: 0 };
}

/** How many open deadlines are past at each of these instants. */
export async function countDueUntil(db: Db, instants: readonly Date[]): Promise<number[]> {
  const rows = await db.$queryRaw<{ due: number }[]>`
    SELECT (SELECT count(*)::int FROM deadline d WHERE d.status = 'PENDING' AND d.due_at < until.at) AS due
    FROM unnest(${[...instants]}::timestamptz[]) WITH ORDINALITY AS until (at, no) ORDER BY until.no`;
  return rows.map(({ due }) => due);
}

type Row = Awaited<ReturnType<Db['deadline']['findFirstOrThrow']>>;

function viewOf(row: Row): DeadlineView {
  return { ...row, derivation: row.derivation as unknown as Derivation };
}
