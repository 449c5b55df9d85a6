import type { Db } from '@/lib/db';
import { findDeadline } from '@/lib/deadlines';
import type { Derivation } from '@/lib/kernel/clock';
import { findVerificationView } from '@/lib/onboarding';
import { openText } from '@/lib/vault';
import { checksOfChange } from './checks';
import { type ChangeCheck, changeChecks } from './rules';
import type { ChangeKind, ChangeStatus } from './status';
import type { ChangeData } from './store';

/** What of a change may be shown: neither sealed texts nor marks. */
export type ShownChange = Omit<ChangeData, 'representativeId' | 'representativeMark'>;

const eventColumns = { id: true, verb: true, at: true, actorId: true, reason: true, receiptId: true } as const;

/** One change with its papers, timeline, proof and promise; null where there is none, or it is another vendor's. ONB-21, SET-10. */
export async function findChange(db: Db, id: string, at: Date, vendorId?: string) {
  const row = await db.vendorChange.findFirst({
    where: { id, vendorId },
    include: { events: { orderBy: [{ at: 'asc' }, { id: 'asc' }], select: eventColumns } },
  });
  if (!row) return null;
  const [wanted, before] = [row.wanted as ChangeData, row.before as ChangeData];
  const [{ checks, documents }, verification, review, vendor, names] = await Promise.all([
    checksOfChange(db, { ...row, wanted }),
    row.kind === 'BANK_ACCOUNT' ? findVerificationView(db, { changeId: id }, at) : null,
    findDeadline(db, 'review-change', id),
    db.vendor.findUniqueOrThrow({
      where: { id: row.vendorId },
      select: { companyName: true, creditCode: true, legalRepresentative: true },
    }),
    namesOf(db, [row.claimedById, ...row.events.map(({ actorId }) => actorId)]),
  ]);
  const { representativeId, representativeMark: _, ...shown } = wanted;
  const { representativeId: __, representativeMark: ___, ...stood } = before;
  return {
    ...row,
    before: stood as ShownChange,
    wanted: shown as ShownChange,
    /** Whole, to be compared with the paper: for staff who review, and nobody else. */
    representativeId:
      vendorId === undefined && representativeId ? openText('representative-id', id, representativeId) : null,
    companyName: vendor.companyName,
    vendor,
    claimedBy: names.get(row.claimedById ?? '') ?? null,
    events: row.events.map((event) => ({ ...event, actor: names.get(event.actorId ?? '') ?? null })),
    checks: (Object.keys(changeChecks) as ChangeCheck[]).flatMap((name) => {
      const met = checks[name];
      return met === undefined ? [] : [{ name, ruleId: changeChecks[name], met }];
    }),
    documents,
    verification,
    review,
  };
}
export type ChangeDossier = NonNullable<Awaited<ReturnType<typeof findChange>>>;

async function namesOf(db: Db, accountIds: (string | null)[]): Promise<Map<string, string>> {
  const ids = accountIds.filter((id) => id !== null);
  const rows = await db.account.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(rows.map((row) => [row.id, row.name]));
}

export interface VendorChangeRow {
  id: string;
  kind: ChangeKind;
  status: ChangeStatus;
  requestedAt: Date;
  decidedAt: Date | null;
  isLate: boolean;
}

/** A vendor's own changes, newest first. ACC-01. */
export async function listVendorChanges(db: Db, vendorId: string, limit = 20): Promise<VendorChangeRow[]> {
  return db.vendorChange.findMany({
    where: { vendorId },
    orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }],
    take: limit,
    select: { id: true, kind: true, status: true, requestedAt: true, decidedAt: true, isLate: true },
  });
}

export interface ChangeQueueRow extends VendorChangeRow {
  vendorId: string;
  companyName: string;
  claimedById: string | null;
  claimedBy: string | null;
  review: Derivation | null;
}

/** Staff's queue: what is due first comes first, so what is overdue stands on top. ONB-21. */
export async function listChanges(
  db: Db,
  { statuses, page, pageSize }: { statuses: readonly ChangeStatus[]; page: number; pageSize: number },
): Promise<{ rows: ChangeQueueRow[]; total: number }> {
  const rows = await db.$queryRaw<(ChangeQueueRow & { total: number })[]>`
    SELECT c.id, c.kind::text, c.status::text, c.requested_at AS "requestedAt", c.decided_at AS "decidedAt",
           c.is_late AS "isLate", c.vendor_id AS "vendorId", v.company_name AS "companyName",
           c.claimed_by_id AS "claimedById", s.name AS "claimedBy", d.derivation AS review, count(*) OVER ()::int AS total
    FROM vendor_change c
    JOIN vendor v ON v.id = c.vendor_id
    LEFT JOIN account s ON s.id = c.claimed_by_id
    LEFT JOIN LATERAL (
      SELECT due_at, derivation FROM deadline
      WHERE kind = 'review-change' AND subject_id = c.id AND status <> 'CANCELLED' AND c.status = 'UNDER_REVIEW'
      ORDER BY due_at DESC LIMIT 1
    ) d ON true
    WHERE c.status::text = ANY (${[...statuses]}::text[])
    ORDER BY d.due_at ASC NULLS LAST, c.decided_at DESC NULLS LAST, c.requested_at, c.id
    LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`;
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}

/** How many changes wait for staff, for the badge. */
export async function countWaitingChanges(db: Db): Promise<number> {
  return db.vendorChange.count({ where: { status: 'UNDER_REVIEW' } });
}
