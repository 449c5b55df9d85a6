import type { Context, VendorActor } from '@/lib/db';
import { NotFound } from '@/lib/kernel/errors';
import { policyAt } from '@/lib/policy';
import { loadEdition } from '../queries';
import type { SignAgreementInput } from '../schema';
import { type AgreementKind, kindsToSell, kindsToWithdraw } from '../status';
import { acceptAgreement } from './accept-agreement';

/** A vendor signs an edition that is in force, or ahead of its day one that is announced. ONB-06, SET-05, GEN-09. */
export async function signVendorAgreement(
  ctx: Context<VendorActor>,
  { agreementId }: SignAgreementInput,
): Promise<{ kind: AgreementKind }> {
  const { accountId, vendorId } = ctx.actor;
  const { kind, effectiveFrom } = await loadEdition(ctx.db, { id: agreementId });
  // An announced edition may come with rules of its own.
  const policy = policyAt(new Date(Math.max(effectiveFrom.getTime(), ctx.now.getTime())));
  if (![...kindsToSell(policy), ...kindsToWithdraw(policy)].includes(kind)) throw new NotFound();
  await acceptAgreement(ctx, { kind, accountId, vendorId, agreementId, ahead: true });
  return { kind };
}
