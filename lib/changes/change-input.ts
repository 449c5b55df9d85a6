import { z } from 'zod';
import { day, dayIfAny } from '@/lib/documents/schema';
import { uploaded, uploadedIfAny } from '@/lib/files';
import { startBankVerificationInput } from '@/lib/onboarding/schema';
import { companyChangeFields, explanation } from './schema';

/** The company's data with the licence that shows them; parsing it checks and keeps the pictures. Server only. ONB-21. */
export const requestCompanyChangeInput = z.strictObject({
  ...companyChangeFields,
  licence: uploaded('LICENCE', 'licence'),
  expiresOn: dayIfAny,
  representativeIdCopy: uploadedIfAny('LEGAL_REPRESENTATIVE_ID', 'representativeIdCopy'),
});
export type RequestCompanyChangeInput = z.output<typeof requestCompanyChangeInput>;

/** Another account; under another name it carries the company's new name, which only its licence can show. ONB-15, SET-10. */
export const startAccountChangeInput = startBankVerificationInput.extend({
  changedOn: z.union([z.literal('').transform(() => null), day]).default(null),
  explanation,
  licence: uploadedIfAny('LICENCE', 'licence'),
  expiresOn: dayIfAny,
});
export type StartAccountChangeInput = z.output<typeof startAccountChangeInput>;
