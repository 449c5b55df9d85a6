export {
  CATEGORIES,
  type CategoryId,
  type DeliveryType,
  deliveryTypeOf,
  isCategoryId,
  MARKETS,
  type MarketId,
  marketOf,
  SUCCESSORS_OF_LEGACY_CATEGORY,
} from './categories';
export { NoPolicyInForce } from './errors';
export type { RefundClass, RefundReason, ReviewPeriod } from './figures/after-sales';
export { type PenaltyClass, type SanctionKind, VIOLATION_IDS, type ViolationId } from './figures/conduct';
export type { AgreementKind, DeclarationKey } from './figures/joining';
export type { PrecheckId, PrecheckSeverity, WatchedTerm } from './figures/precheck';
export type { PolicyPack, PolicyVersion } from './pack';
export { allPolicies, policyAt, policyByVersion } from './resolve';
export { type RuleEnforcement, type RuleEntry, rulebook, rulebookAreas, ruleValues } from './rulebook';
export { penaltyFor, refundClassOf, reviewPeriodFor, tierFor, unpaidDaysFor, violationRow } from './rules';
