import type { Db } from '@/lib/db';
import { findDeadline } from '@/lib/deadlines';
import type { Derivation } from '@/lib/kernel/clock';
import { NotFound } from '@/lib/kernel/errors';
import type { AdditionalInfo } from './events';
import type { InstanceStatus } from './status';

export const instanceSorts = ['-createdAt', 'createdAt', 'expiresAt', '-expiresAt'] as const;
export type InstanceSort = (typeof instanceSorts)[number];

export interface InstanceFilter {
  status?: InstanceStatus;
  search?: string;
  sort?: InstanceSort;
  page: number;
  pageSize: number;
}

export interface InstanceView {
  id: string;
  status: InstanceStatus;
  orderId: string;
  orderNumber: string;
  productId: string;
  productName: string;
  specName: string;
  storeName: string;
  createdAt: Date;
  activatedAt: Date | null;
  expiresAt: Date | null;
  /** Whether the vendor gave an address that logs the buyer in. */
  canLogIn: boolean;
  /** What it counts down to: the end of its term, then its destruction. */
  countdown: Derivation | null;
}

/** A buyer's purchased products and services, newest first (ORD-06). */
export async function listInstances(
  db: Db,
  buyerId: string,
  { status, search, sort = '-createdAt', page, pageSize }: InstanceFilter,
): Promise<{ rows: InstanceView[]; total: number }> {
  const like = search ? `%${search.replace(/[\\%_]/g, '\\$&')}%` : null;
  const rows = await db.$queryRaw<(InstanceView & { total: number })[]>`
    SELECT i.id, i.status::text, i.order_id AS "orderId", o.number AS "orderNumber", i.product_id AS "productId",
           o.product_name AS "productName", o.spec_name AS "specName", o.store_name AS "storeName",
           i.created_at AS "createdAt", i.activated_at AS "activatedAt", i.expires_at AS "expiresAt",
           (i.status = 'ACTIVE' AND i.auth_url IS NOT NULL) AS "canLogIn", d.derivation AS countdown,
           count(*) OVER ()::int AS total
    FROM instance i JOIN market_order o ON o.id = i.order_id
    LEFT JOIN LATERAL (
      SELECT derivation FROM deadline
      WHERE subject_type = 'instance' AND subject_id = i.id AND status = 'PENDING' ORDER BY due_at LIMIT 1
    ) d ON true
    WHERE i.buyer_id = ${buyerId} AND (${status ?? null}::text IS NULL OR i.status::text = ${status ?? null})
      AND (${like}::text IS NULL OR o.product_name ILIKE ${like} OR o.number LIKE ${like})
    ORDER BY CASE WHEN ${sort} = 'createdAt' THEN i.created_at END ASC,
             CASE WHEN ${sort} = 'expiresAt' THEN i.expires_at END ASC NULLS LAST,
             CASE WHEN ${sort} = '-expiresAt' THEN i.expires_at END DESC NULLS LAST,
             i.created_at DESC, i.id DESC LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`;
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}

/** One of a buyer's instances with what its vendor wants him to know; never a raw answer. Throws NotFound. */
export async function loadInstance(db: Db, instanceId: string, buyerId: string) {
  const instance = await db.instance.findFirst({ where: { id: instanceId, buyerId } });
  if (!instance) throw new NotFound();
  const [order, expiry, destruction] = await Promise.all([
    db.order.findUniqueOrThrow({
      where: { id: instance.orderId },
      select: {
        number: true,
        status: true,
        productName: true,
        specName: true,
        storeName: true,
        periodUnit: true,
        periodCount: true,
        payable: true,
        paidAt: true,
        reviewEndsAt: true,
      },
    }),
    findDeadline(db, 'expire-instance', instance.id),
    findDeadline(db, 'destroy-instance', instance.id),
  ]);
  const { openId: _, authUrl, additionalInfo, ...shown } = instance;
  return {
    ...shown,
    // "0" only means that the vendor has taken the order on.
    signId: instance.signId === '0' ? null : instance.signId,
    additionalInfo: (additionalInfo ?? []) as AdditionalInfo[],
    canLogIn: instance.status === 'ACTIVE' && authUrl !== null,
    destroyedAt: destruction?.dueAt ?? null,
    countdown: (expiry ?? destruction)?.derivation ?? null,
    order,
  };
}
export type InstanceDetail = Awaited<ReturnType<typeof loadInstance>>;

/** The instance of an order, for the order's page on either side; null where it has none. */
export async function findInstanceOfOrder(db: Db, orderId: string) {
  const row = await db.instance.findUnique({
    where: { orderId },
    select: { id: true, status: true, signId: true, authUrl: true, activatedAt: true, expiresAt: true, endedAt: true },
  });
  if (!row) return null;
  const { authUrl, ...instance } = row;
  return { ...instance, canLogIn: instance.status === 'ACTIVE' && authUrl !== null };
}
