import type { Db } from '@/lib/db';
import { NotFound } from '@/lib/kernel/errors';
import { type Fen, fen } from '@/lib/kernel/money';

export type RemittanceStatus = 'CLAIMED' | 'MATCHED' | 'REFUSED';

/** A row of staff's queue of claimed transfers. DEP-13. */
export interface RemittanceRow {
  id: string;
  number: string;
  vendorId: string;
  companyName: string;
  storeName: string;
  amount: Fen;
  channel: string;
  remitterName: string;
  remittedOn: string;
  status: RemittanceStatus;
  claimedAt: Date;
  isException: boolean;
}

/** Claimed transfers, those not decided yet first, the oldest on top. DEP-13, C-20. */
export async function listRemittances(
  db: Db,
  {
    status,
    vendorId,
    page,
    pageSize,
  }: { status?: RemittanceStatus; vendorId?: string; page: number; pageSize: number },
): Promise<{ rows: RemittanceRow[]; total: number }> {
  const rows = await db.$queryRaw<(RemittanceRow & { total: number })[]>`
    SELECT r.id, r.number, r.vendor_id AS "vendorId", v.company_name AS "companyName", s.name AS "storeName", r.amount,
           r.channel, r.remitter_name AS "remitterName", r.remitted_on AS "remittedOn", r.status::text,
           r.claimed_at AS "claimedAt", r.exception_reason IS NOT NULL AS "isException", count(*) OVER ()::int AS total
    FROM deposit_remittance r JOIN vendor v ON v.id = r.vendor_id JOIN store s ON s.vendor_id = r.vendor_id
    WHERE (${status ?? null}::text IS NULL OR r.status::text = ${status ?? null})
      AND (${vendorId ?? null}::text IS NULL OR r.vendor_id = ${vendorId ?? null})
    ORDER BY r.status = 'CLAIMED' DESC, CASE WHEN r.status = 'CLAIMED' THEN r.claimed_at END ASC, r.claimed_at DESC, r.id
    LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`;
  return {
    rows: rows.map(({ total: _, ...row }) => ({ ...row, amount: fen(row.amount) })),
    total: rows[0]?.total ?? 0,
  };
}

/** Lines of the bank's statement that pay no claim yet, those of an amount first, newest on top. */
export async function listOpenLines(db: Db, amount: Fen, limit = 20) {
  const rows = await db.$queryRaw<
    { id: string; amount: bigint; payerName: string; payerTail: string; memo: string; bookedAt: Date }[]
  >`
    SELECT id, amount, payer_name AS "payerName", payer_tail AS "payerTail", memo, booked_at AS "bookedAt" FROM bank_line
    WHERE remittance_id IS NULL ORDER BY amount = ${amount} DESC, position DESC LIMIT ${limit}`;
  return rows.map((row) => ({ ...row, amount: fen(row.amount) }));
}

/** One claimed transfer whole, with the line that pays it; throws NotFound. DEP-13. */
export async function loadRemittance(db: Db, id: string) {
  const row = await db.depositRemittance.findUnique({ where: { id } });
  if (!row) throw new NotFound();
  const line = await db.bankLine.findUnique({ where: { remittanceId: id } });
  return { ...row, tier: fen(row.tier), amount: fen(row.amount), line: line && { ...line, amount: fen(line.amount) } };
}
export type RemittanceView = Awaited<ReturnType<typeof loadRemittance>>;

/** A vendor's latest claim, for its own page; null where it never made one. DEP-13. */
export async function findLatestRemittance(db: Db, vendorId: string) {
  const row = await db.depositRemittance.findFirst({
    where: { vendorId },
    orderBy: { claimedAt: 'desc' },
    select: { number: true, amount: true, status: true, claimedAt: true, refusal: true },
  });
  return row && { ...row, amount: fen(row.amount) };
}
