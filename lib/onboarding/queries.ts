import type { Db } from '@/lib/db';
import { findDeadline } from '@/lib/deadlines';
import { policyAt } from '@/lib/policy';
import { isLostAt } from './rules';
import { type ApplicationStatus, type JoinStep, stepOfStatus } from './status';

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
async function latestVerification(db: Db, applicationId: string) {
  return db.bankVerification.findFirst({
    where: { applicationId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: verificationColumns,
  });
}

/** A person's way into the market as the wizard shows it: step, data, verification, timeline, promised review. ONB-13, ONB-14. */
export async function findJoining(db: Db, accountId: string, at: Date) {
  const application = await db.vendorApplication.findUnique({
    where: { accountId },
    omit: { claimedById: true, claimedAt: true, decidedById: true },
    include: { events: { orderBy: [{ at: 'asc' }, { id: 'asc' }], select: eventColumns } },
  });
  if (!application) return { step: 'agree' satisfies JoinStep as JoinStep, application: null };
  const [verification, review] = await Promise.all([
    latestVerification(db, application.id),
    findDeadline(db, 'review-application', application.id),
  ]);
  const allowed = policyAt(at).verification.attempts;
  const guessing = verification && {
    ...verification,
    guessesLeft: Math.max(0, allowed - verification.attempts),
    /** So long on its way that another amount may be asked for. */
    isLost: verification.status === 'SENDING' && isLostAt(verification.createdAt, at),
  };
  return {
    step: stepOfStatus[application.status],
    application,
    verification: guessing,
    /** When the review was promised, with its derivation; null while none runs. */
    review,
  };
}
export type Joining = Awaited<ReturnType<typeof findJoining>>;

export interface ApplicationFilter {
  status?: ApplicationStatus;
  /** Part of the company's name, store's name or credit code. */
  search?: string;
  /** Only those this member of staff has taken on. */
  claimedById?: string;
  page: number;
  pageSize: number;
}

/** Staff's queue: what waits longest comes first. ONB-18, ONB-22. */
export async function listApplications(db: Db, { status, search, claimedById, page, pageSize }: ApplicationFilter) {
  const contains = { contains: search, mode: 'insensitive' as const };
  const where = {
    status,
    claimedById,
    ...(search ? { OR: [{ companyName: contains }, { storeName: contains }, { creditCode: contains }] } : {}),
  };
  const [rows, total] = await Promise.all([
    db.vendorApplication.findMany({
      where,
      orderBy: [{ submittedAt: { sort: 'asc', nulls: 'last' } }, { agreedAt: 'asc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      select: {
        id: true,
        status: true,
        companyName: true,
        storeName: true,
        creditCode: true,
        agreedAt: true,
        submittedAt: true,
        claimedById: true,
        decidedAt: true,
      },
    }),
    db.vendorApplication.count({ where }),
  ]);
  const [due, names] = await Promise.all([
    dueOfReviews(
      db,
      rows.map((row) => row.id),
    ),
    namesOf(
      db,
      rows.map((row) => row.claimedById),
    ),
  ]);
  return {
    rows: rows.map((row) => ({
      ...row,
      reviewDueAt: due.get(row.id) ?? null,
      claimedBy: names.get(row.claimedById ?? '') ?? null,
    })),
    total,
  };
}
export type ApplicationQueueRow = Awaited<ReturnType<typeof listApplications>>['rows'][number];

async function dueOfReviews(db: Db, applicationIds: string[]): Promise<Map<string, Date>> {
  const rows = await db.deadline.findMany({
    // A review that is late has its deadline done: it still shows when it was due.
    where: { kind: 'review-application', subjectId: { in: applicationIds }, status: { not: 'CANCELLED' } },
    orderBy: { dueAt: 'asc' },
    select: { subjectId: true, dueAt: true },
  });
  return new Map(rows.map((row) => [row.subjectId, row.dueAt]));
}

async function namesOf(db: Db, accountIds: (string | null)[]): Promise<Map<string, string>> {
  const ids = accountIds.filter((id) => id !== null);
  const rows = await db.account.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** One application with everything staff need to decide; null where there is none. The account number stays sealed. ONB-22. */
export async function findApplicationDossier(db: Db, id: string) {
  const application = await db.vendorApplication.findUnique({
    where: { id },
    include: {
      events: { orderBy: [{ at: 'asc' }, { id: 'asc' }], select: { ...eventColumns, actorId: true } },
      verifications: { orderBy: { createdAt: 'desc' }, take: 20, select: verificationColumns },
    },
  });
  if (!application) return null;
  const { accountId, claimedById, events } = application;
  const [applicant, names, review] = await Promise.all([
    db.account.findUnique({ where: { id: accountId }, select: { id: true, name: true, email: true, phone: true } }),
    namesOf(db, [claimedById, ...events.map((event) => event.actorId)]),
    findDeadline(db, 'review-application', id),
  ]);
  return {
    ...application,
    applicant,
    claimedBy: names.get(claimedById ?? '') ?? null,
    events: events.map((event) => ({ ...event, actor: names.get(event.actorId ?? '') ?? null })),
    review,
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
