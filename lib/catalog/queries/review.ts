import type { Db } from '@/lib/db';
import { type DeadlineView, listSubjectDeadlines } from '@/lib/deadlines';
import type { Derivation } from '@/lib/kernel/clock';
import { type CategoryId, type DeliveryType, isCategoryId, policyAt } from '@/lib/policy';
import { type RevisionChanges, revisionChanges } from '../changes';
import { factsOf, type SubmissionItem, submissionChecklist } from '../rules';
import { findAgreementVersion } from './agreements';
import { findSubmissionPrecheck } from './precheck';
import type { AgreementView } from './product-page';
import { type ChangesAsked, findChangesAsked } from './review-place';
import { findRevision, listProductEvents, type ProductEventView, type RevisionView } from './revisions';
import { hasPublishedInterface } from './vendor';

export const reviewQueueSorts = ['name', '-name', 'submittedAt', '-submittedAt'] as const;
export type ReviewQueueSort = (typeof reviewQueueSorts)[number];

export interface ReviewQueueFilter {
  /** Waiting ones, those due first first; or decided ones, newest first. */
  decided: boolean;
  search?: string;
  category?: CategoryId;
  /** Only those whose promised time was over at this instant. LST-10. */
  overdueAt?: Date;
  /** By name or by the time of submission instead. */
  sort?: ReviewQueueSort;
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
  /** The promised review time with how it came about, kept once it is over; null once decided. LST-10. */
  derivation: Derivation | null;
}

/** Staff's list of submitted revisions. LST-10. */
export async function listReviewQueue(
  db: Db,
  { decided, search, category, overdueAt, sort, page, pageSize }: ReviewQueueFilter,
): Promise<{ rows: ReviewQueueRow[]; total: number }> {
  const like = search ? `%${search.replace(/[\\%_]/g, '\\$&')}%` : null;
  const rows = await db.$queryRaw<(ReviewQueueRow & { total: number })[]>`
    SELECT r.id AS "revisionId", r.product_id AS "productId", r.name, r.number AS "revisionNumber",
           r.status::text AS status, p.category, p.vendor_id AS "vendorId", s.name AS "storeName",
           r.submitted_at AS "submittedAt", r.decided_at AS "decidedAt", d.derivation, count(*) OVER ()::int AS total
    FROM product_revision r
    JOIN product p ON p.id = r.product_id
    JOIN store s ON s.vendor_id = p.vendor_id
    -- Once the time is over its deadline is done, and the revision still waits: the newest promise counts.
    LEFT JOIN LATERAL (
      SELECT due_at, derivation FROM deadline
      WHERE kind = 'review-product' AND subject_id = r.id AND status <> 'CANCELLED' AND r.status = 'UNDER_REVIEW'
      ORDER BY due_at DESC LIMIT 1
    ) d ON true
    WHERE r.submitted_at IS NOT NULL AND (r.status = 'UNDER_REVIEW') <> ${decided} AND r.status <> 'DRAFT'
      AND (${like}::text IS NULL OR r.name ILIKE ${like} OR s.name ILIKE ${like})
      AND (${category ?? null}::text IS NULL OR p.category = ${category ?? null})
      AND (${overdueAt ?? null}::timestamptz IS NULL OR d.due_at < ${overdueAt ?? null})
    ORDER BY CASE WHEN ${sort ?? ''} = 'name' THEN r.name END ASC, CASE WHEN ${sort ?? ''} = '-name' THEN r.name END DESC,
             CASE WHEN ${sort ?? ''} = 'submittedAt' THEN r.submitted_at END ASC,
             CASE WHEN ${sort ?? ''} = '-submittedAt' THEN r.submitted_at END DESC,
             CASE WHEN NOT ${decided} THEN d.due_at END ASC, r.decided_at DESC, r.submitted_at, r.id
    LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`;
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}

export interface ReviewDossier {
  product: { productId: string; number: number; category: CategoryId; deliveryType: DeliveryType };
  vendor: { vendorId: string; companyName: string; storeName: string };
  revision: RevisionView;
  /** What it would change of the revision that sells now; null for a first submission, or where it is the one. LST-14. */
  changes: RevisionChanges | null;
  liveNumber: number | null;
  /** What a submission needs, as it stands, by the rules of the day it was submitted. LST-17, GEN-14. */
  checklist: SubmissionItem[];
  /** What the program found when it was handed in, with other vendors' listings that read alike beside it. LST-07. */
  precheck: Awaited<ReturnType<typeof findSubmissionPrecheck>>;
  /** What was asked of it when it was last sent back. LST-12. */
  asked: ChangesAsked | null;
  agreement: AgreementView | null;
  /** The newest promise of a decision, kept once it is over or kept. LST-10. */
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
  const isFirst = liveRevisionId === null || liveRevisionId === revisionId;
  const [vendor, live, agreement, deadlines, events, published, precheck, asked] = await Promise.all([
    db.vendor.findUniqueOrThrow({ where: { id: vendorId }, include: { store: { select: { name: true } } } }),
    isFirst ? null : findRevision(db, liveRevisionId),
    revision.agreementVersionId === null ? null : findAgreementVersion(db, revision.agreementVersionId),
    listSubjectDeadlines(db, 'product-revision', revisionId),
    listProductEvents(db, productId),
    hasPublishedInterface(db, vendorId),
    findSubmissionPrecheck(db, revisionId),
    findChangesAsked(db, revisionId),
  ]);
  return {
    product: { productId, number, category, deliveryType },
    vendor: { vendorId, companyName: vendor.companyName, storeName: vendor.store?.name ?? '' },
    revision,
    changes: live && revisionChanges(live, revision),
    liveNumber: live?.number ?? null,
    checklist: submissionChecklist(
      policyAt(revision.submittedAt),
      factsOf({ category, deliveryType }, revision, published),
    ),
    precheck,
    asked,
    agreement,
    deadline: deadlines.findLast(({ kind }) => kind === 'review-product') ?? null,
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
