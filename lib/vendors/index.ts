export { findBankAccount, loadPayoutAccount, replaceBankAccount } from './bank-account-store';
export { PublishingBanned } from './errors';
export { holdStore, liftStoreHold, liftStoreHolds, listActiveHolds, type StoreHoldView } from './hold-store';
export { addMember, endMembership } from './member-store';
export {
  type AccountInfo,
  findBarred,
  findStorePage,
  findVendorOfAccount,
  findVendorOfCompany,
  loadAccountInfo,
  loadVendor,
  memberAccountIds,
  relatedAccountIds,
  type StorePage,
  type VendorView,
} from './queries';
export { assertServiceHours, decideServiceHours, decisions } from './rules';
export { findStoreName, listStaffVendors, listVendorPeople, type StaffVendorRow } from './staff-queries';
export { type VendorStatus, vendorMay } from './status';
export { addVendor, type CompanyChange, changeCompany, lockVendor, noteArticles, relateAccounts } from './store';
export { assertArticlePublished } from './use-cases/assert-article-published';
export { assertMayPublish } from './use-cases/assert-may-publish';
export { assertNotBarred } from './use-cases/assert-not-barred';
export { clearOutVendor } from './use-cases/clear-out-vendor';
export { describeStore } from './use-cases/describe-store';
export { leaveMarket } from './use-cases/leave-market';
export { updateContact } from './use-cases/update-contact';
