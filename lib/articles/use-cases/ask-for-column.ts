import { type Context, recordChange, type VendorActor } from '@/lib/db';
import { ColumnAlreadyAsked } from '../errors';
import type { AskForColumnInput } from '../schema';
import { addColumnRequest, lockColumn, moveColumn } from '../store';

/** A vendor asks to write in the column; whoever was refused may ask again. ART-07. */
export async function askForColumn(ctx: Context<VendorActor>, { topics }: AskForColumnInput): Promise<void> {
  const { vendorId, accountId: requestedById } = ctx.actor;
  const column = await lockColumn(ctx, vendorId);
  if (column === null) await addColumnRequest(ctx, topics);
  else if (column.status === 'REFUSED') {
    const undecided = { decidedAt: null, decidedById: null, reason: null, receiptId: null };
    await moveColumn(ctx, column, 'askAgain', { topics, requestedAt: ctx.now, requestedById, ...undecided });
  } else throw new ColumnAlreadyAsked();
  recordChange(ctx, { subjectType: 'column', subjectId: vendorId, after: { status: 'REQUESTED', topics } });
}
