export {
  type AcceptanceView,
  type AgreementView,
  findAcceptance,
  hasAccepted,
  listAgreements,
  listVendorAcceptances,
  loadCurrentAgreement,
  type Signer,
  type VendorAcceptance,
} from './queries';
export { type AgreementKind, agreementKinds } from './status';
export { type Acceptance, acceptAgreement } from './use-cases/accept-agreement';
export { publishAgreements } from './use-cases/publish-agreements';
export { signEarningsSupplement } from './use-cases/sign-earnings-supplement';
