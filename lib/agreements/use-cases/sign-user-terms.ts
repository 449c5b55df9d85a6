import type { BuyerActor, Context } from '@/lib/db';
import type { SignAgreementInput } from '../schema';
import { acceptAgreement } from './accept-agreement';

/** A user agrees to the terms in force, or ahead of their day to those announced. GEN-09. */
export async function signUserTerms(ctx: Context<BuyerActor>, { agreementId }: SignAgreementInput): Promise<void> {
  await acceptAgreement(ctx, { kind: 'USER_TERMS', accountId: ctx.actor.accountId, agreementId, ahead: true });
}
