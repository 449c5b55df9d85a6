export { PublishingBanned } from './errors';
export { addMember, endMembership } from './member-store';
export {
  type AccountInfo,
  findBankAccount,
  findBarred,
  findStorePage,
  findVendorOfAccount,
  findVendorOfCompany,
  listActiveHolds,
  loadAccountInfo,
  loadPayoutAccount,
  loadVendor,
  type Membership,
  memberAccountIds,
  relatedAccountIds,
  type StoreHoldView,
  type StorePage,
  type VendorView,
} from './queries';
export { assertServiceHours, type CompanyIdentity, decideServiceHours, decisions } from './rules';
export { findStoreName, listStaffVendors, listVendorPeople, type StaffVendorRow } from './staff-queries';
export { type VendorStatus, vendorMay } from './status';
export { addVendor, holdStore, liftStoreHold, liftStoreHolds, lockVendor, relateAccounts } from './store';
export { assertMayPublish } from './use-cases/assert-may-publish';
export { assertNotBarred } from './use-cases/assert-not-barred';
export { clearOutVendor } from './use-cases/clear-out-vendor';
export { describeStore } from './use-cases/describe-store';
export { leaveMarket } from './use-cases/leave-market';
export { updateContact } from './use-cases/update-contact';
