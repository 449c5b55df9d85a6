import { z } from 'zod';

/** The edition that was on the page and the tick under it; without the tick nothing is signed (ONB-06, SET-05). */
export const signAgreementInput = z.strictObject({
  agreementId: z.string().min(1).max(40),
  agreed: z.literal('on', 'agreements.fields.agreedNeeded'),
});
export type SignAgreementInput = z.output<typeof signAgreementInput>;
