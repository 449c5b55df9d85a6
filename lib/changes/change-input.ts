import { z } from 'zod';
import { day, dayIfAny } from '@/lib/documents/schema';
import { uploaded, uploadedIfAny } from '@/lib/files';
import { startBankVerificationInput } from '@/lib/onboarding/schema';
import { changeId, companyChangeFields, explanation } from './schema';

/** The company's data with the licence that shows them; parsing it checks and keeps the pictures. Server only. ONB-21. */
export const requestCompanyChangeInput = z.strictObject({
  ...companyChangeFields,
  licence: uploaded('LICENCE', 'licence'),
  expiresOn: dayIfAny,
  representativeIdCopy: uploadedIfAny('LEGAL_REPRESENTATIVE_ID', 'representativeIdCopy'),
});
export type RequestCompanyChangeInput = z.output<typeof requestCompanyChangeInput>;

/** The same put right after staff sent it back: papers that are good need not come again. ONB-21, ONB-22. */
export const correctCompanyChangeInput = requestCompanyChangeInput.extend({
  changeId,
  licence: uploadedIfAny('LICENCE', 'licence'),
});
export type CorrectCompanyChangeInput = z.output<typeof correctCompanyChangeInput>;

/** Another account; under another name it carries the company's new name, which only its licence can show. ONB-15, SET-10. */
export const startAccountChangeInput = startBankVerificationInput.extend({
  changedOn: z.union([z.literal('').transform(() => null), day]).default(null),
  explanation,
  licence: uploadedIfAny('LICENCE', 'licence'),
  expiresOn: dayIfAny,
});
export type StartAccountChangeInput = z.output<typeof startAccountChangeInput>;

/** What is said about a proved account, put right; another account would be another change. ONB-22, SET-10. */
export const correctAccountChangeInput = z.strictObject({
  changeId,
  changedOn: startAccountChangeInput.shape.changedOn,
  explanation,
  licence: uploadedIfAny('LICENCE', 'licence'),
  expiresOn: dayIfAny,
});
export type CorrectAccountChangeInput = z.output<typeof correctAccountChangeInput>;
