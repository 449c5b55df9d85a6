import { type Context, recordChange, type VendorActor } from '@/lib/db';
import type { ReviseServiceAgreementInput } from '../schema';
import { addAgreementVersion } from '../store/agreements';
import { filledText } from './create-service-agreement';

/** A vendor words an agreement anew: the next version. What buyers accepted before stays what it was. AGR-01, AGR-08. */
export async function reviseServiceAgreement(
  ctx: Context<VendorActor>,
  input: ReviseServiceAgreementInput,
): Promise<void> {
  const { agreementId } = input;
  const { number } = await addAgreementVersion(ctx, agreementId, await filledText(ctx, input));
  recordChange(ctx, {
    subjectType: 'service-agreement',
    subjectId: agreementId,
    before: { version: number - 1 },
    after: { version: number },
  });
}
