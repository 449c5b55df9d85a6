import type { Context, OperatorActor } from '@/lib/db';
import type { RefuseColumnInput } from '../schema';
import { concludeColumn } from './conclude-column';

/** Staff do not let a vendor write in the column, and say why; it may ask again. ART-07. */
export async function refuseColumn(ctx: Context<OperatorActor>, input: RefuseColumnInput): Promise<void> {
  await concludeColumn(ctx, { ...input, verdict: 'REFUSED' });
}
