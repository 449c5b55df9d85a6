export { attachBankProofInput, attachLicenceInput, attachRepresentativeIdInput } from './document-input';
export { receiveVerificationNotification, sendVerification } from './jobs';
export {
  type ApplicationDossier,
  type ApplicationQueueRow,
  countWaitingApplications,
  findApplicationDossier,
  findJoining,
  findVerificationView,
  hasApplied,
  type Joining,
  listApplications,
  listReviewers,
  type VerificationView,
} from './queries';
export { decisions, declarationsAsked, extraFieldsAsked } from './rules';
export { type BankProof, guessAmount, sendAmount } from './transfer';
export { agreeToJoin } from './use-cases/agree-to-join';
export { approveApplication } from './use-cases/approve-application';
export { attachBankProof, attachLicence, attachRepresentativeId } from './use-cases/attach-document';
export { claimApplication } from './use-cases/claim-application';
export { judgeApplicationDocument } from './use-cases/judge-application-document';
export { proveBankAccount } from './use-cases/prove-bank-account';
export { refuseApplication } from './use-cases/refuse-application';
export { reportLateReview } from './use-cases/report-late-review';
export { requestChanges } from './use-cases/request-changes';
export { startBankVerification } from './use-cases/start-bank-verification';
export { submitApplication } from './use-cases/submit-application';
export { findProvedAccount } from './verification-store';
