export { deadlineHandlers } from './deadlines';
export { NotCertified } from './errors';
export { findFeeReceipt } from './fee-receipt';
export type { CertificationState, CertificationView } from './queries';
export { certificationOf, certificationStates, listCertifications } from './queries';
export { decisions, feeInvoiceFrom } from './rules';
export { assertCertified } from './use-cases/assert-certified';
export { payCertificationFee } from './use-cases/pay-certification-fee';
