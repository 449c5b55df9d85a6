import type { Db } from '@/lib/db';
import { type DeadlineView, listSubjectDeadlines } from '@/lib/deadlines';
import { type Fen, fen } from '@/lib/kernel/money';
import type { CategoryId } from '@/lib/policy';
import { maskEmail, maskName, maskPhone } from '../masking';
import type { OrderStatus } from '../status';
import type { OrderRow } from './lists';

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
