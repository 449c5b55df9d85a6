import { DomainError } from '@/lib/kernel/errors';

/** What is held covers this tier already; there is nothing to pay. DEP-06, DEP-08. */
export class TierAlreadyCovered extends DomainError {
  readonly code = 'deposits.tierAlreadyCovered';
}

/** An amount that is none of the day's tiers. DEP-02. */
export class UnknownTier extends DomainError {
  readonly code = 'deposits.unknownTier';
}

/** The rules of the day take deposits by bank transfer only. DEP-11. */
export class DepositNotFromBalance extends DomainError {
  readonly code = 'deposits.notFromBalance';
}

/** The vendor owes nothing. DEC-02. */
export class NoDebt extends DomainError {
  readonly code = 'deposits.noDebt';
}
