import type { Db } from '@/lib/db';
import { findDeadline } from '@/lib/deadlines';
import type { Derivation } from '@/lib/kernel/clock';
import { NotFound } from '@/lib/kernel/errors';
import { tencentV1 } from './dialects';
import { type InstanceEventKind, instanceEventKinds } from './events';
import { requiredBeforePublishing } from './rules';
import type { CallStatus } from './status';

interface DebugInterface {
  url: string;
  verifiedAt: Date;
}

export type DebugRunView = Awaited<ReturnType<typeof listDebugRuns>>['rows'][number];

/** The newest debugging call of a kind against the current debugging interface. */
export async function findLastDebugRun(
  db: Db,
  vendorId: string,
  action: InstanceEventKind,
  { url, verifiedAt }: DebugInterface,
): Promise<{ requestBody: string; answer: string | null; error: string | null; passed: boolean } | null> {
  return db.debugRun.findFirst({
    where: { vendorId, action, url, at: { gte: verifiedAt } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { requestBody: true, answer: true, error: true, passed: true },
  });
}

/** Which calls have passed against the current debugging interface. CAT-05. */
export async function listPassedDebugCalls(
  db: Db,
  vendorId: string,
  { url, verifiedAt }: DebugInterface,
): Promise<Set<string>> {
  const rows = await db.debugRun.findMany({
    where: { vendorId, url, passed: true, at: { gte: verifiedAt } },
    distinct: ['action'],
    select: { action: true },
  });
  return new Set(rows.map(({ action }) => action));
}

/** A vendor's debugging calls, newest first, whole. */
export async function listDebugRuns(
  db: Db,
  vendorId: string,
  { action, page, pageSize }: { action?: InstanceEventKind | 'verified'; page: number; pageSize: number },
) {
  const where = { vendorId, action };
  const [rows, total] = await Promise.all([
    db.debugRun.findMany({
      where,
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      omit: { vendorId: true },
    }),
    db.debugRun.count({ where }),
  ]);
  return { rows: rows.map((row) => ({ ...row, callName: callNameOf(row.action) })), total };
}

/** The interface page: what is saved, live, and which calls still have to pass. Tokens are never read out. CAT-05. */
export async function loadInterfacePage(db: Db, vendorId: string) {
  const saved = await db.deliveryInterface.findUnique({
    where: { vendorId },
    select: { debugUrl: true, verifiedAt: true, productionUrl: true, publishedAt: true },
  });
  const debug = saved?.debugUrl && saved.verifiedAt ? { url: saved.debugUrl, verifiedAt: saved.verifiedAt } : null;
  const passed = debug ? await listPassedDebugCalls(db, vendorId, debug) : new Set<string>();
  const calls = instanceEventKinds.map((action) => ({
    action,
    callName: tencentV1.callName(action),
    required: requiredBeforePublishing.includes(action),
    passed: passed.has(action),
  }));
  return {
    debugUrl: debug?.url ?? null,
    verifiedAt: debug?.verifiedAt ?? null,
    productionUrl: saved?.productionUrl ?? null,
    publishedAt: saved?.publishedAt ?? null,
    calls,
    mayPublish: debug !== null && calls.every((call) => !call.required || call.passed),
  };
}
export type InterfacePage = Awaited<ReturnType<typeof loadInterfacePage>>;

export const callSorts = ['-createdAt', 'createdAt'] as const;

export interface CallFilter {
  /** One vendor's own calls; left out for staff. */
  vendorId?: string;
  status?: CallStatus;
  action?: InstanceEventKind;
  orderId?: string;
  /** The order's number, or part of the product's name. */
  search?: string;
  sort?: (typeof callSorts)[number];
  page: number;
  pageSize: number;
}

export interface CallView {
  id: string;
  action: InstanceEventKind;
  callName: string;
  status: CallStatus;
  orderId: string;
  orderNumber: string;
  productName: string;
  storeName: string;
  attemptCount: number;
  createdAt: Date;
  finishedAt: Date | null;
  /** The last try's failure; null where it succeeded or none was made. */
  lastError: string | null;
  /** When it is tried again by itself. */
  retry: Derivation | null;
}

/** Calls to vendors' applications, newest first: a vendor's own, or all for staff. */
export async function listCalls(db: Db, filter: CallFilter): Promise<{ rows: CallView[]; total: number }> {
  const { vendorId = null, status = null, action = null, orderId = null, search = null, page, pageSize } = filter;
  const sort = filter.sort ?? '-createdAt';
  const like = search ? `%${search.replace(/[\\%_]/g, '\\$&')}%` : null;
  const rows = await db.$queryRaw<(Omit<CallView, 'callName'> & { total: number })[]>`
    SELECT c.id, c.action, c.status::text, c.order_id AS "orderId", o.number AS "orderNumber",
           o.product_name AS "productName", o.store_name AS "storeName", c.attempt_count AS "attemptCount",
           c.created_at AS "createdAt", c.finished_at AS "finishedAt",
           (SELECT a.error FROM delivery_attempt a WHERE a.call_id = c.id ORDER BY a.number DESC LIMIT 1) AS "lastError",
           d.derivation AS retry, count(*) OVER ()::int AS total
    FROM delivery_call c JOIN market_order o ON o.id = c.order_id
    LEFT JOIN deadline d ON d.kind = 'retry-call' AND d.subject_id = c.id AND d.status = 'PENDING'
    WHERE (${vendorId}::text IS NULL OR c.vendor_id = ${vendorId}) AND (${status}::text IS NULL OR c.status::text = ${status})
      AND (${action}::text IS NULL OR c.action = ${action}) AND (${orderId}::text IS NULL OR c.order_id = ${orderId})
      AND (${like}::text IS NULL OR o.number = ${search} OR o.product_name ILIKE ${like})
    ORDER BY CASE WHEN ${sort} = 'createdAt' THEN c.created_at END ASC, c.created_at DESC, c.id DESC
    LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`;
  return {
    rows: rows.map(({ total: _, ...row }) => ({ ...row, callName: callNameOf(row.action) })),
    total: rows[0]?.total ?? 0,
  };
}

/** How many calls were tried in vain and are still being repeated. */
export async function countFailingCalls(db: Db): Promise<number> {
  return db.deliveryCall.count({ where: { status: 'PENDING', attemptCount: { gt: 0 } } });
}

/** One call with every try of it, oldest first, and when it is tried again. Throws NotFound for another vendor's. */
export async function loadCall(db: Db, callId: string, reader: { vendorId?: string }) {
  const call = await db.deliveryCall.findFirst({
    where: { id: callId, vendorId: reader.vendorId },
    include: { attempts: { orderBy: { number: 'asc' }, omit: { callId: true } } },
  });
  if (!call) throw new NotFound();
  const [order, retry] = await Promise.all([
    db.order.findUniqueOrThrow({
      where: { id: call.orderId },
      select: { number: true, productName: true, storeName: true },
    }),
    findDeadline(db, 'retry-call', callId),
  ]);
  const { body: _, ...shown } = call;
  const nextTry = { nextTryAt: retry?.dueAt ?? null, retry: retry?.derivation ?? null };
  return { ...shown, callName: callNameOf(call.action), order, ...nextTry };
}
export type CallDetail = Awaited<ReturnType<typeof loadCall>>;

/** What an event is called in the vendor's protocol. */
export function callNameOf(action: string): string {
  const kind = [...instanceEventKinds, 'verified' as const].find((known) => known === action);
  return kind ? tencentV1.callName(kind) : action;
}
