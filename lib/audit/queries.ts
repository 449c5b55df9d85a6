import type { Db } from '@/lib/db';

export interface AuditFilter {
  accountId?: string;
  action?: string;
  subjectId?: string;
  page: number;
  pageSize: number;
}

/** Staff's view of who did what, newest first. */
export async function listAuditEntries(db: Db, filter: AuditFilter) {
  const where = { accountId: filter.accountId, action: filter.action, subjectId: filter.subjectId };
  const [rows, total] = await Promise.all([
    db.auditEntry.findMany({
      where,
      orderBy: { id: 'desc' },
      skip: (filter.page - 1) * filter.pageSize,
      take: filter.pageSize,
    }),
    db.auditEntry.count({ where }),
  ]);
  return { rows, total };
}
