import type { Db } from '@/lib/db';
import { type Fen, fenFromJson, fenToJson } from '@/lib/kernel/money';
import { account, balanceOf } from '@/lib/ledger';
import { type CategoryId, isCategoryId, policyAt } from '@/lib/policy';
import { decideStanding, type TierView, tierViews } from '../rules/tiers';

export interface DepositView {
  paid: Fen;
  /** The highest tier that settled income asks for. */
  highestDue: Fen;
  /** What is missing of it. */
  due: Fen;
  tiers: TierView[];
  incomeCategories: CategoryId[];
}

/** What a vendor's deposit holds and should hold at an instant. DEP-04, DEP-07. */
export async function depositOf(db: Db, vendorId: string, at: Date): Promise<DepositView> {
  const [paid, incomeCategories] = await Promise.all([depositHeld(db, vendorId), listIncomeCategories(db, vendorId)]);
  const policy = policyAt(at);
  const { outcome } = decideStanding(policy, { held: fenToJson(paid), categories: incomeCategories });
  const highestDue = fenFromJson(String(outcome.highestDue));
  const due = fenFromJson(String(outcome.due));
  return { paid, highestDue, due, tiers: tierViews(policy, paid, highestDue), incomeCategories };
}

/** What a vendor's deposit holds: the ledger's word. DEP-07, DEP-09. */
export async function depositHeld(db: Db, vendorId: string): Promise<Fen> {
  return balanceOf(db, account.vendorDeposit(vendorId));
}

/** The categories in which a vendor has settled income. DEP-04, DEC-18. */
export async function listIncomeCategories(db: Db, vendorId: string): Promise<CategoryId[]> {
  const rows = await db.categoryIncome.findMany({ where: { vendorId }, orderBy: { category: 'asc' } });
  return rows.map((row) => row.category).filter(isCategoryId);
}
