import type { Db } from '@/lib/db';
import { NotFound } from '@/lib/kernel/errors';
import { fen, fenToJson } from '@/lib/kernel/money';
import type { Decision } from '@/lib/kernel/receipts';
import { type CategoryId, policyByVersion, type RefundReason, refundClassOf } from '@/lib/policy';
import { decideSelfServiceRefund, type SelfServiceVerdict, type VendorContact } from './rules';

/** How a vendor is reached by buyers. CSR-06, RFD-13. */
export async function loadVendorContact(db: Db, vendorId: string): Promise<VendorContact> {
  const vendor = await db.vendor.findUniqueOrThrow({
    where: { id: vendorId },
    select: { servicePhone: true, serviceQq: true, serviceEmail: true, store: { select: { name: true } } },
  });
  const { servicePhone: phone, serviceQq: qq, serviceEmail: email, store } = vendor;
  return { storeName: store?.name ?? '', phone, qq, email };
}

export interface Refundable {
  number: string;
  category: string;
  payable: bigint;
  refunded: bigint;
  paidAt: Date;
  policyVersion: string;
}

/** The decision on a self-service refund of a paid order at a moment, by the rules of its purchase. GEN-14. */
export function decideFor(order: Refundable, at: Date, usedBefore: number, vendor: VendorContact): Decision {
  const isFree = order.payable === 0n;
  return decideSelfServiceRefund(policyByVersion(order.policyVersion), {
    orderNumber: order.number,
    refundClass: refundClassOf({ category: order.category as CategoryId, isTool: false, isFree }),
    paidAt: order.paidAt.toISOString(),
    at: at.toISOString(),
    paid: fenToJson(fen(order.payable)),
    refunded: fenToJson(fen(order.refunded)),
    usedBefore,
    vendor,
  });
}

/** What the refund page of an order shows: whether it would be granted now, until when, how much, and whom to ask otherwise. RFD-30. */
export async function loadRefundEntitlement(db: Db, orderId: string, buyerId: string, at: Date) {
  const order = await db.order.findFirst({ where: { id: orderId, buyerId, paidAt: { not: null } } });
  if (!order?.paidAt) throw new NotFound();
  const [usedBefore, vendor] = await Promise.all([
    db.refund.count({ where: { buyerId, channel: 'SELF_SERVICE' } }),
    loadVendorContact(db, order.vendorId),
  ]);
  const policy = policyByVersion(order.policyVersion);
  const decision = decideFor({ ...order, paidAt: order.paidAt }, at, usedBefore, vendor);
  return {
    orderId: order.id,
    orderNumber: order.number,
    orderStatus: order.status,
    productName: order.productName,
    verdict: decision.outcome.verdict as SelfServiceVerdict,
    endsAt: decision.outcome.endsAt ? new Date(String(decision.outcome.endsAt)) : null,
    amount: fen(order.payable - order.refunded),
    usedBefore,
    limit: policy.refund.selfServiceLimit,
    vendor,
    decision,
  };
}
export type RefundEntitlement = Awaited<ReturnType<typeof loadRefundEntitlement>>;

export interface RefundFilter {
  buyerId?: string;
  vendorId?: string;
  orderId?: string;
  page: number;
  pageSize: number;
}

export interface RefundView {
  id: string;
  number: string;
  orderId: string;
  orderNumber: string;
  productName: string;
  amount: bigint;
  reason: RefundReason;
  countsTowardEvaluation: boolean;
  paidAt: Date;
  receiptId: string;
}

/** Refunds, newest first: of a buyer, of a vendor, or all for staff. */
export async function listRefunds(
  db: Db,
  { buyerId, vendorId, orderId, page, pageSize }: RefundFilter,
): Promise<{ rows: RefundView[]; total: number }> {
  const rows = await db.$queryRaw<(RefundView & { total: number })[]>`
    SELECT r.id, r.number, r.order_id AS "orderId", o.number AS "orderNumber", o.product_name AS "productName", r.amount,
           r.reason, r.counts_toward_evaluation AS "countsTowardEvaluation", r.paid_at AS "paidAt",
           r.receipt_id AS "receiptId", count(*) OVER ()::int AS total
    FROM refund r JOIN market_order o ON o.id = r.order_id
    WHERE (${buyerId ?? null}::text IS NULL OR r.buyer_id = ${buyerId ?? null})
      AND (${vendorId ?? null}::text IS NULL OR r.vendor_id = ${vendorId ?? null})
      AND (${orderId ?? null}::text IS NULL OR r.order_id = ${orderId ?? null})
    ORDER BY r.paid_at DESC, r.id DESC LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`;
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}
