export {
  correctAccountChangeInput,
  correctCompanyChangeInput,
  requestCompanyChangeInput,
  startAccountChangeInput,
} from './change-input';
export {
  type ChangeDossier,
  type ChangeQueueRow,
  countWaitingChanges,
  findChange,
  listChanges,
  listVendorChanges,
  type VendorChangeRow,
} from './queries';
export { decisions } from './rules';
export { approveChange } from './use-cases/approve-change';
export { claimChange } from './use-cases/claim-change';
export { correctAccountChange, correctCompanyChange } from './use-cases/correct-change';
export { judgeChangeDocument } from './use-cases/judge-change-document';
export { proveAccountChange } from './use-cases/prove-account-change';
export { refuseChange } from './use-cases/refuse-change';
export { reportLateChange } from './use-cases/report-late-change';
export { requestCompanyChange } from './use-cases/request-company-change';
export { returnChange } from './use-cases/return-change';
export { startAccountChange } from './use-cases/start-account-change';
export { withdrawChange } from './use-cases/withdraw-change';
