import { rankBySales } from '@/lib/catalog';
import type { Context, SystemActor } from '@/lib/db';
import { setDeadline } from '@/lib/deadlines';
import { afterCalendarDays } from '@/lib/kernel/clock';
import { countSales } from '../queries/sales';

const kind = 'rank-products';

/** What was sold or given back today counts in the order of popularity from midnight on. VIO-08. */
export async function rankTonight(ctx: Context): Promise<void> {
  const derivation = afterCalendarDays('VIO-08', ctx.now, 1, { countsFirstDay: true });
  await setDeadline(ctx, { kind, subjectType: 'market', subjectId: 'popularity', derivation });
}

/** Products are ranked by what buyers have and keep: delivered and not refunded. VIO-08. Deadline `rank-products`. */
export async function rankProducts(ctx: Context<SystemActor>): Promise<void> {
  await rankBySales(ctx, await countSales(ctx.db));
}
