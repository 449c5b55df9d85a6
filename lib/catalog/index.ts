export { findAgreementVersion, findServiceAgreement, listServiceAgreements } from './agreement-queries';
export { type AgreementBlanks, agreementTemplate, fillBlanks } from './agreement-template';
export { bareLinks, renderDescription } from './description';
export { DeliveryTypeNotOpen, ProductIncomplete, RevisionNotEditable } from './errors';
export {
  countByMarket,
  findHome,
  type ListingFilter,
  type ListingPage,
  type ListingSort,
  listingSorts,
  listStoreProducts,
  type ProductCard,
  searchListings,
} from './listing-queries';
export { countSale } from './listing-store';
export { type AgreementView, findProductPage, type ProductPage, type SpecView } from './page-queries';
export { holdProduct, liftProductHold } from './product-store';
export { findReviewDossier, listReviewQueue, type ReviewDossier, type ReviewQueueRow } from './review-queries';
export { findVendorProduct, type RevisionView, type VendorProduct } from './revision-queries';
export { decisions as catalogDecisions, listingFigures, openDeliveryTypes } from './rules';
export { approveProduct } from './use-cases/approve-product';
export { createProduct } from './use-cases/create-product';
export { createServiceAgreement } from './use-cases/create-service-agreement';
export { delistProduct } from './use-cases/delist-product';
export { refuseProduct } from './use-cases/refuse-product';
export { relistProduct } from './use-cases/relist-product';
export { remindReview } from './use-cases/remind-review';
export { requestProductChanges } from './use-cases/request-product-changes';
export { reviseServiceAgreement } from './use-cases/revise-service-agreement';
export { saveProductDraft } from './use-cases/save-product-draft';
export { saveSpecs } from './use-cases/save-specs';
export { submitProduct } from './use-cases/submit-product';
export { listVendorProducts, type VendorProductRow } from './vendor-queries';
