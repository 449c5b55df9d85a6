export { receiveVerificationNotification, sendVerification } from './jobs';
export { attachLicenceInput } from './licence-input';
export {
  type ApplicationDossier,
  type ApplicationQueueRow,
  countWaitingApplications,
  findApplicationDossier,
  findJoining,
  type Joining,
  listApplications,
} from './queries';
export { decisions } from './rules';
export { agreeToJoin } from './use-cases/agree-to-join';
export { approveApplication } from './use-cases/approve-application';
export { attachLicence } from './use-cases/attach-licence';
export { claimApplication } from './use-cases/claim-application';
export { type BankProof, proveBankAccount } from './use-cases/prove-bank-account';
export { refuseApplication } from './use-cases/refuse-application';
export { reportLateReview } from './use-cases/report-late-review';
export { requestChanges } from './use-cases/request-changes';
export { startBankVerification } from './use-cases/start-bank-verification';
export { submitApplication } from './use-cases/submit-application';
