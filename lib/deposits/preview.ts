import type { Db } from '@/lib/db';
import { afterWorkingDays } from '@/lib/kernel/clock';
import { type Fen, fen, fenFromJson, fenToJson } from '@/lib/kernel/money';
import type { Decision } from '@/lib/kernel/receipts';
import { workingCalendar } from '@/lib/market-clock';
import { policyAt } from '@/lib/policy';
import { debtOf } from './queries/debts';
import { depositHeld, listIncomeCategories } from './queries/standing';
import { type DeductionInputs, decideDeduction } from './rules/deductions';
import { decideStanding } from './rules/tiers';

export interface DeductionWish {
  vendorId: string;
  ground: 'BREACH' | 'REFUND';
  beneficiary: 'PLATFORM' | 'BUYER';
  amount: Fen;
}

/** What a deduction would take and ask for at an instant, with its arithmetic. DEP-15, DEP-16, DEC-02. */
export async function previewDeduction(
  db: Db,
  { vendorId, ground, beneficiary, amount }: DeductionWish,
  at: Date,
): Promise<Decision & { inputs: DeductionInputs }> {
  const [held, debt, categories, open, calendar] = await Promise.all([
    depositHeld(db, vendorId),
    debtOf(db, vendorId),
    listIncomeCategories(db, vendorId),
    db.depositTopUp.findFirst({ where: { vendorId, status: { in: ['RUNNING', 'OVERDUE'] } }, select: { tier: true } }),
    workingCalendar(db),
  ]);
  const policy = policyAt(at);
  const standing = decideStanding(policy, { held: fenToJson(held), categories });
  const inputs: DeductionInputs = {
    ground,
    beneficiary,
    amount: fenToJson(amount),
    held: fenToJson(held),
    debt: fenToJson(debt),
    highestDue: fenToJson(fenFromJson(String(standing.outcome.highestDue))),
    openTier: open && fenToJson(fen(open.tier)),
    topUp: afterWorkingDays('DEP-16', at, policy.deposit.topUpWorkingDays, calendar),
  };
  return { ...decideDeduction(policy, inputs), inputs };
}
