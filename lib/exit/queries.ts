import type { Db } from '@/lib/db';
import { findDeadline } from '@/lib/deadlines';
import { depositHeld } from '@/lib/deposits';
import { addBeijingDays, beijingDay, type Derivation } from '@/lib/kernel/clock';
import { NotFound } from '@/lib/kernel/errors';
import { type Fen, fen } from '@/lib/kernel/money';
import { policyAt } from '@/lib/policy';
import { countUnfinished } from './checklist';
import { openBlockers } from './rules';
import type { Checklist, ExitStatus } from './status';

/** A vendor's latest way out with its check list as it stands now; null where it never asked. DEP-17. */
export async function findLatestExit(db: Db, vendorId: string, at: Date) {
  const row = await db.vendorExit.findFirst({
    where: { vendorId },
    orderBy: { askedAt: 'desc' },
    select: { id: true },
  });
  return row && loadExit(db, row.id, at);
}

/** One way out whole; throws NotFound. The account number is never among it. DEP-17. */
export async function loadExit(db: Db, exitId: string, at: Date) {
  const row = await db.vendorExit.findUnique({ where: { id: exitId }, omit: { accountNumber: true } });
  if (!row) throw new NotFound();
  const [checklist, held, deadline, events] = await Promise.all([
    checklistOf(db, row, at),
    depositHeld(db, row.vendorId),
    findDeadline(db, 'deposit-return', exitId),
    db.vendorExitEvent.findMany({
      where: { exitId },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
      select: { verb: true, at: true, reason: true },
    }),
  ]);
  const { returnEstimateDays } = policyAt(at).deposit;
  return {
    ...row,
    amount: row.amount === null ? null : fen(row.amount),
    held,
    checklist,
    blockers: openBlockers(checklist),
    /** How the promised last day came about, while it is ahead. DEP-17, C-11. */
    countdown: deadline?.derivation ?? null,
    /** The older estimate for deposits with a paper receipt: shown, never promised. DEP-20. */
    estimate:
      row.needsPaperReceipt && row.paperReceivedAt
        ? addBeijingDays(beijingDay(row.paperReceivedAt), returnEstimateDays)
        : null,
    events,
  };
}
export type ExitView = Awaited<ReturnType<typeof loadExit>>;

/** What stands against leaving right now, before anything is asked for. DEP-17, DEP-19. */
export async function previewExit(db: Db, vendorId: string, at: Date): Promise<Checklist> {
  return countUnfinished(db, vendorId, at, { paperReceipt: false });
}

type Leaving = { vendorId: string; needsPaperReceipt: boolean; paperReceivedAt: Date | null };

function checklistOf(db: Db, { vendorId, needsPaperReceipt, paperReceivedAt }: Leaving, at: Date): Promise<Checklist> {
  return countUnfinished(db, vendorId, at, { paperReceipt: needsPaperReceipt && paperReceivedAt === null });
}

export const exitSorts = ['askedAt', '-askedAt', 'dueAt'] as const;

export interface ExitFilter {
  status?: ExitStatus;
  /** Its number, or part of the company's or store's name. */
  search?: string;
  sort?: (typeof exitSorts)[number];
  page: number;
  pageSize: number;
}

/** A row of staff's list of vendors that leave. */
export interface ExitRowView {
  id: string;
  number: string;
  vendorId: string;
  companyName: string;
  storeName: string;
  status: ExitStatus;
  askedAt: Date;
  held: Fen;
  needsPaper: boolean;
  failure: string | null;
  countdown: Derivation | null;
  endedAt: Date | null;
}

/** Vendors that leave: those whose deposit was promised earliest first, then those still unfinished, then the ended. DEP-17. */
export async function listExits(
  db: Db,
  { status, search, sort, page, pageSize }: ExitFilter,
): Promise<{ rows: ExitRowView[]; total: number }> {
  const like = search ? `%${search.replace(/[\\%_]/g, '\\$&')}%` : null;
  const rows = await db.$queryRaw<(ExitRowView & { total: number })[]>`
    SELECT x.id, x.number, x.vendor_id AS "vendorId", v.company_name AS "companyName", s.name AS "storeName",
           x.status::text, x.asked_at AS "askedAt",
           coalesce(CASE WHEN x.status = 'EXITED' OR x.status = 'PAYING' THEN x.amount END, h.balance, 0)::bigint AS held,
           x.needs_paper_receipt AND x.paper_received_at IS NULL AS "needsPaper", x.failure, d.derivation AS countdown,
           x.ended_at AS "endedAt", count(*) OVER ()::int AS total
    FROM vendor_exit x
    JOIN vendor v ON v.id = x.vendor_id
    JOIN store s ON s.vendor_id = x.vendor_id
    LEFT JOIN ledger_account h ON h.id = 'vendor_deposit:' || x.vendor_id
    LEFT JOIN deadline d ON d.kind = 'deposit-return' AND d.subject_id = x.id AND d.status = 'PENDING'
    WHERE (${status ?? null}::text IS NULL OR x.status::text = ${status ?? null})
      AND (${like}::text IS NULL OR x.number = ${search ?? null} OR v.company_name ILIKE ${like} OR s.name ILIKE ${like})
    ORDER BY CASE WHEN ${sort ?? ''} = 'askedAt' THEN x.asked_at END ASC,
             CASE WHEN ${sort ?? ''} = '-askedAt' THEN x.asked_at END DESC,
             CASE x.status WHEN 'CLEARED' THEN 0 WHEN 'PAYING' THEN 1 WHEN 'ASKED' THEN 2 ELSE 3 END,
             x.due_at ASC NULLS LAST, x.asked_at DESC, x.id
    LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`;
  return {
    rows: rows.map(({ total: _, ...row }) => ({ ...row, held: fen(row.held) })),
    total: rows[0]?.total ?? 0,
  };
}
