'use server';

import {
  attachBankProof,
  attachBankProofInput,
  attachLicence,
  attachLicenceInput,
  attachRepresentativeId,
  attachRepresentativeIdInput,
  submitApplication,
} from '@/lib/onboarding';
import { submitApplicationInput } from '@/lib/onboarding/schema';
import { buyerAction } from '@/lib/web/doors';

const stored = { say: 'joining.licence.stored' };

export const attachLicenceAction = buyerAction(attachLicenceInput, attachLicence, stored);

export const attachRepresentativeIdAction = buyerAction(attachRepresentativeIdInput, attachRepresentativeId, stored);

export const attachBankProofAction = buyerAction(attachBankProofInput, attachBankProof, stored);

export const submitApplicationAction = buyerAction(submitApplicationInput, submitApplication, {
  // Kept sealed, so neither the audit nor the answer repeats it.
  secrets: ['representativeIdNumber'],
  goTo: () => '/join/review',
});
