import type { Db } from '@/lib/db';
import type { Derivation } from '@/lib/kernel/clock';
import { NotFound } from '@/lib/kernel/errors';
import { type Fen, fen } from '@/lib/kernel/money';
import type { InvoiceStatus } from './status';

export const invoiceSorts = ['-requestedAt', 'requestedAt', '-amount', 'amount'] as const;

/** Whose applications: a buyer's, a vendor's, or everybody's for staff. */
export interface InvoiceFilter {
  buyerId?: string;
  vendorId?: string;
  status?: InvoiceStatus;
  orderId?: string;
  /** Accepted, not posted, and past its ten working days. INV-10. */
  overdueAt?: Date;
  sort?: (typeof invoiceSorts)[number];
  page: number;
  pageSize: number;
}

export interface InvoiceRow {
  id: string;
  number: string;
  orderId: string;
  orderNumber: string;
  productName: string;
  storeName: string;
  kind: 'ORDINARY' | 'SPECIAL';
  title: string;
  amount: Fen;
  status: InvoiceStatus;
  requestedAt: Date;
  /** Null until the vendor accepts. */
  issueBy: Date | null;
  /** How the day came about, while the vendor still has time. INV-10. */
  countdown: Derivation | null;
  courier: string | null;
  trackingNumber: string | null;
}

/** Invoice applications, newest first. INV-11, INV-17. */
export async function listInvoices(db: Db, filter: InvoiceFilter): Promise<{ rows: InvoiceRow[]; total: number }> {
  const { buyerId = null, vendorId = null, status = null, orderId = null, overdueAt = null, page, pageSize } = filter;
  const sort = filter.sort ?? '-requestedAt';
  const rows = await db.$queryRaw<(InvoiceRow & { total: number })[]>`
    SELECT i.id, i.number, i.order_id AS "orderId", i.order_number AS "orderNumber", o.product_name AS "productName",
           o.store_name AS "storeName", i.kind::text, i.title, i.amount, i.status::text, i.requested_at AS "requestedAt",
           d.due_at AS "issueBy", CASE WHEN d.status = 'PENDING' THEN d.derivation END AS countdown, i.courier,
           i.tracking_number AS "trackingNumber", count(*) OVER ()::int AS total
    FROM invoice_application i JOIN market_order o ON o.id = i.order_id
    LEFT JOIN deadline d ON d.subject_type = 'invoice-application' AND d.subject_id = i.id AND d.kind = 'issue-invoice'
    WHERE (${buyerId}::text IS NULL OR i.buyer_id = ${buyerId}) AND (${vendorId}::text IS NULL OR i.vendor_id = ${vendorId})
      AND (${status}::text IS NULL OR i.status::text = ${status})
      AND (${orderId}::text IS NULL OR i.order_id = ${orderId})
      AND (${overdueAt}::timestamptz IS NULL OR (i.status = 'PROCESSING' AND d.due_at < ${overdueAt}))
    ORDER BY CASE WHEN ${sort} = 'requestedAt' THEN i.requested_at END ASC,
             CASE ${sort} WHEN 'amount' THEN i.amount WHEN '-amount' THEN -i.amount END ASC,
             i.requested_at DESC, i.id DESC LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`;
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}

/** One application with its history and, for the buyer, the vendor's telephone (INV-14); for the vendor, the mailing data (PRV-04). Throws NotFound. */
export async function loadInvoice(
  db: Db,
  applicationId: string,
  reader: { buyerId: string } | { vendorId: string } | { isStaff: true },
) {
  const owner = 'isStaff' in reader ? {} : reader;
  const application = await db.invoiceApplication.findFirst({ where: { id: applicationId, ...owner } });
  if (!application) throw new NotFound();
  const [order, vendor, deadline, events] = await Promise.all([
    db.order.findUniqueOrThrow({
      where: { id: application.orderId },
      select: { productName: true, specName: true, storeName: true, payable: true },
    }),
    db.vendor.findUniqueOrThrow({
      where: { id: application.vendorId },
      select: { companyName: true, servicePhone: true },
    }),
    db.deadline.findFirst({
      where: { kind: 'issue-invoice', subjectId: applicationId },
      orderBy: { createdAt: 'desc' },
      select: { dueAt: true, derivation: true, status: true },
    }),
    db.invoiceEvent.findMany({
      where: { applicationId },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
      select: { verb: true, toStatus: true, at: true },
    }),
  ]);
  return {
    ...application,
    amount: fen(application.amount),
    order: { ...order, payable: fen(order.payable) },
    vendor,
    deadline,
    events,
  };
}
export type InvoiceDetail = Awaited<ReturnType<typeof loadInvoice>>;

export interface InvoiceableOrder {
  id: string;
  number: string;
  productName: string;
  storeName: string;
  vendorId: string;
  paidAt: Date;
  amount: Fen;
}

/** A buyer's completed orders of which something is left to invoice, newest first. INV-19, DEC-11. */
export async function listInvoiceableOrders(
  db: Db,
  buyerId: string,
  { orderId, page, pageSize }: { orderId?: string; page: number; pageSize: number },
): Promise<{ rows: InvoiceableOrder[]; total: number }> {
  const rows = await db.$queryRaw<(InvoiceableOrder & { total: number })[]>`
    WITH invoiceable AS (
      SELECT o.id, o.number, o.product_name AS "productName", o.store_name AS "storeName", o.vendor_id AS "vendorId",
             o.paid_at AS "paidAt",
             o.payable - o.refunded - coalesce((SELECT sum(i.amount) FROM invoice_application i
               WHERE i.order_id = o.id AND i.status <> 'WITHDRAWN'), 0)::bigint AS amount
      FROM market_order o
      WHERE o.buyer_id = ${buyerId} AND o.status = 'COMPLETED' AND (${orderId ?? null}::text IS NULL OR o.id = ${orderId ?? null})
    )
    SELECT *, count(*) OVER ()::int AS total FROM invoiceable WHERE amount > 0
    ORDER BY "paidAt" DESC, id DESC LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`;
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}

/** What a buyer wrote on the last application, to start the next one from; null for the first. INV-07. */
export async function findLastTitle(db: Db, buyerId: string) {
  return db.invoiceApplication.findFirst({
    where: { buyerId },
    orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }],
    select: {
      kind: true,
      title: true,
      taxNumber: true,
      recipient: true,
      recipientPhone: true,
      recipientAddress: true,
    },
  });
}
