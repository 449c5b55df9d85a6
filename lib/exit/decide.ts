import type { Context } from '@/lib/db';
import { depositHeld } from '@/lib/deposits';
import { afterWorkingDays } from '@/lib/kernel/clock';
import { fenToJson } from '@/lib/kernel/money';
import type { Decision } from '@/lib/kernel/receipts';
import { workingCalendar } from '@/lib/market-clock';
import { policyAt } from '@/lib/policy';
import { countUnfinished } from './checklist';
import { decideReturn, type ReturnInputs } from './rules';

type Leaving = { vendorId: string; needsPaperReceipt: boolean; paperReceivedAt: Date | null };

/** Whether a vendor that leaves is clear of everything unfinished now. DEP-17, DEP-19. */
export async function judgeReturn(ctx: Context, exit: Leaving): Promise<Decision & { inputs: ReturnInputs }> {
  const { vendorId, needsPaperReceipt, paperReceivedAt } = exit;
  const policy = policyAt(ctx.now);
  const paperReceipt = needsPaperReceipt && paperReceivedAt === null;
  const [checklist, held, calendar] = await Promise.all([
    countUnfinished(ctx.db, vendorId, ctx.now, { paperReceipt }),
    depositHeld(ctx.db, vendorId),
    workingCalendar(ctx.db),
  ]);
  const inputs: ReturnInputs = {
    checklist,
    held: fenToJson(held),
    at: ctx.now.toISOString(),
    returnBy: afterWorkingDays('DEP-17', ctx.now, policy.deposit.returnWorkingDays, calendar),
  };
  return { ...decideReturn(policy, inputs), inputs };
}
