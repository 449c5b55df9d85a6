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
}

/** The open deadline of a kind for a subject, for a countdown; null where there is none. */
export async function findDeadline(db: Db, kind: string, subjectId: string): Promise<DeadlineView | null> {
  const row = await db.deadline.findFirst({ where: { kind, subjectId, status: 'PENDING' } });
  return row && { ...row, derivation: row.derivation as unknown as Derivation };
}

/** Every deadline of a subject, earliest first. */
export async function listSubjectDeadlines(db: Db, subjectType: string, subjectId: string): Promise<DeadlineView[]> {
  const rows = await db.deadline.findMany({ where: { subjectType, subjectId }, orderBy: { dueAt: 'asc' }, take: 100 });
  return rows.map((row) => ({ ...row, derivation: row.derivation as unknown as Derivation }));
}

export interface DeadlineFilter {
  status?: 'PENDING' | 'DONE' | 'CANCELLED';
  kind?: string;
  page: number;
  pageSize: number;
}

/** Staff's list of deadlines: open ones by due instant, finished ones newest first. */
export async function listDeadlines(db: Db, filter: DeadlineFilter): Promise<{ rows: DeadlineView[]; total: number }> {
  const where = { status: filter.status, kind: filter.kind };
  const [rows, total] = await Promise.all([
    db.deadline.findMany({
      where,
      orderBy: filter.status === 'PENDING' ? [{ dueAt: 'asc' }, { id: 'asc' }] : [{ dueAt: 'desc' }, { id: 'desc' }],
      skip: (filter.page - 1) * filter.pageSize,
      take: filter.pageSize,
    }),
    db.deadline.count({ where }),
  ]);
  return { rows: rows.map((row) => ({ ...row, derivation: row.derivation as unknown as Derivation })), total };
}
