import type { Context, OperatorActor } from '@/lib/db';
import type { ColumnInput } from '../schema';
import { concludeColumn } from './conclude-column';

/** Staff let a vendor write in the column. ART-07. */
export async function admitToColumn(ctx: Context<OperatorActor>, { vendorId }: ColumnInput): Promise<void> {
  await concludeColumn(ctx, { vendorId, verdict: 'IN_COLUMN', reason: '' });
}
