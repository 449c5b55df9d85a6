import type { Db } from '@/lib/db';

export interface ArticleCard {
  id: string;
  title: string;
  summary: string;
  vendorId: string;
  storeName: string;
  publishedAt: Date;
}

/** What the column shows, newest first: everyone's, or one vendor's. A hidden store's articles are hidden with it. ART-10, GEN-05. */
export async function listArticles(
  db: Db,
  { vendorId, page, pageSize }: { vendorId?: string; page: number; pageSize: number },
): Promise<{ rows: ArticleCard[]; total: number }> {
  const rows = await db.$queryRaw<(ArticleCard & { total: number })[]>`
    SELECT a.id, a.title, a.summary, a.vendor_id AS "vendorId", s.name AS "storeName", a.published_at AS "publishedAt",
           count(*) OVER ()::int AS total
    FROM article a JOIN vendor v ON v.id = a.vendor_id JOIN store s ON s.vendor_id = a.vendor_id
    WHERE a.status = 'PUBLISHED' AND v.status = 'ADMITTED'
      AND NOT EXISTS (SELECT FROM store_hold h WHERE h.vendor_id = a.vendor_id AND h.hides AND h.lifted_at IS NULL)
      AND (${vendorId ?? null}::text IS NULL OR a.vendor_id = ${vendorId ?? null})
    ORDER BY a.published_at DESC, a.id DESC
    LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`;
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}

export interface ArticlePage extends ArticleCard {
  bodyHtml: string;
}

/** A published article as everyone reads it; null where there is none or its store is hidden. */
export async function findArticlePage(db: Db, articleId: string): Promise<ArticlePage | null> {
  const [row] = await db.$queryRaw<ArticlePage[]>`
    SELECT a.id, a.title, a.summary, a.body_html AS "bodyHtml", a.vendor_id AS "vendorId", s.name AS "storeName",
           a.published_at AS "publishedAt"
    FROM article a JOIN vendor v ON v.id = a.vendor_id JOIN store s ON s.vendor_id = a.vendor_id
    WHERE a.id = ${articleId} AND a.status = 'PUBLISHED' AND v.status = 'ADMITTED'
      AND NOT EXISTS (SELECT FROM store_hold h WHERE h.vendor_id = a.vendor_id AND h.hides AND h.lifted_at IS NULL)`;
  return row ?? null;
}
