import type { Context } from '@/lib/db';
import { fenFromJson, fenToJson, formatYuan } from '@/lib/kernel/money';
import { policyAt } from '@/lib/policy';
import { DepositTooLow } from '../errors';
import { depositHeld } from '../queries/standing';
import { decideListing } from '../rules/remittances';

/** Throws DepositTooLow where the rules of the day ask for the deposit before listing and it does not cover the category. ONB-07, DEP-11, C-07. */
export async function assertDepositCovers(ctx: Context, vendorId: string, category: string): Promise<void> {
  const policy = policyAt(ctx.now);
  if (policy.deposit.gate !== 'LISTING') return;
  const held = await depositHeld(ctx.db, vendorId);
  const receipt = decideListing(policy, { held: fenToJson(held), category });
  if (receipt.outcome.covered === true) return;
  const tier = formatYuan(fenFromJson(String(receipt.outcome.tier)));
  throw new DepositTooLow({ params: { held: formatYuan(held), tier }, ruleIds: receipt.ruleIds, receipt });
}
