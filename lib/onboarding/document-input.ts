import { z } from 'zod';
import { dayIfAny, documentFields } from '@/lib/documents/schema';
import { uploaded } from '@/lib/files';

/** A paper's picture and its last day; parsing it checks, redraws and seals it, before the door opens its transaction. Server only. ONB-15. */
export const attachLicenceInput = z.strictObject({
  licence: uploaded('LICENCE', documentFields.LICENCE),
  expiresOn: dayIfAny,
});
export type AttachLicenceInput = z.output<typeof attachLicenceInput>;

export const attachRepresentativeIdInput = z.strictObject({
  representativeIdCopy: uploaded('LEGAL_REPRESENTATIVE_ID', documentFields.LEGAL_REPRESENTATIVE_ID),
  expiresOn: dayIfAny,
});
export type AttachRepresentativeIdInput = z.output<typeof attachRepresentativeIdInput>;

export const attachBankProofInput = z.strictObject({ bankProof: uploaded('BANK_PROOF', documentFields.BANK_PROOF) });
export type AttachBankProofInput = z.output<typeof attachBankProofInput>;
