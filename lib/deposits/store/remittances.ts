import type { Context, OperatorActor } from '@/lib/db';
import { NotFound } from '@/lib/kernel/errors';
import { newId } from '@/lib/kernel/ids';
import { type Fen, fen } from '@/lib/kernel/money';
import { StepRefused } from '@/lib/kernel/transitions';
import type { IncomingLine } from '@/lib/partners';

export interface NewClaim {
  vendorId: string;
  tier: Fen;
  amount: Fen;
  channel: string;
  remitterName: string;
  remittedOn: string;
  proofFileId: string;
  recipient: string;
  recipientPhone: string;
  recipientAddress: string;
  claimedById: string;
}

/** Writes a claim down. DEP-13. */
export async function addClaim(ctx: Context, claim: NewClaim): Promise<{ id: string; number: string }> {
  const id = newId('rmt');
  const [document] = await ctx.db.$queryRaw<{ number: string }[]>`SELECT next_document_number(${ctx.now}) AS number`;
  const number = `R${document?.number ?? ''}`;
  await ctx.db.depositRemittance.create({ data: { ...claim, id, number, claimedAt: ctx.now } });
  return { id, number };
}

export const hasOpenClaim = async (ctx: Context, vendorId: string): Promise<boolean> =>
  (await ctx.db.depositRemittance.count({ where: { vendorId, status: 'CLAIMED' } })) > 0;

/** A claim, locked; throws NotFound. */
export async function lockClaim(ctx: Context, id: string) {
  await ctx.db.$queryRaw`SELECT id FROM deposit_remittance WHERE id = ${id} FOR UPDATE`;
  const row = await ctx.db.depositRemittance.findUnique({ where: { id } });
  if (!row) throw new NotFound();
  return { ...row, tier: fen(row.tier), amount: fen(row.amount) };
}

/** A line of the bank's statement, locked; throws NotFound. */
export async function lockLine(ctx: Context, id: string) {
  await ctx.db.$queryRaw`SELECT id FROM bank_line WHERE id = ${id} FOR UPDATE`;
  const row = await ctx.db.bankLine.findUnique({ where: { id } });
  if (!row) throw new NotFound();
  return { ...row, amount: fen(row.amount) };
}

type Verdict =
  | { status: 'MATCHED'; paymentId: string; exceptionReason: string | null }
  | { status: 'REFUSED'; refusal: string };

/** Decides a claim once; throws StepRefused. */
export async function decideClaim(ctx: Context<OperatorActor>, id: string, verdict: Verdict): Promise<void> {
  const { count } = await ctx.db.depositRemittance.updateMany({
    where: { id, status: 'CLAIMED' },
    data: { ...verdict, decidedAt: ctx.now, decidedById: ctx.actor.accountId },
  });
  if (count !== 1) throw new StepRefused(verdict.status === 'MATCHED' ? 'match' : 'refuse', 'DECIDED', ['CLAIMED']);
}

/** Marks a line as paying a claim; false where it pays another. */
export async function takeLine(ctx: Context, lineId: string, remittanceId: string): Promise<boolean> {
  const { count } = await ctx.db.bankLine.updateMany({
    where: { id: lineId, remittanceId: null },
    data: { remittanceId },
  });
  return count === 1;
}

/** How far the bank's statement has been read. */
export async function lastPosition(ctx: Context): Promise<number> {
  return (await ctx.db.bankLine.aggregate({ _max: { position: true } }))._max.position ?? 0;
}

/** Keeps lines of the bank's statement; known ones change nothing. */
export async function addLines(ctx: Context, lines: readonly IncomingLine[]): Promise<number> {
  const data = lines.map(({ lineNo, ...line }) => ({ ...line, id: lineNo }));
  return (await ctx.db.bankLine.createMany({ data, skipDuplicates: true })).count;
}
