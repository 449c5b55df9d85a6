import type { Db } from '@/lib/db';
import { type DeadlineView, findDeadline } from '@/lib/deadlines';
import { type CategoryId, type DeliveryType, isCategoryId } from '@/lib/policy';
import { findAgreementVersion } from './agreements';
import type { AgreementView } from './product-page';
import { findRevision, listProductEvents, type ProductEventView, type RevisionView } from './revisions';

export interface ReviewQueueFilter {
  /** Waiting ones by the end of their time, decided ones newest first. */
  decided: boolean;
  search?: string;
  page: number;
  pageSize: number;
}

export interface ReviewQueueRow {
  revisionId: string;
  productId: string;
  name: string;
  revisionNumber: number;
  status: 'UNDER_REVIEW' | 'CHANGES_REQUESTED' | 'APPROVED' | 'REFUSED' | 'SUPERSEDED';
  category: CategoryId;
  vendorId: string;
  storeName: string;
  submittedAt: Date;
  decidedAt: Date | null;
  /** End of the promised review time; null once decided. */
  dueAt: Date | null;
}

/** Staff's list of submitted revisions. LST-10. */
export async function listReviewQueue(
  db: Db,
  { decided, search, page, pageSize }: ReviewQueueFilter,
): Promise<{ rows: ReviewQueueRow[]; total: number }> {
  const like = search ? `%${search.replace(/[\\%_]/g, '\\$&')}%` : null;
  const rows = await db.$queryRaw<(ReviewQueueRow & { total: number })[]>`
    SELECT r.id AS "revisionId", r.product_id AS "productId", r.name, r.number AS "revisionNumber",
           r.status::text AS status, p.category, p.vendor_id AS "vendorId", s.name AS "storeName",
           r.submitted_at AS "submittedAt", r.decided_at AS "decidedAt", d.due_at AS "dueAt", count(*) OVER ()::int AS total
    FROM product_revision r
    JOIN product p ON p.id = r.product_id
    JOIN store s ON s.vendor_id = p.vendor_id
    LEFT JOIN deadline d ON d.kind = 'review-product' AND d.subject_id = r.id AND d.status = 'PENDING'
    WHERE r.submitted_at IS NOT NULL AND (r.status = 'UNDER_REVIEW') <> ${decided} AND r.status <> 'DRAFT'
      AND (${like}::text IS NULL OR r.name ILIKE ${like} OR s.name ILIKE ${like})
    ORDER BY CASE WHEN ${decided} THEN NULL ELSE r.submitted_at END, r.decided_at DESC, r.id
    LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`;
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}

export interface ReviewDossier {
  product: { productId: string; number: number; category: CategoryId; deliveryType: DeliveryType };
  vendor: { vendorId: string; companyName: string; storeName: string };
  revision: RevisionView;
  /** What sells now, to compare with; null for a first submission. */
  live: RevisionView | null;
  agreement: AgreementView | null;
  deadline: DeadlineView | null;
  events: ProductEventView[];
}

/** Everything staff need to decide a revision. LST-01…08, LST-13. */
export async function findReviewDossier(db: Db, revisionId: string): Promise<ReviewDossier | null> {
  const revision = await findRevision(db, revisionId);
  // A draft is nobody's but its vendor's.
  if (revision === null || revision.submittedAt === null) return null;
  const product = await db.product.findUniqueOrThrow({ where: { id: revision.productId } });
  const { id: productId, number, category, deliveryType, vendorId, liveRevisionId } = product;
  if (!isCategoryId(category)) return null;
  const isLive = liveRevisionId === null || liveRevisionId === revisionId;
  const [vendor, live, agreement, deadline, events] = await Promise.all([
    db.vendor.findUniqueOrThrow({ where: { id: vendorId }, include: { store: { select: { name: true } } } }),
    isLive ? null : findRevision(db, liveRevisionId),
    revision.agreementVersionId === null ? null : findAgreementVersion(db, revision.agreementVersionId),
    findDeadline(db, 'review-product', revisionId),
    listProductEvents(db, productId),
  ]);
  return {
    product: { productId, number, category, deliveryType },
    vendor: { vendorId, companyName: vendor.companyName, storeName: vendor.store?.name ?? '' },
    revision,
    live,
    agreement,
    deadline,
    events,
  };
}

/** A revision whose review time has passed and that nobody decided; null otherwise. LST-10. */
export async function findOverdueReview(
  db: Db,
  revisionId: string,
): Promise<{ name: string; storeName: string } | null> {
  const [row] = await db.$queryRaw<{ name: string; storeName: string }[]>`
    SELECT r.name, s.name AS "storeName" FROM product_revision r JOIN product p ON p.id = r.product_id
    JOIN store s ON s.vendor_id = p.vendor_id WHERE r.id = ${revisionId} AND r.status = 'UNDER_REVIEW'`;
  return row ?? null;
}

/** Staff who review products. */
export async function productReviewers(db: Db): Promise<string[]> {
  const rows = await db.staffDuty.findMany({ where: { duty: 'PRODUCT_REVIEW' }, select: { accountId: true } });
  return rows.map((row) => row.accountId);
}
