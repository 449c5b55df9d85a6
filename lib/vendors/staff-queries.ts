import type { Db } from '@/lib/db';
import { type Fen, fen } from '@/lib/kernel/money';
import type { StoreHoldKind } from './hold-store';
import type { VendorStatus } from './status';

export interface StaffVendorFilter {
  status?: VendorStatus;
  /** Only those whose store is hidden, or who may not publish, right now. */
  held?: 'hidden' | 'banned';
  /** Part of the company's or store's name, or the whole credit code, number or id. */
  search?: string;
  sort?: 'admittedAt' | '-admittedAt' | 'deposit' | '-deposit' | 'payable' | '-payable';
  page: number;
  pageSize: number;
}

/** A row of staff's list of vendors. */
export interface StaffVendorRow {
  id: string;
  number: number;
  companyName: string;
  storeName: string;
  creditCode: string;
  status: VendorStatus;
  admittedAt: Date;
  /** Why the store is hidden or may not publish at that instant, each kind once. */
  holds: StoreHoldKind[];
  hidden: boolean;
  banned: boolean;
  /** What its deposit holds, and what it could be paid: the ledger's word. */
  deposit: Fen;
  payable: Fen;
}

/** Every vendor with what holds its store and what the market keeps for it, the newest first. DEC-17. */
export async function listStaffVendors(
  db: Db,
  at: Date,
  { status, held, search, sort, page, pageSize }: StaffVendorFilter,
): Promise<{ rows: StaffVendorRow[]; total: number }> {
  const like = search ? `%${search.replace(/[\\%_]/g, '\\$&')}%` : null;
  type Stored = Omit<StaffVendorRow, 'deposit' | 'payable'> & { deposit: bigint; payable: bigint; total: number };
  const rows = await db.$queryRaw<Stored[]>`
    WITH vendors AS (
      SELECT v.id, v.number, v.company_name AS "companyName", s.name AS "storeName", v.credit_code AS "creditCode",
             v.status::text, v.admitted_at AS "admittedAt", h.holds, h.hidden, h.banned,
             coalesce((SELECT b.balance FROM ledger_balance b WHERE b.id = 'vendor_deposit:' || v.id), 0)::bigint AS deposit,
             coalesce((SELECT b.balance FROM ledger_balance b WHERE b.id = 'vendor_payable:' || v.id), 0)::bigint AS payable
      FROM vendor v
      JOIN store s ON s.vendor_id = v.id
      CROSS JOIN LATERAL (
        SELECT coalesce(array_agg(DISTINCT kind::text), '{}') AS holds, coalesce(bool_or(hides), false) AS hidden,
               coalesce(bool_or(bans_publishing), false) AS banned
        FROM store_hold
        WHERE vendor_id = v.id AND lifted_at IS NULL AND starts_at <= ${at} AND (ends_at IS NULL OR ends_at >= ${at})
      ) h
      WHERE (${status ?? null}::text IS NULL OR v.status::text = ${status ?? null})
        AND (${held ?? ''} <> 'hidden' OR h.hidden) AND (${held ?? ''} <> 'banned' OR h.banned)
        AND (${like}::text IS NULL OR v.company_name ILIKE ${like} OR s.name ILIKE ${like}
             OR v.credit_code = upper(${search ?? null}) OR v.number::text = ${search ?? null} OR v.id = ${search ?? null})
    )
    SELECT *, count(*) OVER ()::int AS total FROM vendors
    ORDER BY CASE WHEN ${sort ?? ''} = 'admittedAt' THEN "admittedAt" END ASC,
             CASE ${sort ?? ''} WHEN 'deposit' THEN deposit WHEN '-deposit' THEN -deposit
                                WHEN 'payable' THEN payable WHEN '-payable' THEN -payable END ASC,
             "admittedAt" DESC, id DESC
    LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`;
  return {
    rows: rows.map(({ total: _, ...row }) => ({ ...row, deposit: fen(row.deposit), payable: fen(row.payable) })),
    total: rows[0]?.total ?? 0,
  };
}

/** What a vendor's store is called; null where there is no such vendor. */
export async function findStoreName(db: Db, vendorId: string): Promise<string | null> {
  const row = await db.store.findUnique({ where: { vendorId }, select: { name: true } });
  return row?.name ?? null;
}

/** Who belongs to a vendor, and which accounts of others are known to be its company's: none of them may buy from it. DEC-27. */
export async function listVendorPeople(
  db: Db,
  vendorId: string,
): Promise<{
  members: { accountId: string; isOwner: boolean; since: Date }[];
  related: { accountId: string; since: Date }[];
}> {
  const [members, related] = await Promise.all([
    db.vendorMember.findMany({
      where: { vendorId },
      orderBy: [{ isOwner: 'desc' }, { joinedAt: 'asc' }],
      take: 100,
      select: { accountId: true, isOwner: true, joinedAt: true },
    }),
    db.vendorRelatedAccount.findMany({
      where: { vendorId },
      orderBy: { since: 'asc' },
      take: 100,
      select: { accountId: true, since: true },
    }),
  ]);
  return {
    members: members.map(({ joinedAt: since, ...member }) => ({ ...member, since })),
    related,
  };
}
