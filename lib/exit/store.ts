import { actorAccountId, type Context } from '@/lib/db';
import { cancelDeadline, setDeadline } from '@/lib/deadlines';
import { afterHours, startOfBeijingDay } from '@/lib/kernel/clock';
import { NotFound } from '@/lib/kernel/errors';
import { newId } from '@/lib/kernel/ids';
import { type Fen, fen } from '@/lib/kernel/money';
import { StepRefused } from '@/lib/kernel/transitions';
import { policyAt } from '@/lib/policy';
import { type ExitStatus, type ExitVerb, exitSteps } from './status';

export const checkKind = 'check-exit';
export const returnKind = 'deposit-return';
export const queryKind = 'query-deposit-return';
const hoursBetweenChecks = 24;

export type ExitRow = Omit<Awaited<ReturnType<Context['db']['vendorExit']['findUniqueOrThrow']>>, 'amount'> & {
  amount: Fen | null;
};

/** A vendor's way out, locked; throws NotFound, also for another vendor's. */
export async function lockExit(ctx: Context, exitId: string, vendorId?: string): Promise<ExitRow> {
  await ctx.db.$queryRaw`SELECT id FROM vendor_exit WHERE id = ${exitId} FOR UPDATE`;
  const row = await ctx.db.vendorExit.findFirst({ where: { id: exitId, ...(vendorId ? { vendorId } : {}) } });
  if (!row) throw new NotFound();
  return { ...row, amount: row.amount === null ? null : fen(row.amount) };
}

/** Whether a vendor has a way out open at the moment. */
export async function hasOpenExit(ctx: Context, vendorId: string): Promise<boolean> {
  const where = { vendorId, status: { in: ['ASKED' as const, 'CLEARED' as const, 'PAYING' as const] } };
  return (await ctx.db.vendorExit.count({ where })) > 0;
}

/** Whether any payment into a deposit was proved by a paper receipt, which must come back first. DEP-17, C-12. */
export async function hasPaperReceipts(ctx: Context, vendorId: string): Promise<boolean> {
  const { paperReceiptForDepositsBefore } = policyAt(ctx.now).exit;
  const before = startOfBeijingDay(paperReceiptForDepositsBefore);
  const where = { vendorId, OR: [{ receiptForm: 'PAPER' as const }, { paidAt: { lt: before } }] };
  return (await ctx.db.depositPayment.count({ where })) > 0;
}

/** Writes down that a vendor wants to leave. */
export async function addExit(
  ctx: Context,
  exit: { vendorId: string; reason: string; askedById: string; needsPaperReceipt: boolean },
): Promise<{ id: string; number: string }> {
  const id = newId('ext');
  const [document] = await ctx.db.$queryRaw<{ number: string }[]>`SELECT next_document_number(${ctx.now}) AS number`;
  const number = `E${document?.number ?? ''}`;
  await ctx.db.vendorExit.create({ data: { ...exit, id, number, askedAt: ctx.now } });
  await addEvent(ctx, { exitId: id, verb: 'ask', fromStatus: null, toStatus: 'ASKED', reason: exit.reason });
  return { id, number };
}

export interface ExitFacts {
  clearedAt?: Date;
  dueAt?: Date;
  amount?: Fen;
  bankName?: string;
  accountName?: string;
  accountNumber?: string;
  accountTail?: string;
  transferNo?: string;
  failure?: string | null;
  endedAt?: Date;
  receiptId?: string;
  tries?: number;
}

/** Moves an exit on and notes it; throws StepRefused. */
export async function moveExit(
  ctx: Context,
  exit: { id: string; status: ExitStatus },
  verb: ExitVerb,
  facts: ExitFacts = {},
): Promise<void> {
  const step = exitSteps[verb];
  const { count } = await ctx.db.vendorExit.updateMany({
    where: { id: exit.id, status: { in: [...step.from] } },
    data: { ...facts, status: step.to },
  });
  if (count !== 1) throw new StepRefused(verb, exit.status, step.from);
  const reason = facts.failure ?? null;
  await addEvent(ctx, { exitId: exit.id, verb, fromStatus: exit.status, toStatus: step.to, reason });
}

/** Notes that the paper receipt came back. DEP-17 */
export async function notePaperReceipt(ctx: Context, exit: ExitRow): Promise<void> {
  await ctx.db.vendorExit.update({ where: { id: exit.id }, data: { paperReceivedAt: ctx.now } });
  await noteEvent(ctx, exit, 'receivePaper');
}

/** Notes the bank's number of a transfer. */
export async function noteTransferNo(ctx: Context, exitId: string, transferNo: string): Promise<void> {
  await ctx.db.vendorExit.update({ where: { id: exitId }, data: { transferNo } });
}

/** Notes something that happened to an exit without moving it. */
export async function noteEvent(ctx: Context, { id, status }: { id: string; status: ExitStatus }, verb: string) {
  await addEvent(ctx, { exitId: id, verb, fromStatus: status, toStatus: status, reason: null });
}

/** Has the check list looked at again a day from now, for those that nobody asks about. */
export async function setNextCheck(ctx: Context, exitId: string): Promise<void> {
  const derivation = afterHours('DEP-17', ctx.now, hoursBetweenChecks);
  await setDeadline(ctx, { kind: checkKind, subjectType: 'vendor-exit', subjectId: exitId, derivation });
}

/** Stops every clock of an exit. */
export async function cancelExitDeadlines(ctx: Context, exitId: string): Promise<void> {
  for (const kind of [checkKind, returnKind, queryKind]) await cancelDeadline(ctx, kind, exitId);
}

/** Which exit a bank's request id names, and which try of it; null where it is none of ours. */
export function exitOfRequest(requestId: string): { exitId: string; tries: number } | null {
  const [, exitId, tries] = /^(ext_\w+)-(\d{1,6})$/.exec(requestId) ?? [];
  return exitId && tries ? { exitId, tries: Number(tries) } : null;
}

/** Each try is a transfer of its own: the bank pays one request id once. */
export function requestOf({ id, tries }: { id: string; tries: number }): string {
  return `${id}-${tries}`;
}

interface NewEvent {
  exitId: string;
  verb: string;
  fromStatus: ExitStatus | null;
  toStatus: ExitStatus;
  reason: string | null;
}

async function addEvent(ctx: Context, event: NewEvent): Promise<void> {
  await ctx.db.vendorExitEvent.create({
    data: { ...event, id: newId('xev'), at: ctx.now, actorId: actorAccountId(ctx.actor) },
  });
}
