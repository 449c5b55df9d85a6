import { getTranslations } from 'next-intl/server';
import { Status, type Tone } from '@/components/ui/badge';
import type { ApplicationStatus, BankVerificationStatus } from '@/lib/onboarding/status';

const toneOf: Record<ApplicationStatus, Tone> = {
  AGREED: 'neutral',
  VERIFIED: 'neutral',
  UNDER_REVIEW: 'info',
  CHANGES_REQUESTED: 'warning',
  ADMITTED: 'success',
  REFUSED: 'danger',
};

/** Where a company stands on its way into the market, as a colour and a word. */
export async function ApplicationStatusMark({ status }: { status: ApplicationStatus }) {
  const t = await getTranslations('onboarding.status');
  return <Status tone={toneOf[status]}>{t(status)}</Status>;
}

const proofTone: Record<BankVerificationStatus, Tone> = {
  SENDING: 'info',
  SENT: 'info',
  PROVED: 'success',
  FAILED: 'danger',
};

/** How one proof of a bank account stands. ONB-02. */
export async function VerificationStatusMark({ status }: { status: BankVerificationStatus }) {
  const t = await getTranslations('onboarding.verificationStatus');
  return <Status tone={proofTone[status]}>{t(status)}</Status>;
}
