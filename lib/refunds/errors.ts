import { DomainError } from '@/lib/kernel/errors';

/** The review period is over: what comes back now is a matter between buyer and vendor. RFD-13, RFD-15. */
export class ReviewPeriodOver extends DomainError {
  readonly code = 'refunds.reviewPeriodOver';
}

/** This kind of product has no review period, or its buyer cannot refund it alone. RFD-06, RFD-30, RFD-32. */
export class NotForSelfService extends DomainError {
  readonly code = 'refunds.notForSelfService';
}

/** The account has used up its self-service refunds; the right remains, through another channel. RFD-31. */
export class SelfServiceUsedUp extends DomainError {
  readonly code = 'refunds.selfServiceUsedUp';
}
