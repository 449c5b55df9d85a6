'use server';

import { proveBankAccount, startBankVerification } from '@/lib/onboarding';
import { proveBankAccountInput, startBankVerificationInput } from '@/lib/onboarding/schema';
import { buyerAction } from '@/lib/web/doors';

export const startBankVerificationAction = buyerAction(startBankVerificationInput, startBankVerification, {
  once: true,
  // Kept sealed wherever it is stored, so neither the audit nor the answer repeats it.
  secrets: ['accountNumber'],
  goTo: () => '/join/verification',
});

export const proveBankAccountAction = buyerAction(proveBankAccountInput, proveBankAccount, {
  // Pressed twice it must not count as two guesses.
  once: true,
  goTo: ({ verdict }) => (verdict === 'PROVED' ? '/join/information' : '/join/verification'),
});
