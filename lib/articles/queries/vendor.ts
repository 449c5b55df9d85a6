import type { Db } from '@/lib/db';
import { findDeadline, listSubjectDeadlines } from '@/lib/deadlines';
import { NotFound } from '@/lib/kernel/errors';
import type { ArticleStatus } from '../status';

/** The names a vendor goes by: its company's and its store's. ART-04. */
export async function vendorNames(db: Db, vendorId: string): Promise<string[]> {
  const row = await db.vendor.findUnique({
    where: { id: vendorId },
    select: { companyName: true, store: { select: { name: true } } },
  });
  return row ? [row.companyName, row.store?.name ?? ''] : [];
}

/** Which of these products are the vendor's own. ART-08. */
export async function ownProductIds(db: Db, vendorId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db.product.findMany({ where: { vendorId, id: { in: [...ids] } }, select: { id: true } });
  return new Set(rows.map(({ id }) => id));
}

/** The vendor's standing in the column; null where it never asked. ART-07, ART-09. */
export async function findColumn(db: Db, vendorId: string) {
  return db.columnMembership.findUnique({
    where: { vendorId },
    omit: { vendorId: true, requestedById: true, decidedById: true },
  });
}
export type ColumnView = NonNullable<Awaited<ReturnType<typeof findColumn>>>;

/** How many articles of a vendor stand in the column now. ART-06, ART-09. */
export async function countPublished(db: Db, vendorId: string): Promise<number> {
  return db.article.count({ where: { vendorId, status: 'PUBLISHED' } });
}

export interface VendorArticleFilter {
  status?: ArticleStatus;
  search?: string;
  page: number;
  pageSize: number;
}

/** A vendor's articles, the last changed first. */
export async function listVendorArticles(
  db: Db,
  vendorId: string,
  { status, search, page, pageSize }: VendorArticleFilter,
) {
  const where = { vendorId, status, ...(search ? { title: { contains: search, mode: 'insensitive' as const } } : {}) };
  const [rows, total] = await Promise.all([
    db.article.findMany({
      where,
      orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      select: { id: true, title: true, status: true, updatedAt: true, submittedAt: true, publishedAt: true },
    }),
    db.article.count({ where }),
  ]);
  return { rows, total };
}
export type VendorArticleRow = Awaited<ReturnType<typeof listVendorArticles>>['rows'][number];

/** One article of a vendor, with its review's deadline and its history. Throws NotFound. */
export async function loadVendorArticle(db: Db, vendorId: string, articleId: string) {
  const article = await db.article.findFirst({
    where: { id: articleId, vendorId },
    omit: { claimedById: true, claimedAt: true },
  });
  if (!article) throw new NotFound();
  const [deadline, events] = await Promise.all([
    findDeadline(db, 'review-article', articleId),
    listArticleEvents(db, articleId),
  ]);
  // Whoever read it before others did is nothing to its author.
  return { ...article, deadline, events: events.filter(({ verb }) => verb !== 'claim' && verb !== 'release') };
}
export type VendorArticle = Awaited<ReturnType<typeof loadVendorArticle>>;

/** What happened to an article, newest first. */
export async function listArticleEvents(db: Db, articleId: string) {
  return db.articleEvent.findMany({
    where: { articleId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 50,
    select: { id: true, verb: true, at: true, reason: true, receiptId: true },
  });
}
export type ArticleEventView = Awaited<ReturnType<typeof listArticleEvents>>[number];

/** The newest promise of a decision about an article, kept once it is over. LST-10. */
export async function findReviewDeadline(db: Db, articleId: string) {
  const deadlines = await listSubjectDeadlines(db, 'article', articleId);
  return deadlines.findLast(({ kind }) => kind === 'review-article') ?? null;
}
