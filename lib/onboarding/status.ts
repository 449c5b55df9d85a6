import { type AgreementKind, kindsToSell } from '@/lib/agreements/status';
import { defineSteps } from '@/lib/kernel/transitions';
import type { PolicyPack } from '@/lib/policy';

export type ApplicationStatus = 'AGREED' | 'VERIFIED' | 'UNDER_REVIEW' | 'CHANGES_REQUESTED' | 'ADMITTED' | 'REFUSED';

/** The way of a company into the market. ONB-13, A.32. */
export const applicationSteps = defineSteps<ApplicationStatus>()({
  prove: { from: ['AGREED', 'VERIFIED'], to: 'VERIFIED' },
  // The company's name may be corrected by proving another account, without losing the reviewer's remarks (ONB-15).
  proveAgain: { from: ['CHANGES_REQUESTED'], to: 'CHANGES_REQUESTED' },
  submit: { from: ['VERIFIED', 'CHANGES_REQUESTED'], to: 'UNDER_REVIEW' },
  claim: { from: ['UNDER_REVIEW'], to: 'UNDER_REVIEW' },
  requestChanges: { from: ['UNDER_REVIEW'], to: 'CHANGES_REQUESTED' },
  approve: { from: ['UNDER_REVIEW'], to: 'ADMITTED' },
  refuse: { from: ['UNDER_REVIEW'], to: 'REFUSED' },
  reapply: { from: ['REFUSED'], to: 'VERIFIED' },
});
export type ApplicationVerb = keyof typeof applicationSteps;

export type BankVerificationStatus = 'SENDING' | 'SENT' | 'PROVED' | 'FAILED';

/** One small transfer and the guesses at its amount. ONB-02. */
export const verificationSteps = defineSteps<BankVerificationStatus>()({
  arrive: { from: ['SENDING'], to: 'SENT' },
  reject: { from: ['SENDING'], to: 'FAILED' },
  missGuess: { from: ['SENT'], to: 'SENT' },
  prove: { from: ['SENT'], to: 'PROVED' },
  exhaust: { from: ['SENT'], to: 'FAILED' },
  replace: { from: ['SENDING', 'SENT'], to: 'FAILED' },
});
export type VerificationVerb = keyof typeof verificationSteps;

/** The four steps of the wizard, and what follows it. ONB-13. */
export const joinSteps = ['agree', 'verify', 'info', 'review', 'fee'] as const;
export type JoinStep = (typeof joinSteps)[number];

/** The step a person has to take next; null application: the first. A refused one may be taken up again at `info`. ONB-13. */
export const stepOfStatus: Readonly<Record<ApplicationStatus, JoinStep>> = {
  AGREED: 'verify',
  VERIFIED: 'info',
  UNDER_REVIEW: 'review',
  CHANGES_REQUESTED: 'info',
  ADMITTED: 'fee',
  REFUSED: 'info',
};

/** The agreement a company signs in the first step; 2018 had another than 2019. RangeError under a pack without one. ONB-06, C-23. */
export function agreementToJoin(policy: PolicyPack): AgreementKind {
  const [kind] = kindsToSell(policy);
  if (kind === undefined) throw new RangeError(`No agreement to join under in ${policy.version}`);
  return kind;
}
