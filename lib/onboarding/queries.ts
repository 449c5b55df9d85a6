import type { Db } from '@/lib/db';
import { findDeadline, listSubjectDeadlines } from '@/lib/deadlines';
import { listDocuments } from '@/lib/documents';
import type { Derivation } from '@/lib/kernel/clock';
import { policyAt } from '@/lib/policy';
import { openText } from '@/lib/vault';
import { gatherChecks } from './evidence';
import { type AdmissionCheck, admissionChecks, isLostAt } from './rules';
import { type ApplicationStatus, type JoinStep, stepOfStatus } from './status';
import type { VerificationPurpose } from './verification-store';

const eventColumns = {
  id: true,
  verb: true,
  fromStatus: true,
  toStatus: true,
  at: true,
  reason: true,
  receiptId: true,
} as const;

const verificationColumns = {
  id: true,
  companyName: true,
  bankName: true,
  accountTail: true,
  status: true,
  attempts: true,
  failure: true,
  createdAt: true,
  sentAt: true,
  provedAt: true,
} as const;

// Never the amount: it is what the applicant has to find out.
/** The newest verification for a purpose as its owner may see it; null before the first. ONB-02. */
export async function findVerificationView(db: Db, purpose: VerificationPurpose, at: Date) {
  const row = await db.bankVerification.findFirst({
    where: purpose,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: verificationColumns,
  });
  if (!row) return null;
  const allowed = policyAt(at).verification.attempts;
  return {
    ...row,
    guessesLeft: Math.max(0, allowed - row.attempts),
    /** So long on its way that another amount may be asked for. */
    isLost: row.status === 'SENDING' && isLostAt(row.createdAt, at),
  };
}
export type VerificationView = NonNullable<Awaited<ReturnType<typeof findVerificationView>>>;

/** A person's way into the market as the wizard shows it: step, data, verification, timeline, promised review. ONB-13, ONB-14. */
export async function findJoining(db: Db, accountId: string, at: Date) {
  const application = await db.vendorApplication.findUnique({
    where: { accountId },
    omit: { claimedById: true, claimedAt: true, decidedById: true, representativeId: true, representativeMark: true },
    include: { events: { orderBy: [{ at: 'asc' }, { id: 'asc' }], select: eventColumns } },
  });
  if (!application) return { step: 'agree' satisfies JoinStep as JoinStep, application: null };
  const [verification, review, documents] = await Promise.all([
    findVerificationView(db, { applicationId: application.id }, at),
    findDeadline(db, 'review-application', application.id),
    listDocuments(db, { applicationId: application.id }),
  ]);
  return {
    step: stepOfStatus[application.status],
    application,
    verification,
    /** The papers that count, with staff's word on each. ONB-04. */
    documents,
    /** When the review was promised, with its derivation; null while none runs. */
    review,
  };
}
export type Joining = Awaited<ReturnType<typeof findJoining>>;

export interface ApplicationFilter {
  statuses?: readonly ApplicationStatus[];
  /** Part of the company's name, store's name or credit code. */
  search?: string;
  /** Only those this member of staff has taken on. */
  claimedById?: string;
  /** Only those that still wait although their promised time was over at this instant. ONB-18. */
  overdueAt?: Date;
  /** Those due first come first unless asked otherwise. */
  sort?: 'companyName' | '-companyName' | 'submittedAt' | '-submittedAt';
  page: number;
  pageSize: number;
}

export interface ApplicationQueueRow {
  id: string;
  status: ApplicationStatus;
  companyName: string | null;
  storeName: string | null;
  creditCode: string | null;
  agreedAt: Date;
  submittedAt: Date | null;
  decidedAt: Date | null;
  claimedById: string | null;
  /** Who took the review on. */
  claimedBy: string | null;
  /** The promised time with how it came about, kept once it is over; null unless it waits for a decision. ONB-18. */
  review: Derivation | null;
}

/** Staff's queue: what is due first comes first, so what is overdue stands on top. ONB-18, ONB-22. */
export async function listApplications(
  db: Db,
  { statuses = [], search, claimedById, overdueAt, sort, page, pageSize }: ApplicationFilter,
): Promise<{ rows: ApplicationQueueRow[]; total: number }> {
  const like = search ? `%${search.replace(/[\\%_]/g, '\\$&')}%` : null;
  const rows = await db.$queryRaw<(ApplicationQueueRow & { total: number })[]>`
    SELECT a.id, a.status::text, a.company_name AS "companyName", a.store_name AS "storeName",
           a.credit_code AS "creditCode", a.agreed_at AS "agreedAt", a.submitted_at AS "submittedAt",
           a.decided_at AS "decidedAt", a.claimed_by_id AS "claimedById", s.name AS "claimedBy",
           d.derivation AS review, count(*) OVER ()::int AS total
    FROM vendor_application a
    LEFT JOIN account s ON s.id = a.claimed_by_id
    -- A review that is late has its deadline done: it still shows when it was due.
    LEFT JOIN LATERAL (
      SELECT due_at, derivation FROM deadline
      WHERE kind = 'review-application' AND subject_id = a.id AND status <> 'CANCELLED' AND a.status = 'UNDER_REVIEW'
      ORDER BY due_at DESC LIMIT 1
    ) d ON true
    WHERE (cardinality(${[...statuses]}::text[]) = 0 OR a.status::text = ANY (${[...statuses]}::text[]))
      AND (${claimedById ?? null}::text IS NULL OR a.claimed_by_id = ${claimedById ?? null})
      AND (${like}::text IS NULL OR a.company_name ILIKE ${like} OR a.store_name ILIKE ${like}
           OR a.credit_code ILIKE ${like})
      AND (${overdueAt ?? null}::timestamptz IS NULL OR d.due_at < ${overdueAt ?? null})
    ORDER BY CASE WHEN ${sort ?? ''} = 'companyName' THEN a.company_name END ASC NULLS LAST,
             CASE WHEN ${sort ?? ''} = '-companyName' THEN a.company_name END DESC NULLS LAST,
             CASE WHEN ${sort ?? ''} = 'submittedAt' THEN a.submitted_at END ASC NULLS LAST,
             CASE WHEN ${sort ?? ''} = '-submittedAt' THEN a.submitted_at END DESC NULLS LAST,
             d.due_at ASC, a.submitted_at ASC NULLS LAST, a.agreed_at, a.id
    LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`;
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}

async function namesOf(db: Db, accountIds: (string | null)[]): Promise<Map<string, string>> {
  const ids = accountIds.filter((id) => id !== null);
  const rows = await db.account.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(rows.map((row) => [row.id, row.name]));
}

/**
 * One application with everything staff need to decide, the checks as they stand at an instant; null where there is none.
 * The account number stays sealed. ONB-22.
 */
export async function findApplicationDossier(db: Db, id: string, at: Date) {
  const application = await db.vendorApplication.findUnique({
    where: { id },
    include: {
      events: { orderBy: [{ at: 'asc' }, { id: 'asc' }], select: { ...eventColumns, actorId: true } },
      verifications: { orderBy: { createdAt: 'desc' }, take: 20, select: verificationColumns },
    },
  });
  if (!application) return null;
  const { accountId, claimedById, events, representativeId } = application;
  const [applicant, names, deadlines, { policy, checks, documents }] = await Promise.all([
    db.account.findUnique({ where: { id: accountId }, select: { id: true, name: true, email: true, phone: true } }),
    namesOf(db, [claimedById, ...events.map((event) => event.actorId)]),
    listSubjectDeadlines(db, 'application', id),
    gatherChecks(db, application, at),
  ]);
  return {
    ...application,
    /** Whole, to be compared with the paper: opened for staff who review, and shown to nobody else. */
    representativeId: representativeId && openText('representative-id', id, representativeId),
    applicant,
    documents,
    policy,
    claimedBy: names.get(claimedById ?? '') ?? null,
    events: events.map((event) => ({ ...event, actor: names.get(event.actorId ?? '') ?? null })),
    /** The newest promise of a decision, kept once it is over or kept. ONB-18. */
    review: deadlines.findLast(({ kind }) => kind === 'review-application') ?? null,
    checks: (Object.keys(admissionChecks) as AdmissionCheck[]).map((name) => ({
      name,
      ruleId: admissionChecks[name],
      met: checks[name],
    })),
  };
}
export type ApplicationDossier = NonNullable<Awaited<ReturnType<typeof findApplicationDossier>>>;

/** How many applications wait for a decision, for the badge in the menu. */
export async function countWaitingApplications(db: Db): Promise<number> {
  return db.vendorApplication.count({ where: { status: 'UNDER_REVIEW' } });
}

/** The accounts of staff who review applications. ONB-22. */
export async function listReviewers(db: Db): Promise<string[]> {
  const rows = await db.staffDuty.findMany({ where: { duty: 'ONBOARDING_REVIEW' }, select: { accountId: true } });
  return rows.map((row) => row.accountId);
}

/** Whether an account ever took the first step of joining. ONB-13. */
export async function hasApplied(db: Db, accountId: string): Promise<boolean> {
  return (await db.vendorApplication.count({ where: { accountId } })) > 0;
}
