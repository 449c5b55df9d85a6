export { deadlineHandlers } from './deadlines';
export {
  type AcceptanceView,
  type AgreementView,
  findAcceptance,
  findEditionBefore,
  findTermsStand,
  hasAccepted,
  listAgreements,
  listOwnAcceptances,
  listVendorAcceptances,
  listVendorStands,
  loadCurrentAgreement,
  loadEdition,
  type VendorAcceptance,
  type VendorStand,
} from './queries';
export { decisions } from './rules';
export { findSignedCopy } from './signed-copy';
export { findDraft, listDrafts, listEditions, listSignatures, listSigners } from './staff-queries';
export { acceptAgreement } from './use-cases/accept-agreement';
export { assertAgreementsSigned } from './use-cases/assert-agreements-signed';
export { discardEdition } from './use-cases/discard-edition';
export { publishAgreements } from './use-cases/publish-agreements';
export { publishEdition } from './use-cases/publish-edition';
export { saveEdition } from './use-cases/save-edition';
export { signEarningsSupplement } from './use-cases/sign-earnings-supplement';
export { signUserTerms } from './use-cases/sign-user-terms';
export { signVendorAgreement } from './use-cases/sign-vendor-agreement';
