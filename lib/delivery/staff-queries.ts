import type { Db } from '@/lib/db';
import type { Derivation } from '@/lib/kernel/clock';
import type { InstanceEventKind } from './events';
import { callNameOf, countFailingCalls } from './queries';
import type { CallStatus, InstanceStatus } from './status';

export const staffCallStates = ['FAILING', 'PENDING', 'SUCCEEDED', 'GIVEN_UP'] as const;
/** A failing call is one that was tried in vain and is still repeated; every failing one is pending too. */
export type StaffCallState = (typeof staffCallStates)[number];

export interface StaffCallFilter {
  state?: StaffCallState;
  action?: InstanceEventKind;
  vendorId?: string;
  /** The order's number, or part of the product's or store's name. */
  search?: string;
  /** Failing ones come first unless asked otherwise. */
  sort?: 'createdAt' | '-createdAt' | 'attempts' | '-attempts';
  page: number;
  pageSize: number;
}

/** A row of staff's list of calls. */
export interface StaffCallRow {
  id: string;
  action: InstanceEventKind;
  callName: string;
  status: CallStatus;
  isFailing: boolean;
  orderId: string;
  orderNumber: string;
  productName: string;
  vendorId: string;
  storeName: string;
  attemptCount: number;
  createdAt: Date;
  finishedAt: Date | null;
  /** The last try's failure; null where it succeeded or none was made. */
  lastError: string | null;
  /** When it is tried again by itself. */
  retry: Derivation | null;
}

/** Every call to vendors' applications, those that fail first. SAS-01. */
export async function listStaffCalls(
  db: Db,
  { state, action, vendorId, search, sort, page, pageSize }: StaffCallFilter,
): Promise<{ rows: StaffCallRow[]; total: number }> {
  const like = search ? `%${search.replace(/[\\%_]/g, '\\$&')}%` : null;
  const isFailing = state === 'FAILING';
  const status = isFailing ? 'PENDING' : (state ?? null);
  const rows = await db.$queryRaw<(Omit<StaffCallRow, 'callName'> & { total: number })[]>`
    SELECT c.id, c.action, c.status::text, (c.status = 'PENDING' AND c.attempt_count > 0) AS "isFailing",
           c.order_id AS "orderId", o.number AS "orderNumber", o.product_name AS "productName",
           c.vendor_id AS "vendorId", o.store_name AS "storeName", c.attempt_count AS "attemptCount",
           c.created_at AS "createdAt", c.finished_at AS "finishedAt", d.derivation AS retry,
           (SELECT a.error FROM delivery_attempt a WHERE a.call_id = c.id ORDER BY a.number DESC LIMIT 1) AS "lastError",
           count(*) OVER ()::int AS total
    FROM delivery_call c
    JOIN market_order o ON o.id = c.order_id
    LEFT JOIN deadline d ON d.kind = 'retry-call' AND d.subject_id = c.id AND d.status = 'PENDING'
    WHERE (${status}::text IS NULL OR c.status::text = ${status})
      AND (NOT ${isFailing} OR c.attempt_count > 0)
      AND (${action ?? null}::text IS NULL OR c.action = ${action ?? null})
      AND (${vendorId ?? null}::text IS NULL OR c.vendor_id = ${vendorId ?? null})
      AND (${like}::text IS NULL OR o.number = ${search ?? null} OR o.product_name ILIKE ${like} OR o.store_name ILIKE ${like})
    ORDER BY CASE WHEN ${sort ?? ''} = 'createdAt' THEN c.created_at END ASC,
             CASE WHEN ${sort ?? ''} = '-createdAt' THEN c.created_at END DESC,
             CASE ${sort ?? ''} WHEN 'attempts' THEN c.attempt_count WHEN '-attempts' THEN -c.attempt_count END ASC,
             (c.status = 'PENDING' AND c.attempt_count > 0) DESC, c.created_at DESC, c.id DESC
    LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`;
  return {
    rows: rows.map(({ total: _, ...row }) => ({ ...row, callName: callNameOf(row.action) })),
    total: rows[0]?.total ?? 0,
  };
}

export interface StaffInstanceFilter {
  status?: InstanceStatus;
  vendorId?: string;
  /** The order's number, the vendor's id of the instance, or part of the product's or store's name. */
  search?: string;
  sort?: 'createdAt' | '-createdAt' | 'expiresAt' | '-expiresAt';
  page: number;
  pageSize: number;
}

/** A row of staff's list of instances. */
export interface StaffInstanceRow {
  id: string;
  status: InstanceStatus;
  orderId: string;
  orderNumber: string;
  productName: string;
  specName: string;
  vendorId: string;
  storeName: string;
  /** The vendor's own id of it; null before it gave one. */
  signId: string | null;
  createdAt: Date;
  activatedAt: Date | null;
  expiresAt: Date | null;
  /** What it counts down to: the end of its term, then its destruction. */
  countdown: Derivation | null;
}

/** Every subscription at vendors' applications, newest first. A.32. */
export async function listStaffInstances(
  db: Db,
  { status, vendorId, search, sort, page, pageSize }: StaffInstanceFilter,
): Promise<{ rows: StaffInstanceRow[]; total: number }> {
  const like = search ? `%${search.replace(/[\\%_]/g, '\\$&')}%` : null;
  const rows = await db.$queryRaw<(StaffInstanceRow & { total: number })[]>`
    SELECT i.id, i.status::text, i.order_id AS "orderId", o.number AS "orderNumber", o.product_name AS "productName",
           o.spec_name AS "specName", i.vendor_id AS "vendorId", o.store_name AS "storeName",
           nullif(i.sign_id, '0') AS "signId", i.created_at AS "createdAt", i.activated_at AS "activatedAt",
           i.expires_at AS "expiresAt", d.derivation AS countdown, count(*) OVER ()::int AS total
    FROM instance i
    JOIN market_order o ON o.id = i.order_id
    LEFT JOIN LATERAL (
      SELECT derivation FROM deadline
      WHERE subject_type = 'instance' AND subject_id = i.id AND status = 'PENDING' ORDER BY due_at LIMIT 1
    ) d ON true
    WHERE (${status ?? null}::text IS NULL OR i.status::text = ${status ?? null})
      AND (${vendorId ?? null}::text IS NULL OR i.vendor_id = ${vendorId ?? null})
      AND (${like}::text IS NULL OR o.number = ${search ?? null} OR i.sign_id = ${search ?? null}
           OR o.product_name ILIKE ${like} OR o.store_name ILIKE ${like})
    ORDER BY CASE WHEN ${sort ?? ''} = 'createdAt' THEN i.created_at END ASC,
             CASE WHEN ${sort ?? ''} = 'expiresAt' THEN i.expires_at END ASC NULLS LAST,
             CASE WHEN ${sort ?? ''} = '-expiresAt' THEN i.expires_at END DESC NULLS LAST,
             i.created_at DESC, i.id DESC
    LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`;
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}

/** How many instances there are in each state. */
export async function countInstances(db: Db): Promise<Partial<Record<InstanceStatus, number>>> {
  const rows = await db.instance.groupBy({ by: ['status'], _count: true });
  return Object.fromEntries(rows.map(({ status, _count }) => [status, _count]));
}

/** How many calls fail and are repeated, and how many were given up. */
export async function countCalls(db: Db): Promise<{ failing: number; 'given-up': number }> {
  const [failing, givenUp] = await Promise.all([
    countFailingCalls(db),
    db.deliveryCall.count({ where: { status: 'GIVEN_UP' } }),
  ]);
  return { failing, 'given-up': givenUp };
}
