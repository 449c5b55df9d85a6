/** What decides the review period of an order; SAAS is all software, opened by itself or by code. GEN-08, RFD-03…08, CAT-10, C-09. */
export type RefundClass = 'SAAS' | 'MANUAL' | 'API' | 'FREE_IMAGE' | 'PAID_IMAGE' | 'TOOL';

/** `days` counts the day of purchase as day 1 and ends with the last millisecond of the last day. RFD-04, DEC-05. */
export type ReviewPeriod =
  | { readonly kind: 'DAYS'; readonly days: number }
  | { readonly kind: 'UNTIL_CONFIRMED' }
  | { readonly kind: 'NONE' };

/** How much comes back on a ground: everything, the part not begun, or the part not used. C-10. */
export type RefundAmountRule = 'FULL' | 'NOT_STARTED_PART' | 'UNUSED_PART';

export type RefundGroundId = 'G1' | 'G2' | 'G3' | 'G4' | 'G5' | 'G6' | 'G7' | 'G8' | 'G9';

/** RFD-20…22, C-10. */
export interface RefundGround {
  readonly id: RefundGroundId;
  readonly ruleId: 'RFD-20' | 'RFD-22';
  readonly amountRule: RefundAmountRule;
}

/** RFD-23: the buyer's own share in it, for which a full refund is not owed. */
export type RefundExclusionId = 'X1' | 'X2' | 'X3' | 'X4' | 'X5';

export type RefundReason =
  | 'NOT_AS_EXPECTED'
  | 'SLOW_OR_RUDE_SERVICE'
  | 'NOT_RECEIVED'
  | 'NO_LONGER_NEEDED'
  | 'ORDERED_BY_MISTAKE'
  | 'OTHER';

/** RFD-01…39, DEC-04, DEC-05, DEC-10, DEC-24. */
export interface RefundFigures {
  readonly review: Readonly<Record<RefundClass, ReviewPeriod>>;
  /** Classes whose buyers may refund without asking anybody while the review period runs. RFD-30. */
  readonly selfServiceClasses: readonly RefundClass[];
  /** Self-service refunds of one buyer account, for life; null where no limit is known. RFD-31, DEC-04. */
  readonly selfServiceLimit: number | null;
  readonly vendorAnswerDays: number;
  readonly grounds: readonly RefundGround[];
  readonly exclusions: readonly RefundExclusionId[];
  /** Months without a requirement, or without materials, after which a full refund is no longer owed. REQ-03, REQ-04. */
  readonly buyerInactiveMonths: number;
  readonly buyerMaterialsMonths: number;
  readonly countingReasons: readonly RefundReason[];
  /** Everything the platform returns goes to the wallet that paid. DEC-10. */
  readonly destination: 'PAYING_WALLET';
}

/** REQ-01…07, DEC-23. */
export interface RequirementFigures {
  readonly startWorkingDays: number;
  readonly cancelIfNotStartedDays: number;
  readonly confirmIfSilentDays: number;
}

/** SAS-01…04, DEC-07, DEC-25. */
export interface SaasFigures {
  /** What follows a failed delivery; null before the ladder existed. C-15. */
  readonly failureLadder: {
    readonly hideAllAfterDays: number;
    readonly delistAllAfterDays: number;
    readonly relistNeedsReview: boolean;
  } | null;
  readonly destroyAfterDays: number;
}

/** EVL-01…03, DEC-03, DEC-08. */
export interface EvaluationFigures {
  /** Strictly above this share of orders refunded for a counting reason. */
  readonly refundRateLimitBps: number;
  readonly windowDays: number;
  readonly paidOrdersMin: number;
  readonly improvementDays: number;
}
