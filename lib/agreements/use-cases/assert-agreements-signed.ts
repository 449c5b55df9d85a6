import type { Context } from '@/lib/db';
import { policyAt } from '@/lib/policy';
import { loadVendor } from '@/lib/vendors';
import { AgreementUnsigned } from '../errors';
import { listVendorStands } from '../queries';
import { decideSignature } from '../rules';
import { kindsToSell } from '../status';

/**
 * Throws AgreementUnsigned, with the decision and where to sign, while an agreement in force waits for the vendor's
 * signature. Asked before anything new goes on the shelf; what is sold already goes on. ONB-06, GEN-09.
 */
export async function assertAgreementsSigned(ctx: Context, vendorId: string): Promise<void> {
  const policy = policyAt(ctx.now);
  const { ownerAccountId } = await loadVendor(ctx.db, vendorId);
  const stands = await listVendorStands(ctx.db, { vendorId, ownerAccountId }, kindsToSell(policy), ctx.now);
  for (const { kind, current, lastSigned } of stands) {
    if (!current) continue;
    const receipt = decideSignature(policy, {
      agreement: kind,
      version: current.version,
      effectiveFrom: current.effectiveFrom.toISOString(),
      // An edition signed ahead of its day does not yet bind: what counts is the one in force.
      signedVersion: current.signedAt ? current.version : (lastSigned?.version ?? null),
      at: ctx.now.toISOString(),
    });
    if (receipt.outcome.signed === true) continue;
    throw new AgreementUnsigned({
      params: { kind, version: current.version, sign: `/seller/agreements/${kind.toLowerCase().replaceAll('_', '-')}` },
      ruleIds: receipt.ruleIds,
      receipt,
    });
  }
}
