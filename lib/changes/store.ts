import { actorAccountId, type Context, type Db, postgresCode, recordChange } from '@/lib/db';
import { setDeadline } from '@/lib/deadlines';
import { openCase } from '@/lib/documents';
import { afterWorkingDays, type BeijingDay, beijingDay, startOfBeijingDay } from '@/lib/kernel/clock';
import { NotFound } from '@/lib/kernel/errors';
import { newId } from '@/lib/kernel/ids';
import type { JsonObject } from '@/lib/kernel/receipts';
import { StepRefused } from '@/lib/kernel/transitions';
import { workingCalendar } from '@/lib/market-clock';
import { announce } from '@/lib/notifications';
import { listReviewers } from '@/lib/onboarding';
import { policyAt } from '@/lib/policy';
import { issueReceipt } from '@/lib/receipts';
import { ChangeInFuture, ChangeUnderway } from './errors';
import { decideReport } from './rules';
import type { ChangeRemarkField } from './schema';
import { type ChangeKind, type ChangeStatus, type ChangeVerb, changeSteps } from './status';

/** What a change replaces and brings; empty keys stay as they are. Sealed texts stay sealed. */
export type ChangeData = {
  companyName?: string;
  creditCode?: string;
  legalRepresentative?: string;
  representativeMark?: string;
  representativeId?: string;
  bankName?: string;
  accountTail?: string;
};

export type ChangeRow = NonNullable<Awaited<ReturnType<typeof findChangeRow>>>;

async function findChangeRow(db: Db, id: string) {
  await db.$queryRaw`SELECT id FROM vendor_change WHERE id = ${id} FOR UPDATE`;
  const row = await db.vendorChange.findUnique({ where: { id } });
  return row && { ...row, before: row.before as ChangeData, wanted: row.wanted as ChangeData };
}

/** A change, locked until the transaction ends; of another vendor, or unknown: NotFound. */
export async function loadChange(db: Db, id: string, vendorId?: string): Promise<ChangeRow> {
  const row = await findChangeRow(db, id);
  if (!row || (vendorId !== undefined && row.vendorId !== vendorId)) throw new NotFound();
  return row;
}

/** The change of a kind that a vendor has under way, locked; null where there is none. */
export async function findOpenChange(db: Db, vendorId: string, kind: ChangeKind): Promise<ChangeRow | null> {
  const where = { vendorId, kind, status: { in: [...changeSteps.withdraw.from] } };
  const row = await db.vendorChange.findFirst({ where, select: { id: true } });
  return row && findChangeRow(db, row.id);
}

export interface NewChange {
  vendorId: string;
  kind: ChangeKind;
  status: 'VERIFYING' | 'UNDER_REVIEW';
  before: ChangeData;
  wanted: ChangeData;
  changedOn: BeijingDay | null;
  explanation: string;
}

export const newChangeId = (): string => newId('chg');

/** Begins a change; throws ChangeUnderway where one of its kind is under way. ONB-21, SET-10. */
export async function addChange(ctx: Context, id: string, change: NewChange): Promise<void> {
  const requestedById = actorAccountId(ctx.actor) ?? '';
  await oneAtATime(ctx.db.vendorChange.create({ data: { id, ...change, requestedAt: ctx.now, requestedById } }));
  await addEvent(ctx, { changeId: id, verb: 'request', fromStatus: null, toStatus: change.status });
  const { kind, before, wanted, changedOn } = change;
  recordChange(ctx, {
    subjectType: 'vendor-change',
    subjectId: id,
    before: shown(before),
    after: { kind, changedOn, ...shown(wanted) },
  });
}

/** What of a change may be written into the audit: neither sealed texts nor marks. */
function shown({ representativeId: _, representativeMark: __, ...data }: ChangeData): JsonObject {
  return data;
}

// Two tabs, or two members: the index decides whose change it is.
async function oneAtATime<T>(write: PromiseLike<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'P2002' || postgresCode(error) === '23505') throw new ChangeUnderway({ ruleIds: ['ONB-21'] });
    throw error;
  }
}

/** What staff want corrected, by field. ONB-22. */
export type ChangeRemarks = Partial<Record<ChangeRemarkField, string>>;

export interface StepDetails {
  data?: {
    before?: ChangeData;
    wanted?: ChangeData;
    changedOn?: BeijingDay | null;
    explanation?: string;
    claimedById?: string | null;
    claimedAt?: Date | null;
    decidedAt?: Date;
    decidedById?: string;
    reason?: string | null;
    remarks?: ChangeRemarks;
    receiptId?: string;
  };
  reason?: string;
  receiptId?: string;
}

/** Takes a change one step on and notes it in the timeline; throws StepRefused where its status forbids that. */
export async function stepChange(
  ctx: Context,
  change: { id: string; status: ChangeStatus },
  verb: ChangeVerb,
  { data, reason, receiptId }: StepDetails = {},
): Promise<void> {
  const { from, to } = changeSteps[verb];
  const where = { id: change.id, status: { in: [...from] } };
  const { count } = await ctx.db.vendorChange.updateMany({ where, data: { ...data, status: to } });
  if (count !== 1) throw new StepRefused(verb, change.status, from);
  await addEvent(ctx, { changeId: change.id, verb, fromStatus: change.status, toStatus: to, reason, receiptId });
  const [before, after] = [{ status: change.status }, { status: to, ...(reason ? { reason } : {}) }];
  recordChange(ctx, { subjectType: 'vendor-change', subjectId: change.id, before, after });
}

interface NewEvent {
  changeId: string;
  verb: string;
  fromStatus: ChangeStatus | null;
  toStatus: ChangeStatus;
  reason?: string;
  receiptId?: string;
}

async function addEvent(ctx: Context, event: NewEvent): Promise<void> {
  const actorId = actorAccountId(ctx.actor);
  await ctx.db.vendorChangeEvent.create({ data: { id: newId('che'), ...event, at: ctx.now, actorId } });
}

/** How many amounts were sent to accounts that a vendor wanted to change to on the Beijing day of now. */
export async function countAccountsToday(ctx: Context, vendorId: string): Promise<number> {
  const since = startOfBeijingDay(beijingDay(ctx.now));
  const [row] = await ctx.db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM bank_verification v JOIN vendor_change c ON c.id = v.change_id
    WHERE c.vendor_id = ${vendorId} AND v.created_at >= ${since}`;
  return row?.count ?? 0;
}

/** When a change first went before staff: that is when it was reported, however often it is put right. ONB-21. */
export async function firstBeforeStaff(db: Db, changeId: string): Promise<Date> {
  const where = { changeId, toStatus: 'UNDER_REVIEW' as const };
  const { at } = await db.vendorChangeEvent.findFirstOrThrow({ where, orderBy: { at: 'asc' }, select: { at: true } });
  return at;
}

/** Throws ChangeInFuture for a day that has not come. ONB-21. */
export function assertHappened(changedOn: BeijingDay, now: Date): void {
  if (changedOn > beijingDay(now)) throw new ChangeInFuture({ field: 'changedOn', ruleIds: ['ONB-21'] });
}

/** Puts a change before staff, for the first time or put right: with a promise, word to those who review, and a case where it was reported late. ONB-21. */
export async function putBeforeStaff(
  ctx: Context,
  change: { id: string; vendorId: string; changedOn: string | null; reportedAt: Date; companyName: string },
): Promise<void> {
  const { id, vendorId, changedOn, reportedAt, companyName } = change;
  const policy = policyAt(ctx.now);
  if (changedOn !== null) {
    const decision = decideReport(policy, { changedOn, reportedOn: beijingDay(reportedAt) });
    const isLate = decision.outcome.late === true;
    await ctx.db.vendorChange.update({ where: { id }, data: { isLate } });
    if (isLate) {
      const receiptId = await issueReceipt(ctx, { type: 'vendor-change', id, vendorId }, decision);
      await openCase(ctx, { vendorId, kind: 'LATE_REPORT', causeId: id, receiptId });
    }
  }
  const calendar = await workingCalendar(ctx.db);
  const derivation = afterWorkingDays('ONB-21', ctx.now, policy.admission.reviewWorkingDays, calendar);
  await setDeadline(ctx, { kind: 'review-change', subjectType: 'vendor-change', subjectId: id, derivation });
  await announce(ctx, {
    event: 'change.submitted',
    accountIds: await listReviewers(ctx.db),
    params: { company: companyName },
    link: `/operations/changes/${id}`,
    key: `change.submitted:${id}:${ctx.now.getTime()}`,
  });
}
