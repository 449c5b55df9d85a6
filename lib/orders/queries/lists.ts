import type { Db } from '@/lib/db';
import { Prisma } from '@/lib/db/generated/client';
import { type BeijingDay, endOfBeijingDay, startOfBeijingDay } from '@/lib/kernel/clock';
import { type Fen, fen } from '@/lib/kernel/money';
import { maskName, maskPhone } from '../masking';
import type { OrderStatus } from '../status';

export const orderSorts = ['-placedAt', 'placedAt', '-payable', 'payable'] as const;
export type OrderSort = (typeof orderSorts)[number];

export interface OrderFilter {
  status?: OrderStatus;
  /** The order's number, or part of the product's name. */
  search?: string;
  /** First and last Beijing day on which it was placed, both included. */
  from?: BeijingDay;
  to?: BeijingDay;
  /** Only paid orders whose full refund is still guaranteed at this instant. RFD-01. */
  inReviewAt?: Date;
  sort?: OrderSort;
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
  { status, search, from, to, inReviewAt, sort = '-placedAt', page, pageSize }: OrderFilter,
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
      AND (${inReviewAt ?? null}::timestamptz IS NULL
           OR (o.status IN ('PAID', 'DELIVERED') AND o.review_ends_at >= ${inReviewAt ?? null}))
    ORDER BY ${orderings[sort]} LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`;
  return {
    rows: rows.map(({ total: _, ...row }) => toRow<Row>(row as unknown as StoredMoney)),
    total: rows[0]?.total ?? 0,
  };
}

const orderings: Record<OrderSort, Prisma.Sql> = {
  '-placedAt': Prisma.sql`o.placed_at DESC, o.id DESC`,
  placedAt: Prisma.sql`o.placed_at, o.id`,
  '-payable': Prisma.sql`o.payable DESC, o.id DESC`,
  payable: Prisma.sql`o.payable, o.id`,
};

type StoredMoney = { original: bigint; payable: bigint };

function toRow<Row extends OrderRow>(row: StoredMoney): Row {
  return { ...row, original: fen(row.original), payable: fen(row.payable) } as unknown as Row;
}
