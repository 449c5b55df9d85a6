import { type Context, recordChange, type VendorActor } from '@/lib/db';
import { policyAt } from '@/lib/policy';
import { loadVendor } from '@/lib/vendors';
import { type AgreementBlanks, agreementTemplate, fillBlanks } from '../agreement-template';
import type { CreateServiceAgreementInput, ReviseServiceAgreementInput } from '../schema';
import { type AgreementText, insertAgreement } from '../store/agreements';

/** A vendor writes an agreement for its buyers, from the market's template or in its own words. AGR-01, AGR-02, AGR-05. */
export async function createServiceAgreement(
  ctx: Context<VendorActor>,
  input: CreateServiceAgreementInput,
): Promise<{ agreementId: string }> {
  const text = await filledText(ctx, input);
  const agreementId = await insertAgreement(ctx, input.name, text);
  recordChange(ctx, {
    subjectType: 'service-agreement',
    subjectId: agreementId,
    after: { name: input.name, acceptanceWorkingDays: text.acceptanceWorkingDays },
  });
  return { agreementId };
}

/** The text as both parties will read it: no blank of the template stays open. */
export async function filledText(
  ctx: Context<VendorActor>,
  input: Pick<ReviseServiceAgreementInput, 'text' | 'acceptanceCriteria' | 'acceptanceWorkingDays'>,
): Promise<AgreementText> {
  const { acceptanceCriteria, acceptanceWorkingDays } = input;
  const { companyName } = await loadVendor(ctx.db, ctx.actor.vendorId);
  const blanks: AgreementBlanks = {
    vendorName: companyName,
    acceptanceCriteria,
    acceptanceWorkingDays,
    forceMajeureNoticeDays: policyAt(ctx.now).serviceAgreement.forceMajeureNoticeDays,
  };
  const text = fillBlanks(input.text === '' ? agreementTemplate('zh') : input.text, blanks);
  return { text, acceptanceCriteria, acceptanceWorkingDays };
}
