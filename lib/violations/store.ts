import { actorAccountId, type Context } from '@/lib/db';
import { NotFound } from '@/lib/kernel/errors';
import { newId } from '@/lib/kernel/ids';
import type { TimedSanction } from './rules';

export interface NewFinding {
  vendorId: string;
  rowId: string;
  occurredAt: Date;
  facts: string;
  receiptId: string;
}

export const newFindingId = () => newId('fnd');

/** Writes a finding down and returns its number. */
export async function addFinding(ctx: Context, id: string, finding: NewFinding): Promise<string> {
  const [document] = await ctx.db.$queryRaw<{ number: string }[]>`SELECT next_document_number(${ctx.now}) AS number`;
  const number = `V${document?.number ?? ''}`;
  const decidedById = actorAccountId(ctx.actor) ?? '';
  await ctx.db.violationFinding.create({ data: { ...finding, id, number, decidedAt: ctx.now, decidedById } });
  return number;
}

export interface NewSanction {
  findingId: string;
  vendorId: string;
  kind: TimedSanction;
  endsAt: Date;
}

/** Writes a sanction down and returns its id. */
export async function addSanction(ctx: Context, sanction: NewSanction): Promise<string> {
  const id = newId('snc');
  await ctx.db.sanction.create({ data: { ...sanction, id, startsAt: ctx.now } });
  return id;
}

/** Ends a sanction; null where it had ended. Throws NotFound. */
export async function endSanction(ctx: Context, sanctionId: string) {
  const { count } = await ctx.db.sanction.updateMany({
    where: { id: sanctionId, liftedAt: null },
    data: { liftedAt: ctx.now },
  });
  const row = await ctx.db.sanction.findUnique({ where: { id: sanctionId }, include: { finding: true } });
  if (!row) throw new NotFound();
  return count === 1 ? row : null;
}
