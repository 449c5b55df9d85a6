import type { Db } from '@/lib/db';
import type { Derivation } from '@/lib/kernel/clock';
import type { ArticleStatus, ColumnStatus } from '../status';
import { findReviewDeadline, listArticleEvents } from './vendor';

/** Staff who review articles. */
export async function articleReviewers(db: Db): Promise<string[]> {
  const rows = await db.staffDuty.findMany({ where: { duty: 'PRODUCT_REVIEW' }, select: { accountId: true } });
  return rows.map(({ accountId }) => accountId);
}

export interface ArticleQueueFilter {
  /** Those that wait, due first first; or decided ones, newest first. */
  decided: boolean;
  search?: string;
  /** Only those this member of staff reads. */
  claimedById?: string;
  page: number;
  pageSize: number;
}

export interface ArticleQueueRow {
  id: string;
  title: string;
  status: ArticleStatus;
  vendorId: string;
  storeName: string;
  submittedAt: Date;
  decidedAt: Date | null;
  claimedById: string | null;
  claimedByName: string | null;
  /** The promised review time, kept once it is over; null once decided. LST-10. */
  derivation: Derivation | null;
}

/** Staff's list of submitted articles. LST-10. */
export async function listArticleQueue(
  db: Db,
  { decided, search, claimedById, page, pageSize }: ArticleQueueFilter,
): Promise<{ rows: ArticleQueueRow[]; total: number }> {
  const like = search ? `%${search.replace(/[\\%_]/g, '\\$&')}%` : null;
  const rows = await db.$queryRaw<(ArticleQueueRow & { total: number })[]>`
    SELECT a.id, a.title, a.status::text AS status, a.vendor_id AS "vendorId", s.name AS "storeName",
           a.submitted_at AS "submittedAt", a.decided_at AS "decidedAt", a.claimed_by_id AS "claimedById",
           c.name AS "claimedByName", d.derivation, count(*) OVER ()::int AS total
    FROM article a JOIN store s ON s.vendor_id = a.vendor_id LEFT JOIN account c ON c.id = a.claimed_by_id
    LEFT JOIN LATERAL (
      SELECT due_at, derivation FROM deadline
      WHERE kind = 'review-article' AND subject_id = a.id AND status <> 'CANCELLED' AND a.status = 'UNDER_REVIEW'
      ORDER BY due_at DESC LIMIT 1
    ) d ON true
    WHERE CASE WHEN ${decided} THEN a.decided_at IS NOT NULL AND a.status <> 'UNDER_REVIEW' ELSE a.status = 'UNDER_REVIEW' END
      AND (${like}::text IS NULL OR a.title ILIKE ${like} OR s.name ILIKE ${like})
      AND (${claimedById ?? null}::text IS NULL OR a.claimed_by_id = ${claimedById ?? null})
    ORDER BY CASE WHEN NOT ${decided} THEN d.due_at END ASC, a.decided_at DESC, a.submitted_at, a.id
    LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`;
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}

/** Everything staff need to decide an article; null where it was never submitted: a draft is nobody's but its vendor's. */
export async function findArticleDossier(db: Db, articleId: string) {
  const article = await db.article.findFirst({ where: { id: articleId, submittedAt: { not: null } } });
  if (!article?.submittedAt) return null;
  const { vendorId, claimedById, submittedAt } = article;
  const [vendor, reviewer, deadline, events] = await Promise.all([
    db.vendor.findUniqueOrThrow({ where: { id: vendorId }, include: { store: { select: { name: true } } } }),
    claimedById === null ? null : db.account.findUnique({ where: { id: claimedById }, select: { name: true } }),
    findReviewDeadline(db, articleId),
    listArticleEvents(db, articleId),
  ]);
  return {
    ...article,
    submittedAt,
    companyName: vendor.companyName,
    storeName: vendor.store?.name ?? '',
    claimedByName: reviewer?.name ?? null,
    deadline,
    events,
  };
}
export type ArticleDossier = NonNullable<Awaited<ReturnType<typeof findArticleDossier>>>;

export interface ColumnQueueFilter {
  status?: ColumnStatus;
  search?: string;
  page: number;
  pageSize: number;
}

export interface ColumnRow {
  vendorId: string;
  storeName: string;
  companyName: string;
  status: ColumnStatus;
  topics: string;
  requestedAt: Date;
  decidedAt: Date | null;
  reason: string | null;
  receiptId: string | null;
  published: number;
  milestoneAt: Date | null;
  milestoneReceiptId: string | null;
}

/** Who asked to write in the column and who does, those who wait first. ART-07, ART-09. */
export async function listColumn(
  db: Db,
  { status, search, page, pageSize }: ColumnQueueFilter,
): Promise<{ rows: ColumnRow[]; total: number }> {
  const like = search ? `%${search.replace(/[\\%_]/g, '\\$&')}%` : null;
  const rows = await db.$queryRaw<(ColumnRow & { total: number })[]>`
    SELECT m.vendor_id AS "vendorId", s.name AS "storeName", v.company_name AS "companyName", m.status::text AS status,
           m.topics, m.requested_at AS "requestedAt", m.decided_at AS "decidedAt", m.reason, m.receipt_id AS "receiptId",
           m.milestone_at AS "milestoneAt", m.milestone_receipt_id AS "milestoneReceiptId",
           (SELECT count(*)::int FROM article a WHERE a.vendor_id = m.vendor_id AND a.status = 'PUBLISHED') AS published,
           count(*) OVER ()::int AS total
    FROM column_membership m JOIN vendor v ON v.id = m.vendor_id JOIN store s ON s.vendor_id = m.vendor_id
    WHERE (${status ?? null}::text IS NULL OR m.status::text = ${status ?? null})
      AND (${like}::text IS NULL OR s.name ILIKE ${like} OR v.company_name ILIKE ${like})
    ORDER BY m.status = 'REQUESTED' DESC, m.requested_at, m.vendor_id
    LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`;
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}
