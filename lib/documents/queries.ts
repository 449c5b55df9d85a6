import type { Db } from '@/lib/db';
import { findDeadline } from '@/lib/deadlines';
import type { Derivation } from '@/lib/kernel/clock';
import type { DocumentKind } from './schema';
import type { DocumentStatus, VendorCaseKind } from './status';
import { type DocumentOrigin, expiryKind } from './store';

/** A paper as its company and staff see it. */
export interface DocumentView {
  id: string;
  kind: DocumentKind;
  fileId: string;
  expiresOn: string | null;
  status: DocumentStatus;
  reason: string | null;
  uploadedAt: Date;
  reviewedAt: Date | null;
}

const columns = {
  id: true,
  kind: true,
  fileId: true,
  expiresOn: true,
  status: true,
  reason: true,
  uploadedAt: true,
  reviewedAt: true,
} as const;

// The table's CHECK lets no other purposes in.
const viewOf = <T extends { kind: string }>(row: T) => row as T & { kind: DocumentKind };

/** The papers handed in with an application or a change; of each kind the one that counts. ONB-04. */
export async function listDocuments(db: Db, origin: DocumentOrigin): Promise<DocumentView[]> {
  const where = { ...origin, status: { not: 'REPLACED' as const } };
  const rows = await db.vendorDocument.findMany({ where, orderBy: { uploadedAt: 'asc' }, select: columns });
  return rows.map(viewOf);
}

/** What a paper was handed in with, for whoever decides on that; null where there is no such paper in force. */
export async function findDocumentOrigin(db: Db, id: string): Promise<DocumentOrigin | null> {
  const row = await db.vendorDocument.findFirst({
    where: { id, status: { not: 'REPLACED' } },
    select: { applicationId: true, changeId: true },
  });
  if (row?.applicationId) return { applicationId: row.applicationId };
  return row?.changeId ? { changeId: row.changeId } : null;
}

/** A vendor's papers in force, the licence with the deadline of its last day. ACC-01, ONB-21. */
export async function listVendorDocuments(
  db: Db,
  vendorId: string,
): Promise<(DocumentView & { expiry: Derivation | null })[]> {
  const rows = await db.vendorDocument.findMany({
    where: { vendorId, status: 'ACCEPTED' },
    orderBy: { kind: 'asc' },
    select: columns,
  });
  return Promise.all(
    rows.map(async (row) => ({
      ...viewOf(row),
      expiry: row.expiresOn ? ((await findDeadline(db, expiryKind, row.id))?.derivation ?? null) : null,
    })),
  );
}

/** A paper of a vendor that is in force; null once another took its place. */
export async function findVendorDocument(db: Db, id: string) {
  const where = { id, status: 'ACCEPTED' as const, vendorId: { not: null } };
  const row = await db.vendorDocument.findFirst({ where, select: { id: true, vendorId: true, expiresOn: true } });
  return row?.vendorId && row.expiresOn ? { ...row, vendorId: row.vendorId, expiresOn: row.expiresOn } : null;
}

export interface CaseRow {
  id: string;
  kind: VendorCaseKind;
  vendorId: string;
  companyName: string;
  causeId: string;
  receiptId: string | null;
  openedAt: Date;
  closedAt: Date | null;
  note: string | null;
}

/** What staff have to look into about vendors' papers, the oldest first; closed ones the newest first. ONB-21. */
export async function listCases(
  db: Db,
  { isOpen, page, pageSize }: { isOpen: boolean; page: number; pageSize: number },
): Promise<{ rows: CaseRow[]; total: number }> {
  const where = { closedAt: isOpen ? null : { not: null } };
  const [found, total] = await Promise.all([
    db.vendorCase.findMany({
      where,
      orderBy: isOpen ? [{ openedAt: 'asc' }, { id: 'asc' }] : [{ closedAt: 'desc' }, { id: 'asc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      omit: { closedById: true },
    }),
    db.vendorCase.count({ where }),
  ]);
  const vendors = await db.vendor.findMany({
    where: { id: { in: found.map(({ vendorId }) => vendorId) } },
    select: { id: true, companyName: true },
  });
  const names = new Map(vendors.map(({ id, companyName }) => [id, companyName]));
  return { rows: found.map((row) => ({ ...row, companyName: names.get(row.vendorId) ?? '' })), total };
}
