import type { Context, VendorActor } from '@/lib/db';
import type { SignAgreementInput } from '../schema';
import { acceptAgreement } from './accept-agreement';

/** A vendor signs the earnings supplement, without which nothing is withdrawn. SET-05. */
export async function signEarningsSupplement(
  ctx: Context<VendorActor>,
  { agreementId }: SignAgreementInput,
): Promise<void> {
  const { accountId, vendorId } = ctx.actor;
  await acceptAgreement(ctx, { kind: 'EARNINGS_SUPPLEMENT', accountId, vendorId, agreementId });
}
