import type { Db } from '@/lib/db';
import type { Derivation } from '@/lib/kernel/clock';
import { type Fen, fen } from '@/lib/kernel/money';
import type { DeliveryType } from '@/lib/policy';
import type { ProductStatus, RevisionStatus } from '../status';

export interface VendorProductFilter {
  status?: ProductStatus;
  /** State of the newest revision. */
  review?: RevisionStatus;
  /** Part of the name, or the product's number. */
  search?: string;
  page: number;
  pageSize: number;
}

export interface VendorProductRow {
  productId: string;
  number: number;
  name: string;
  category: string;
  deliveryType: DeliveryType;
  status: ProductStatus;
  revisionNumber: number;
  revisionStatus: RevisionStatus;
  updatedAt: Date;
  imageFileId: string | null;
  minPrice: Fen | null;
  minUnit: 'DAY' | 'MONTH' | 'YEAR' | 'TIME' | null;
  minCount: number | null;
  /** On the shelf and nothing hides it. */
  listed: boolean;
  /** Until when staff promise to decide the newest revision; null while it is not under review. LST-10. */
  reviewUntil: Derivation | null;
  /** Why the product itself is hidden, beside what hides the whole store. */
  holds: ('SANCTION' | 'DELIVERY_FAILURE')[];
}

/** A vendor's products by their newest revision, newest first. */
export async function listVendorProducts(
  db: Db,
  vendorId: string,
  { status, review, search, page, pageSize }: VendorProductFilter,
): Promise<{ rows: VendorProductRow[]; total: number }> {
  const like = search ? `%${search.replace(/[\\%_]/g, '\\$&')}%` : null;
  const rows = await db.$queryRaw<(Omit<VendorProductRow, 'minPrice'> & { minPrice: bigint | null; total: number })[]>`
    SELECT p.id AS "productId", p.number, r.name, p.category, p.delivery_type::text AS "deliveryType",
           p.status::text AS status, r.number AS "revisionNumber", r.status::text AS "revisionStatus",
           r.updated_at AS "updatedAt", r.image_file_id AS "imageFileId", l.min_price AS "minPrice",
           l.min_unit::text AS "minUnit", l.min_count AS "minCount", coalesce(l.listed, false) AS listed,
           (SELECT d.derivation FROM deadline d
            WHERE d.kind = 'review-product' AND d.subject_id = r.id AND d.status = 'PENDING') AS "reviewUntil",
           ARRAY(SELECT DISTINCT h.kind::text FROM product_hold h
                 WHERE h.product_id = p.id AND h.lifted_at IS NULL ORDER BY 1) AS holds,
           count(*) OVER ()::int AS total
    FROM product p
    JOIN LATERAL (SELECT * FROM product_revision r WHERE r.product_id = p.id ORDER BY r.number DESC LIMIT 1) r ON true
    LEFT JOIN product_listing l ON l.product_id = p.id
    WHERE p.vendor_id = ${vendorId}
      AND (${status ?? null}::text IS NULL OR p.status::text = ${status ?? null})
      AND (${review ?? null}::text IS NULL OR r.status::text = ${review ?? null})
      AND (${like}::text IS NULL OR r.name ILIKE ${like} OR p.number::text = ${search ?? null})
    ORDER BY p.created_at DESC, p.id LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`;
  return {
    rows: rows.map(({ total: _, minPrice, ...row }) => ({
      ...row,
      minPrice: minPrice === null ? null : fen(minPrice),
    })),
    total: rows[0]?.total ?? 0,
  };
}

/**
 * Whether a vendor's application can be told of orders. Reads a table of `delivery`, which comes after this module: a
 * product must not be listed before its delivery works (CAT-05), and delivery itself needs products first.
 */
export async function hasPublishedInterface(db: Db, vendorId: string): Promise<boolean> {
  const row = await db.deliveryInterface.findUnique({ where: { vendorId }, select: { publishedAt: true } });
  return row !== null && row.publishedAt !== null;
}

/** Whether a file is a picture this vendor uploaded for its products. */
export async function isOwnPicture(db: Db, vendorId: string, fileId: string): Promise<boolean> {
  return (await db.storedFile.count({ where: { id: fileId, purpose: 'PRODUCT_IMAGE', vendorId } })) === 1;
}

/** The newest text of the vendor's own agreement; null where there is no such agreement of its own. AGR-01. */
export async function newestAgreementVersionId(db: Db, vendorId: string, agreementId: string): Promise<string | null> {
  const row = await db.serviceAgreementVersion.findFirst({
    where: { agreement: { id: agreementId, vendorId } },
    orderBy: { number: 'desc' },
    select: { id: true },
  });
  return row?.id ?? null;
}
