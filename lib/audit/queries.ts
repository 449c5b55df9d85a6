import type { Db } from '@/lib/db';
import type { JsonObject } from '@/lib/kernel/receipts';

export const auditDoors = ['public', 'buyer', 'vendor', 'operator', 'partner', 'file'] as const;
export type AuditDoor = (typeof auditDoors)[number];

export interface AuditFilter {
  accountId?: string;
  door?: AuditDoor;
  /** Part of a use case's name. */
  action?: string;
  subjectId?: string;
  outcome?: 'done' | 'refused';
  /** From this instant on, and before that one. */
  from?: Date;
  before?: Date;
  oldestFirst?: boolean;
  page: number;
  pageSize: number;
}

export interface AuditView {
  id: bigint;
  at: Date;
  accountId: string | null;
  sessionId: string | null;
  vendorId: string | null;
  door: string;
  action: string;
  subjectType: string | null;
  subjectId: string | null;
  input: JsonObject;
  before: JsonObject | null;
  after: JsonObject | null;
  outcome: string;
  requestId: string;
  ip: string;
  userAgent: string;
}

/** Staff's view of who did what, newest first unless asked otherwise. */
export async function listAuditEntries(
  db: Db,
  { page, pageSize, oldestFirst, ...filter }: AuditFilter,
): Promise<{ rows: AuditView[]; total: number }> {
  const where = {
    accountId: filter.accountId,
    door: filter.door,
    subjectId: filter.subjectId,
    ...(filter.action ? { action: { contains: filter.action, mode: 'insensitive' as const } } : {}),
    ...(filter.outcome === 'done' ? { outcome: 'done' } : {}),
    ...(filter.outcome === 'refused' ? { outcome: { startsWith: 'refused:' } } : {}),
    at: { gte: filter.from, lt: filter.before },
  };
  const [rows, total] = await Promise.all([
    db.auditEntry.findMany({
      where,
      orderBy: { id: oldestFirst ? 'asc' : 'desc' },
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
    db.auditEntry.count({ where }),
  ]);
  return { rows: rows.map(viewOf), total };
}

/** One audit row; null where there is none. */
export async function findAuditEntry(db: Db, id: bigint): Promise<AuditView | null> {
  const row = await db.auditEntry.findUnique({ where: { id } });
  return row && viewOf(row);
}

function viewOf(row: Awaited<ReturnType<Db['auditEntry']['findFirstOrThrow']>>): AuditView {
  const json = (value: unknown) => value as JsonObject | null;
  return { ...row, input: row.input as JsonObject, before: json(row.before), after: json(row.after) };
}
