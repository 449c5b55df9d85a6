import type { Db } from '@/lib/db';
import { Prisma } from '@/lib/db/generated/client';
import { type DeadlineView, listSubjectDeadlines } from '@/lib/deadlines';
import { type BeijingDay, endOfBeijingDay, startOfBeijingDay } from '@/lib/kernel/clock';
import { type Fen, fen } from '@/lib/kernel/money';
import type { CategoryId } from '@/lib/policy';
import { maskEmail, maskName, maskPhone } from './masking';
import type { OrderStatus } from './status';

export interface OrderFilter {
  status?: OrderStatus;
  /** The order's number, or part of the product's name. */
  search?: string;
  /** First and last Beijing day on which it was placed, both included. */
  from?: BeijingDay;
  to?: BeijingDay;
  page: number;
  pageSize: number;
}

/** What a row of any list of orders shows. ORD-02, ORD-04. */
export interface OrderRow {
  id: string;
  number: string;
  kind: 'NEW' | 'RENEWAL' | 'UPGRADE' | 'TRIAL';
  status: OrderStatus;
  productId: string;
  productName: string;
  specName: string;
  storeName: string;
  periodUnit: 'DAY' | 'MONTH' | 'YEAR' | 'TIME';
  periodCount: number;
  original: Fen;
  payable: Fen;
  placedAt: Date;
  expiresAt: Date;
  paidAt: Date | null;
  reviewEndsAt: Date | null;
}

export interface OrderPage<Row> {
  rows: Row[];
  total: number;
}

/** A buyer's own orders, newest first. ORD-04, ORD-06. */
export async function listBuyerOrders(db: Db, buyerId: string, filter: OrderFilter): Promise<OrderPage<OrderRow>> {
  return listWhere(db, Prisma.sql`o.buyer_id = ${buyerId}`, filter);
}

/** A row of the vendor's list: the contact is masked before it leaves this module. PRV-01. */
export interface VendorOrderRow extends OrderRow {
  contactName: string;
  contactPhone: string;
}

/** Orders for a vendor's products, newest first, their buyers masked. ORD-05, PRV-01. */
export async function listVendorOrders(
  db: Db,
  vendorId: string,
  filter: OrderFilter,
): Promise<OrderPage<VendorOrderRow>> {
  const columns = Prisma.sql`, o.contact_name AS "contactName", o.contact_phone AS "contactPhone"`;
  const page = await listWhere<VendorOrderRow>(db, Prisma.sql`o.vendor_id = ${vendorId}`, filter, columns);
  const masked = page.rows.map((row) => ({
    ...row,
    contactName: maskName(row.contactName),
    contactPhone: maskPhone(row.contactPhone),
  }));
  return { rows: masked, total: page.total };
}

/** A row of staff's list. */
export interface OperatorOrderRow extends OrderRow {
  buyerId: string;
  vendorId: string;
}

/** Every order, newest first, for staff; of one buyer or vendor if wanted. */
export async function listOrders(
  db: Db,
  { buyerId, vendorId, ...filter }: OrderFilter & { buyerId?: string; vendorId?: string },
): Promise<OrderPage<OperatorOrderRow>> {
  const columns = Prisma.sql`, o.buyer_id AS "buyerId", o.vendor_id AS "vendorId"`;
  const whose = [Prisma.sql`true`];
  if (buyerId !== undefined) whose.push(Prisma.sql`o.buyer_id = ${buyerId}`);
  if (vendorId !== undefined) whose.push(Prisma.sql`o.vendor_id = ${vendorId}`);
  return listWhere<OperatorOrderRow>(db, Prisma.join(whose, ' AND '), filter, columns);
}

async function listWhere<Row extends OrderRow = OrderRow>(
  db: Db,
  whose: Prisma.Sql,
  { status, search, from, to, page, pageSize }: OrderFilter,
  columns: Prisma.Sql = Prisma.empty,
): Promise<OrderPage<Row>> {
  const like = search ? `%${search.replace(/[\\%_]/g, '\\$&')}%` : null;
  type Stored = Omit<Row, 'original' | 'payable'> & { original: bigint; payable: bigint; total: number };
  const rows = await db.$queryRaw<Stored[]>`
    SELECT o.id, o.number, o.kind::text AS kind, o.status::text AS status, o.product_id AS "productId",
           o.product_name AS "productName", o.spec_name AS "specName", o.store_name AS "storeName",
           o.period_unit::text AS "periodUnit", o.period_count AS "periodCount", o.original, o.payable,
           o.placed_at AS "placedAt", o.expires_at AS "expiresAt", o.paid_at AS "paidAt",
           o.review_ends_at AS "reviewEndsAt", count(*) OVER ()::int AS total ${columns}
    FROM market_order o
    WHERE ${whose}
      AND (${status ?? null}::text IS NULL OR o.status::text = ${status ?? null})
      AND (${like}::text IS NULL OR o.number = ${search ?? null} OR o.product_name ILIKE ${like})
      AND o.placed_at >= ${from ? startOfBeijingDay(from) : new Date(0)}
      AND o.placed_at <= coalesce(${to ? endOfBeijingDay(to) : null}::timestamptz, 'infinity')
    ORDER BY o.placed_at DESC, o.id DESC LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`;
  return {
    rows: rows.map(({ total: _, ...row }) => toRow<Row>(row as unknown as StoredMoney)),
    total: rows[0]?.total ?? 0,
  };
}

type StoredMoney = { original: bigint; payable: bigint };

function toRow<Row extends OrderRow>(row: StoredMoney): Row {
  return { ...row, original: fen(row.original), payable: fen(row.payable) } as unknown as Row;
}

/** What happened to an order, oldest first. */
export interface OrderEventView {
  verb: string;
  toStatus: OrderStatus;
  at: Date;
  reason: string | null;
  receiptId: string | null;
}

/** An order whole, as its buyer sees it. ORD-02. */
export interface OrderDetail extends OrderRow {
  buyerId: string;
  vendorId: string;
  category: CategoryId;
  deliveryType: 'IMAGE' | 'SAAS' | 'API' | 'MANUAL';
  refunded: Fen;
  agreementVersionId: string;
  agreementTextHash: string;
  policyVersion: string;
  contactName: string;
  contactPhone: string;
  contactEmail: string;
  paidById: string | null;
  deliveredAt: Date | null;
  settledAt: Date | null;
  closedAt: Date | null;
  events: OrderEventView[];
  /** Every countdown of the order with how it came about: `expire-order`, `settle-order`. */
  deadlines: DeadlineView[];
}

/** A buyer's own order; null where it is missing or another's. */
export async function findBuyerOrder(db: Db, buyerId: string, orderId: string): Promise<OrderDetail | null> {
  return findWhere(db, { id: orderId, buyerId });
}

/** An order of a vendor with its buyer masked; null where it is missing or another's. PRV-01. */
export async function findVendorOrder(db: Db, vendorId: string, orderId: string): Promise<OrderDetail | null> {
  const order = await findWhere(db, { id: orderId, vendorId });
  return order && withContactMasked(order);
}

/** Any order, for staff; its buyer's contact is masked too, nobody there needs it to decide. */
export async function findOrder(db: Db, orderId: string): Promise<OrderDetail | null> {
  const order = await findWhere(db, { id: orderId });
  return order && withContactMasked(order);
}

function withContactMasked(order: OrderDetail): OrderDetail {
  return {
    ...order,
    contactName: maskName(order.contactName),
    contactPhone: maskPhone(order.contactPhone),
    contactEmail: maskEmail(order.contactEmail),
  };
}

async function findWhere(
  db: Db,
  where: { id: string; buyerId?: string; vendorId?: string },
): Promise<OrderDetail | null> {
  const row = await db.order.findFirst({ where, omit: { revisionId: true, specId: true } });
  if (row === null) return null;
  const [events, deadlines] = await Promise.all([
    db.orderEvent.findMany({
      where: { orderId: row.id },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
      select: { verb: true, toStatus: true, at: true, reason: true, receiptId: true },
    }),
    listSubjectDeadlines(db, 'order', row.id),
  ]);
  return {
    ...row,
    category: row.category as CategoryId,
    original: fen(row.original),
    payable: fen(row.payable),
    refunded: fen(row.refunded),
    events,
    deadlines,
  };
}
