import type { Context } from '@/lib/db';
import { formatBeijing } from '@/lib/kernel/clock';
import { formatYuan } from '@/lib/kernel/money';
import { policyAt } from '@/lib/policy';
import { NotCertified } from '../errors';
import { findLastCertification } from '../queries';
import { decideStanding } from '../rules';

/** Throws NotCertified, with the decision, the fee and where to pay it, unless a vendor is certified now. FEE-02, FEE-03, DEC-15. */
export async function assertCertified(ctx: Context, vendorId: string): Promise<void> {
  const policy = policyAt(ctx.now);
  const last = await findLastCertification(ctx.db, vendorId);
  const certifiedUntil = last?.validUntil.toISOString() ?? null;
  const receipt = decideStanding(policy, { certifiedUntil, at: ctx.now.toISOString() });
  if (receipt.outcome.certified === true) return;
  throw new NotCertified({
    params: {
      state: String(receipt.outcome.state),
      until: last ? formatBeijing(last.validUntil, 'yyyy-MM-dd HH:mm') : '',
      fee: formatYuan(policy.certification.feeFen),
      pay: '/seller/certification',
    },
    ruleIds: receipt.ruleIds,
    receipt,
  });
}
