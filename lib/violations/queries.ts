import type { Db } from '@/lib/db';
import type { Derivation } from '@/lib/kernel/clock';
import { NotFound } from '@/lib/kernel/errors';
import { policyAt } from '@/lib/policy';
import { supportedRows, type TimedSanction } from './rules';

/** The rows staff can choose for conduct on a day, with what follows from each. GEN-14. */
export function findingChoices(occurredAt: Date) {
  return supportedRows(policyAt(occurredAt));
}

export interface SanctionView {
  id: string;
  kind: TimedSanction;
  startsAt: Date;
  endsAt: Date | null;
  liftedAt: Date | null;
  /** How the end came about, while it is ahead. VIO-02. */
  countdown: Derivation | null;
}

export const findingSorts = ['-decidedAt', 'decidedAt'] as const;

export interface FindingFilter {
  /** One vendor's own; left out for staff. */
  vendorId?: string;
  /** Only those with a sanction still in force. */
  inForceOnly?: boolean;
  rowId?: string;
  /** The finding's number, or part of the company's or store's name. */
  search?: string;
  sort?: (typeof findingSorts)[number];
  page: number;
  pageSize: number;
}

/** Findings, newest first, each with its sanctions: a vendor's own, or all for staff. VIO-01. */
export async function listFindings(db: Db, { search, sort, page, pageSize, ...filter }: FindingFilter) {
  const { vendorId, rowId, inForceOnly } = filter;
  const where = {
    vendorId,
    rowId,
    ...(inForceOnly ? { sanctions: { some: { liftedAt: null } } } : {}),
    ...(search ? { OR: [{ number: search }, { vendorId: { in: await vendorsNamed(db, search) } }] } : {}),
  };
  const [rows, total] = await Promise.all([
    db.violationFinding.findMany({
      where,
      orderBy: [{ decidedAt: sort === 'decidedAt' ? 'asc' : 'desc' }, { id: 'desc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      include: { sanctions: { orderBy: { id: 'asc' }, omit: { findingId: true, vendorId: true } } },
    }),
    db.violationFinding.count({ where }),
  ]);
  const vendors = await db.vendor.findMany({
    where: { id: { in: rows.map((row) => row.vendorId) } },
    select: { id: true, companyName: true, store: { select: { name: true } } },
  });
  const byId = new Map(vendors.map((vendor) => [vendor.id, vendor]));
  const countdowns = await countdownsOf(
    db,
    rows.flatMap(({ sanctions }) => sanctions),
  );
  return {
    rows: rows.map((row) => ({
      ...row,
      sanctions: row.sanctions.map((sanction) => withCountdown(sanction, countdowns)),
      companyName: byId.get(row.vendorId)?.companyName ?? '',
      storeName: byId.get(row.vendorId)?.store?.name ?? '',
    })),
    total,
  };
}
export type FindingRow = Awaited<ReturnType<typeof listFindings>>['rows'][number];

async function vendorsNamed(db: Db, name: string): Promise<string[]> {
  const contains = { contains: name, mode: 'insensitive' as const };
  const rows = await db.vendor.findMany({
    where: { OR: [{ companyName: contains }, { store: { name: contains } }] },
    take: 500,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** One finding with its sanctions. Throws NotFound for another vendor's. */
export async function loadFinding(db: Db, findingId: string, reader: { vendorId?: string }) {
  const row = await db.violationFinding.findFirst({
    where: { id: findingId, vendorId: reader.vendorId },
    include: { sanctions: { orderBy: { id: 'asc' }, omit: { findingId: true, vendorId: true } } },
  });
  if (!row) throw new NotFound();
  const { companyName } = await db.vendor.findUniqueOrThrow({
    where: { id: row.vendorId },
    select: { companyName: true },
  });
  const countdowns = await countdownsOf(db, row.sanctions);
  return { ...row, companyName, sanctions: row.sanctions.map((sanction) => withCountdown(sanction, countdowns)) };
}
export type FindingDetail = Awaited<ReturnType<typeof loadFinding>>;

async function countdownsOf(db: Db, sanctions: readonly { id: string }[]): Promise<ReadonlyMap<string, Derivation>> {
  const rows = await db.deadline.findMany({
    where: { kind: 'lift-sanction', status: 'PENDING', subjectId: { in: sanctions.map(({ id }) => id) } },
    select: { subjectId: true, derivation: true },
  });
  return new Map(rows.map(({ subjectId, derivation }) => [subjectId, derivation as unknown as Derivation]));
}

type StoredSanction = Omit<SanctionView, 'countdown'>;

function withCountdown(sanction: StoredSanction, countdowns: ReadonlyMap<string, Derivation>): SanctionView {
  return { ...sanction, countdown: countdowns.get(sanction.id) ?? null };
}

/** How many of a vendor's products buyers can find now: a block of its store hides them all. */
export async function countListedProducts(db: Db, vendorId: string): Promise<number> {
  return db.productListing.count({ where: { vendorId, listed: true } });
}
